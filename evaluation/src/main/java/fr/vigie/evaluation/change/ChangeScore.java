package fr.vigie.evaluation.change;

import java.util.OptionalDouble;

/**
 * Pixels counted against the truth (Wang, Jodoin, Porikli and others, "CDnet 2014: An Expanded
 * Change Detection Benchmark Dataset", 2014). Immutable.
 *
 * @param hits moving, and found
 * @param misses moving, and not found
 * @param falseAlarms not moving or shadow, and found
 * @param quiet not moving or shadow, and not found
 */
public record ChangeScore(long hits, long misses, long falseAlarms, long quiet) {

    /** Nothing counted. */
    public static final ChangeScore NONE = new ChangeScore(0, 0, 0, 0);

    /** Both together. */
    public ChangeScore plus(ChangeScore other) {
        return new ChangeScore(
                hits + other.hits,
                misses + other.misses,
                falseAlarms + other.falseAlarms,
                quiet + other.quiet);
    }

    /** Share of what moves that was found; empty if nothing moves. */
    public OptionalDouble recall() {
        return share(hits, misses);
    }

    /** Share of what does not move that was left alone. */
    public OptionalDouble specificity() {
        return share(quiet, falseAlarms);
    }

    /** Share of what was found that moves; empty if nothing was found. */
    public OptionalDouble precision() {
        return share(hits, falseAlarms);
    }

    /** Harmonic mean of recall and precision; empty if nothing moves and nothing was found. */
    public OptionalDouble fMeasure() {
        return share(2 * hits, misses + falseAlarms);
    }

    private static OptionalDouble share(long part, long rest) {
        return part + rest == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) part / (part + rest));
    }
}
