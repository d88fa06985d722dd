package fr.vigie.charter;

import java.time.Duration;

/**
 * What may be kept with an alert.
 *
 * @param kind nothing, or a still
 * @param keep how long it may be kept before it is deleted; zero where nothing is kept
 */
public record Evidence(Kind kind, Duration keep) {

    /** What a charter may let be kept. There is no third kind: unmasked pictures do not exist. */
    public enum Kind {
        /** No picture at all: the operator looks at the town's own video system. */
        NONE,
        /** One still in which everything that moves is pixelated. */
        MASKED_STILL
    }

    /** Nothing is kept. */
    public static final Evidence NOTHING = new Evidence(Kind.NONE, Duration.ZERO);

    /**
     * @throws IllegalArgumentException if stills are kept for no time, or nothing for some time
     */
    public Evidence {
        if (keep.isNegative() || (kind == Kind.NONE) != keep.isZero()) {
            throw new IllegalArgumentException("a time to keep goes with a still, and only then");
        }
    }
}
