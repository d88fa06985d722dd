package fr.vigie.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.footage.FaultSpan;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.footage.ToldFault;
import fr.vigie.operation.CameraFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultScoreTest {

    private static final FaultSpan SPRAYED = new FaultSpan("sprayed", Span.ofSeconds(20, 45));

    @Test
    void a_fault_told_in_time_is_found_with_its_delay_and_its_name() {
        FaultScore score = score(List.of(SPRAYED), told(CameraFault.COVERED, 24, 47));

        assertThat(score.found()).isEqualTo(1);
        assertThat(score.named()).isEqualTo(1);
        assertThat(score.falseNotices()).isZero();
        assertThat(score.delayQuantile(0.5)).hasValue(4);
    }

    @Test
    void a_fault_told_after_ten_seconds_or_as_another_is_late_or_not_named() {
        FaultScore late = score(List.of(SPRAYED), told(CameraFault.COVERED, 31, 47));
        assertThat(late.found()).isZero();
        assertThat(late.falseNotices()).isZero();

        FaultScore other = score(List.of(SPRAYED), told(CameraFault.BLURRED, 22, 47));
        assertThat(other.found()).isEqualTo(1);
        assertThat(other.named()).isZero();
    }

    @Test
    void what_is_told_while_nothing_is_wrong_is_false_and_a_second_notice_of_the_same_is_not() {
        FaultScore score =
                score(
                        List.of(SPRAYED),
                        told(CameraFault.DARK, 3, 8),
                        told(CameraFault.COVERED, 22, 30),
                        told(CameraFault.BLURRED, 31, 44),
                        told(CameraFault.TURNED, 50, 58));

        assertThat(score.found()).isEqualTo(1);
        assertThat(score.falseNotices()).isEqualTo(2);
        assertThat(score.falseNoticesPerHour()).hasValue(2 * 3600 / 60.0);
    }

    @Test
    void the_sum_of_clips_has_all_of_them() {
        FaultScore one = score(List.of(SPRAYED), told(CameraFault.COVERED, 26, 47));
        FaultScore other = score(List.of(SPRAYED), told(CameraFault.COVERED, 22, 47));
        FaultScore none = score(List.of());

        FaultScore sum = FaultScore.sum(List.of(one, other, none));

        assertThat(sum.truth()).isEqualTo(2);
        assertThat(sum.delaysSeconds()).containsExactly(2.0, 6.0);
        assertThat(sum.seconds()).isEqualTo(180);
    }

    private static FaultScore score(List<FaultSpan> truth, ToldFault... told) {
        return FaultScore.of(truth, List.of(told), 60);
    }

    private static ToldFault told(CameraFault fault, double from, double to) {
        return new ToldFault(fault, Span.ofSeconds(from, to));
    }
}
