package fr.vigie.charter;

import java.time.Duration;

/**
 * How often somebody may enter a scene that has to be empty (requirement D-07).
 *
 * @param entries with so many entries the camera is suspended
 * @param within the time in which they count
 */
public record PresenceLimit(int entries, Duration within) {

    /**
     * @throws IllegalArgumentException if a number is not positive
     */
    public PresenceLimit {
        if (entries < 1 || !within.isPositive()) {
            throw new IllegalArgumentException("a limit needs entries and a time");
        }
    }
}
