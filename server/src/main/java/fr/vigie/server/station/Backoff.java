package fr.vigie.server.station;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a stream is opened again: doubled with each failure in a row, up to a
 * cap, and spread by half of it either way, so that cameras that fell silent together do not come
 * back together. For one station; not thread-safe.
 */
final class Backoff {

    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration CAP = Duration.ofSeconds(60);

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** Notes a failure and says how long to wait now: 0.5 to 1.5 times the doubled delay. */
    Duration next() {
        long doubled = FIRST.toMillis() << Math.min(failures, 6);
        failures++;
        long capped = Math.min(doubled, CAP.toMillis());
        return Duration.ofMillis(Math.round(capped * (0.5 + random.nextDouble())));
    }

    /** Pictures came: the next failure is the first one again. */
    void reset() {
        failures = 0;
    }
}
