package fr.vigie.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.operation.PipelineTimes.Seen;
import fr.vigie.operation.PipelineTimes.Step;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PipelineTimesTest {

    private final PipelineTimes times = new PipelineTimes();

    @Test
    void a_time_counts_in_the_first_class_that_holds_it() {
        times.record(Step.DECODE, Duration.ofNanos(1));
        times.record(Step.DECODE, Duration.ofNanos(500_000));
        times.record(Step.DECODE, Duration.ofNanos(500_001));
        times.record(Step.DECODE, Duration.ofSeconds(5));
        times.record(Step.DECODE, Duration.ofSeconds(60));
        Seen seen = times.seen(Step.DECODE);
        assertThat(seen.counts()).hasSize(PipelineTimes.BOUNDS.size() + 1);
        assertThat(seen.counts().get(0)).isEqualTo(2);
        assertThat(seen.counts().get(1)).isEqualTo(1);
        assertThat(seen.counts().get(12)).isEqualTo(1);
        assertThat(seen.counts().get(13)).isEqualTo(1);
        assertThat(seen.seconds()).isBetween(65.0, 65.01);
    }

    @Test
    void steps_do_not_mix() {
        times.recordNanos(Step.READ, 5);
        assertThat(times.seen(Step.ANALYSE).counts()).containsOnly(0L);
    }
}
