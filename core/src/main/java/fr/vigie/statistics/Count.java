package fr.vigie.statistics;

import java.time.Instant;

/**
 * What was counted in one bucket; never published itself.
 *
 * @param start where the bucket begins
 * @param number how many
 */
public record Count(Instant start, long number) {

    /**
     * @throws IllegalArgumentException if the number is negative
     */
    public Count {
        if (number < 0) {
            throw new IllegalArgumentException("a count is not negative");
        }
    }
}
