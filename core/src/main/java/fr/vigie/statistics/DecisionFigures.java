package fr.vigie.statistics;

import fr.vigie.alert.AlertSummary;
import fr.vigie.alert.DismissalReason;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What may be known of the decisions on one event on one camera, under the rules of published
 * counts (requirement D-05): small counts are withheld, others rounded. Nobody who decided is in
 * it.
 *
 * @param camera the camera
 * @param event the event type
 * @param asked alerts that people were asked about
 * @param confirmed of those, confirmed
 * @param dismissed of those, dismissed
 * @param doubt of those, in doubt
 * @param untreated of those, decided by nobody
 * @param falseShare dismissed among confirmed and dismissed, 0 to 1; empty where those are too few
 * @param interval where the true share lies; present with {@code falseShare}
 * @param reasons the reasons of dismissals that are not withheld, in the order of their list
 */
public record DecisionFigures(
        CameraId camera,
        EventType event,
        OptionalLong asked,
        OptionalLong confirmed,
        OptionalLong dismissed,
        OptionalLong doubt,
        OptionalLong untreated,
        OptionalDouble falseShare,
        ScoreInterval interval,
        List<Reason> reasons) {

    private static final ScoreInterval EVERYTHING = new ScoreInterval(0, 1);

    /**
     * How many alerts were dismissed for a reason.
     *
     * @param reason the reason
     * @param number how many, rounded
     */
    public record Reason(DismissalReason reason, long number) {}

    public DecisionFigures {
        reasons = List.copyOf(reasons);
    }

    /**
     * The instant before which alerts may be counted: whole days of the place, each of them over
     * for as long as the rules ask.
     */
    public static Instant countedUntil(StatisticsRules rules, Instant now, ZoneId zone) {
        return now.minus(rules.delay()).atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** The figures of each summary. */
    public static List<DecisionFigures> of(StatisticsRules rules, List<AlertSummary> summaries) {
        return summaries.stream().map(summary -> of(rules, summary)).toList();
    }

    private static DecisionFigures of(StatisticsRules rules, AlertSummary summary) {
        var tally = summary.tally();
        boolean enough = tally.settled() >= rules.smallest();
        List<Reason> reasons = new ArrayList<>();
        summary.reasons()
                .forEach((reason, number) ->
                        rules.published(number)
                                .ifPresent(shown -> reasons.add(new Reason(reason, shown))));
        return new DecisionFigures(
                summary.camera(),
                summary.event(),
                rules.published(summary.total()),
                rules.published(tally.confirmed()),
                rules.published(tally.dismissed()),
                rules.published(tally.doubt()),
                rules.published(tally.untreated()),
                enough ? tally.falseShare() : OptionalDouble.empty(),
                enough
                        ? ScoreInterval.of(tally.dismissed(), tally.settled()).orElseThrow()
                        : EVERYTHING,
                reasons);
    }
}
