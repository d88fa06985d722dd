package fr.vigie.server.console.desk;

import fr.vigie.alert.Alert;
import fr.vigie.server.console.wording.Words;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How an alert came to be: a measure that says since when something lasts grows with the clock, so
 * that what it was at every moment is known from what it was at the end. On a square of 1000 × 100
 * that is drawn as wide as there is room.
 *
 * @param words the whole in one sentence
 * @param what what was measured
 * @param began when the situation was first visible, time of day
 * @param reached when the measure met its threshold, time of day
 * @param raised when the alert was raised, time of day
 * @param ramp the points of the measure's ground
 * @param reachedAt where the threshold was met, along the time
 * @param boundAt where the threshold stands, downwards
 */
record TimelineView(
        String words,
        String what,
        String began,
        String reached,
        String raised,
        String ramp,
        String reachedAt,
        String boundAt) {

    /** Measures of the kind "since". Others may have stood still in between: nobody kept how. */
    private static final Set<String> CLOCKS =
            Set.of("unattended", "alone", "stays", "stands", "down", "burning", "holds");

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 100;

    /** The measure ends at this part of the height. */
    private static final double TOP = 0.88;

    /** The timeline of the first measure of an alert that grows with the clock. */
    static Optional<TimelineView> find(Alert alert, Words words) {
        return alert.measures().stream()
                .filter(measure -> CLOCKS.contains(measure.name()))
                .filter(measure -> measure.comparison() == Comparison.AT_LEAST)
                .filter(measure -> measure.holds() && measure.value() > 0)
                .findFirst()
                .map(measure -> of(alert, measure, words));
    }

    private static TimelineView of(Alert alert, Measure measure, Words words) {
        double whole = Math.max(seconds(alert.began(), alert.raised()), measure.value());
        double since = whole - measure.value();
        double reached = since + measure.threshold();
        Instant first = minus(alert.raised(), whole);
        String what = words.say("measure." + measure.name());
        String beganTime = words.time(first);
        String reachedTime = words.time(minus(alert.raised(), whole - reached));
        String raisedTime = words.time(alert.raised());
        return new TimelineView(
                words.say("timeline.words", what, beganTime, reachedTime, raisedTime),
                what,
                beganTime,
                reachedTime,
                raisedTime,
                at(since / whole * WIDTH) + ",100 1000," + at(HEIGHT * (1 - TOP)) + " 1000,100",
                at(reached / whole * WIDTH),
                at(HEIGHT * (1 - TOP * measure.threshold() / measure.value())));
    }

    private static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1000.0;
    }

    private static Instant minus(Instant at, double seconds) {
        return at.minusMillis(Math.round(seconds * 1000));
    }

    private static String at(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
