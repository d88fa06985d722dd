package fr.vigie.permission;

import java.time.Instant;

/** Says how the place stands now. Implementations are thread-safe. */
@FunctionalInterface
public interface StandingSource {

    /** A place that holds nothing and whose clock has never shown anything. */
    StandingSource NONE = _ -> Standing.NONE;

    /**
     * How the place stands.
     *
     * @param now what the clock shows
     */
    Standing get(Instant now);
}
