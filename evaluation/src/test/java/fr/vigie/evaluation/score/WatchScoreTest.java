package fr.vigie.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.event.EventType;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchScoreTest {

    private static final WatchId GATE = new WatchId("gate");

    @Test
    void an_alert_within_the_tolerance_finds_its_episode() {
        WatchScore before = WatchScore.of(truth(10, 20), List.of(alert(8.4, 8.6)));
        WatchScore after = WatchScore.of(truth(10, 20), List.of(alert(21.4, 21.9)));

        assertThat(before.isFlawless()).isTrue();
        assertThat(after.isFlawless()).isTrue();
        assertThat(before.detections().getFirst().delaySeconds()).isEqualTo(-1.4, within(1e-6));
    }

    @Test
    void an_alert_beyond_the_tolerance_is_false_and_the_episode_missed() {
        WatchScore score = WatchScore.of(truth(10, 20), List.of(alert(22, 22.5)));

        assertThat(score.falseAlerts()).hasSize(1);
        assertThat(score.missed()).containsExactly(Span.ofSeconds(10, 20));
        assertThat(score.isFlawless()).isFalse();
    }

    @Test
    void several_alerts_for_one_episode_are_one_detection_and_duplicates() {
        WatchScore score =
                WatchScore.of(
                        truth(10, 20), List.of(alert(10, 11), alert(14, 15), alert(19, 19.5)));

        assertThat(score.detections()).hasSize(1);
        assertThat(score.duplicates()).isEqualTo(2);
        assertThat(score.detections().getFirst().delaySeconds()).isEqualTo(1, within(1e-6));
        assertThat(score.isFlawless()).isFalse();
    }

    @Test
    void an_alert_in_an_uncertain_stretch_counts_neither_way() {
        AnnotatedWatch watch =
                new AnnotatedWatch(watch(), List.of(), List.of(Span.ofSeconds(5, 6)), 1.5);

        WatchScore score = WatchScore.of(watch, List.of(alert(5.5, 5.8), alert(6.5, 7)));

        assertThat(score.undecided()).hasSize(1);
        assertThat(score.falseAlerts()).hasSize(1);
        assertThat(score.missed()).isEmpty();
    }

    @Test
    void an_alert_that_never_ends_answers_one_episode_only() {
        AnnotatedWatch watch =
                new AnnotatedWatch(
                        watch(),
                        List.of(Span.ofSeconds(10, 12), Span.ofSeconds(20, 30)),
                        List.of(),
                        1.5);

        WatchScore score = WatchScore.of(watch, List.of(alert(10, 11, 60)));

        assertThat(score.detections())
                .singleElement()
                .extracting(Detection::truth)
                .isEqualTo(Span.ofSeconds(20, 30));
        assertThat(score.missed()).containsExactly(Span.ofSeconds(10, 12));
    }

    @Test
    void alerts_of_other_watches_are_left_out() {
        AlertSpan other =
                new AlertSpan(
                        new WatchId("other"),
                        MediaTime.ofSeconds(1),
                        MediaTime.ofSeconds(2),
                        Optional.empty());

        assertThat(WatchScore.of(truth(10, 20), List.of(other)).falseAlerts()).isEmpty();
    }

    @Test
    void alerts_are_put_together_from_what_a_run_said() {
        List<EpisodeChange> changes =
                List.of(
                        new EpisodeChange.Opened(sighting(1, 4, 5)),
                        new EpisodeChange.Ended(GATE, 1, MediaTime.ofSeconds(8)),
                        new EpisodeChange.Opened(sighting(2, 9, 10)));

        assertThat(AlertSpan.listOf(changes)).containsExactly(alert(4, 5, 8), alert(9, 10));
        assertThat(alert(4, 5, 8).span()).isEqualTo(Span.ofSeconds(4, 8));
        assertThat(alert(9, 10).span()).isEqualTo(Span.ofSeconds(9, 10));
    }

    @Test
    void scores_add_up_by_event() {
        WatchScore one = WatchScore.of(truth(10, 20), List.of(alert(13, 14), alert(30, 31)));
        WatchScore two = WatchScore.of(truth(10, 20), List.of(alert(10, 11), alert(12, 13)));
        WatchScore three = WatchScore.of(truth(10, 20), List.of());

        assertThat(
                        EventScore.listOf(
                                Stream.of(one, two, three)
                                        .map(score -> new ScoredWatch(score, 60))
                                        .toList()))
                .containsExactly(
                        new EventScore(
                                EventType.INTRUSION, 3, 2, 1, 1, 1, 0, List.of(1.0, 4.0), 180));
    }

    @Test
    void shares_rates_and_delays_follow_from_the_counts() {
        EventScore score =
                new EventScore(EventType.INTRUSION, 2, 3, 1, 2, 1, 0, List.of(1.0, 2.0, 9.0), 1800);

        assertThat(score.recall()).hasValue(0.75);
        assertThat(score.precision()).hasValue(0.6);
        assertThat(score.f1().orElseThrow()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-9));
        assertThat(score.falseAlertsPerHour()).hasValue(4);
        assertThat(score.delayQuantile(0.5)).hasValue(2);
        assertThat(score.delayQuantile(0.95)).hasValue(9);
    }

    @Test
    void nothing_to_find_and_nothing_raised_is_no_share_of_anything() {
        EventScore score = new EventScore(EventType.INTRUSION, 1, 0, 0, 0, 0, 0, List.of(), 0);

        assertThat(score.recall()).isEmpty();
        assertThat(score.precision()).isEmpty();
        assertThat(score.f1()).isEmpty();
        assertThat(score.falseAlertsPerHour()).isEmpty();
        assertThat(score.delayQuantile(0.5)).isEmpty();
    }

    @Test
    void the_delay_is_counted_from_the_end_of_the_dwell() {
        Watch dwelling =
                new Watch(
                        GATE,
                        EventType.INTRUSION,
                        new Area.Zone(Polygon.WHOLE_PICTURE),
                        new Parameters(Map.of("dwell", new ParameterValue.Quantity(3))));
        AnnotatedWatch watch =
                new AnnotatedWatch(dwelling, List.of(Span.ofSeconds(10, 20)), List.of(), 1.5);

        assertThat(WatchScore.of(watch, List.of(alert(10, 14))).delaysAfterDwellSeconds())
                .containsExactly(1.0);
    }

    private static AnnotatedWatch truth(double from, double to) {
        return new AnnotatedWatch(watch(), List.of(Span.ofSeconds(from, to)), List.of(), 1.5);
    }

    private static Watch watch() {
        return new Watch(
                GATE, EventType.INTRUSION, new Area.Zone(Polygon.WHOLE_PICTURE), Parameters.NONE);
    }

    private static AlertSpan alert(double began, double raised) {
        return new AlertSpan(
                GATE, MediaTime.ofSeconds(began), MediaTime.ofSeconds(raised), Optional.empty());
    }

    private static AlertSpan alert(double began, double raised, double ended) {
        return new AlertSpan(
                GATE,
                MediaTime.ofSeconds(began),
                MediaTime.ofSeconds(raised),
                Optional.of(MediaTime.ofSeconds(ended)));
    }

    private static Sighting sighting(long episode, double began, double raised) {
        return new Sighting(
                GATE,
                EventType.INTRUSION,
                episode,
                MediaTime.ofSeconds(began),
                MediaTime.ofSeconds(raised),
                new Box(0, 0, 1, 1),
                List.of(
                        new Measure(
                                "presence", 1, Measure.Comparison.AT_LEAST, 0.5, Unit.SECONDS)));
    }
}
