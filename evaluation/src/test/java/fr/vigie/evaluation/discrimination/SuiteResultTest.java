package fr.vigie.evaluation.discrimination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.score.AlertSpan;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.permission.Discrimination.Outcome;
import fr.vigie.time.MediaTime;
import fr.vigie.watch.Watch;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as a failure of the suite. */
class SuiteResultTest {

    private static final Watch FALL =
            new SuiteCase("fall", Variant.LOOKS.getFirst(), 1)
                    .scene().watches().stream()
                            .filter(watch -> watch.event() == EventType.FALL)
                            .findFirst()
                            .orElseThrow();

    private final Map<SuiteCase, List<WatchScore>> scores = new LinkedHashMap<>();

    @Test
    void an_alert_that_the_definition_does_not_give_is_a_failure() {
        play(Variant.AT_REST.getFirst(), 1, List.of(), List.of(alert(7, 9)));

        SuiteResult result = SuiteResult.of(scores);

        assertThat(result.isPassed()).isFalse();
        assertThat(result.listFailures())
                .singleElement()
                .extracting(Text::fr)
                .isEqualTo("FALL : fausse alerte dans fall-sleeper-bench-dark-1 à 8 s");
    }

    @Test
    void an_alert_that_the_definition_gives_is_none() {
        play(Variant.LOOKS.getFirst(), 1, List.of(Span.ofSeconds(5, 20)), List.of(alert(6, 19)));

        assertThat(SuiteResult.of(scores).isPassed()).isTrue();
    }

    @Test
    void one_variant_found_less_often_than_another_is_a_failure() {
        List<Span> fall = List.of(Span.ofSeconds(5, 20));
        for (long seed = 1; seed <= 10; seed++) {
            play(Variant.LOOKS.get(0), seed, fall, List.of(alert(6, 19)));
            play(Variant.LOOKS.get(4), seed, fall, seed == 3 ? List.of() : List.of(alert(6, 19)));
        }

        SuiteResult result = SuiteResult.of(scores);

        assertThat(result.listFailures())
                .singleElement()
                .extracting(Text::en)
                .isEqualTo(
                        "FALL: in fall, found small-child 9/10 against"
                                + " dark-dress-dark-skin 10/10");
        assertThat(result.toKeep("0.1", LocalDate.of(2026, 11, 22)).outcomes())
                .containsExactly(Map.entry(EventType.FALL, new Outcome(20, 1)));
    }

    @Test
    void variants_that_are_missed_alike_are_no_failure() {
        List<Span> fall = List.of(Span.ofSeconds(5, 20));
        play(Variant.LOOKS.get(0), 1, fall, List.of());
        play(Variant.LOOKS.get(4), 1, fall, List.of());

        assertThat(SuiteResult.of(scores).isPassed()).isTrue();
    }

    private void play(Variant variant, long seed, List<Span> truth, List<AlertSpan> alerts) {
        AnnotatedWatch watch = new AnnotatedWatch(FALL, truth, List.of(), 2);
        scores.put(new SuiteCase("fall", variant, seed), List.of(WatchScore.of(watch, alerts)));
    }

    private static AlertSpan alert(double from, double to) {
        return new AlertSpan(
                FALL.id(),
                MediaTime.ofSeconds(from),
                MediaTime.ofSeconds(from + 1),
                Optional.of(MediaTime.ofSeconds(to)));
    }
}
