package fr.vigie.act;

import java.time.Instant;
import java.util.Optional;

/**
 * When an act holds.
 *
 * @param from the first instant
 * @param until the instant from which on it is over; empty where it states no end
 */
public record ActPeriod(Instant from, Optional<Instant> until) {

    /**
     * @throws IllegalArgumentException if it ends before it begins
     */
    public ActPeriod {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException("a period cannot end before it begins");
        }
    }

    /** Whether the instant lies in it. */
    public boolean contains(Instant at) {
        return !at.isBefore(from) && until.map(at::isBefore).orElse(true);
    }
}
