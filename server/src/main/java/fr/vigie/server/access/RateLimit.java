package fr.vigie.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests somebody may make: as many at once as in a minute, and as many a minute for
 * ever (token bucket). Whoever signed in is counted by name, everybody else by network address.
 * Bounded; who was not heard of for longest is forgotten first. Thread-safe.
 */
final class RateLimit {

    /**
     * A desk with two hundred cameras in view asks a hundred times a second; one person has several
     * screens.
     */
    static final int OF_A_NAME = 30_000;

    /** A register that a whole town reads from behind one address. */
    static final int OF_AN_ADDRESS = 3_000;

    private static final int MOST = 20_000;
    private static final double MINUTE_MS = Duration.ofMinutes(1).toMillis();

    private final InstantSource clock;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST;
                }
            };

    private record Bucket(double left, Instant at) {}

    RateLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes a request of an account or a token; empty if it may go on, else how long to wait. */
    Optional<Duration> takeOfName(String name) {
        return take("name " + name, OF_A_NAME, 1);
    }

    /**
     * Takes a request of whoever is not signed in.
     *
     * @param cost as how many requests it counts
     */
    Optional<Duration> takeOfAddress(String address, int cost) {
        return take("address " + CallerAddress.of(address), OF_AN_ADDRESS, cost);
    }

    private synchronized Optional<Duration> take(String key, int aMinute, int cost) {
        Instant now = clock.instant();
        Bucket before = buckets.getOrDefault(key, new Bucket(aMinute, now));
        double gained = Math.max(0, Duration.between(before.at(), now).toMillis()) * aMinute;
        double there = Math.min(aMinute, before.left() + gained / MINUTE_MS);
        boolean enough = there >= cost;
        buckets.put(key, new Bucket(enough ? there - cost : there, now));
        double missing = (cost - there) * MINUTE_MS / aMinute;
        return enough
                ? Optional.empty()
                : Optional.of(Duration.ofMillis((long) Math.ceil(missing)));
    }
}
