package fr.vigie.evaluation.footage;

import fr.vigie.time.MediaTime;

/**
 * A stretch of a clip, both ends included.
 *
 * @param from where it begins
 * @param to where it ends, not before {@code from}
 */
public record Span(MediaTime from, MediaTime to) {

    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public Span {
        if (to.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "a span cannot end (%s s) before it begins (%s s)"
                            .formatted(to.seconds(), from.seconds()));
        }
    }

    /** The span between two positions in seconds. */
    public static Span ofSeconds(double from, double to) {
        return new Span(MediaTime.ofSeconds(from), MediaTime.ofSeconds(to));
    }

    /** Its length in seconds. */
    public double seconds() {
        return to.secondsSince(from);
    }

    /** The same span, longer by {@code seconds} at either end. */
    public Span widenedBy(double seconds) {
        return ofSeconds(from.seconds() - seconds, to.seconds() + seconds);
    }

    /** Whether both have a moment in common; touching ends count. */
    public boolean overlaps(Span other) {
        return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }

    /** How many seconds both have in common; 0 where they only touch or lie apart. */
    public double secondsInCommon(Span other) {
        double begin = Math.max(from.seconds(), other.from.seconds());
        double end = Math.min(to.seconds(), other.to.seconds());
        return Math.max(0, end - begin);
    }
}
