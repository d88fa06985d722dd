package fr.vigie.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failed tries to sign in, by account name and by network address, and says when the next
 * one may come. After {@value #FREE} failures in a row a name waits a minute, then twice as long
 * with each further one, a quarter of an hour at most; an address has {@value #FREE_OF_ADDRESS}. A
 * name that no account has waits like one that does. Bounded; forgets when the program ends.
 * Thread-safe.
 */
final class Attempts {

    static final int FREE = 5;
    static final int FREE_OF_ADDRESS = 30;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** A count is forgotten after this long without a failure. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int MOST = 20_000;

    private final InstantSource clock;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > MOST;
                }
            };

    private record Failures(int count, Instant last) {}

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether this name, or this address, has to wait before the next try. */
    synchronized boolean mustWait(String name, String address) {
        return waits("name " + name, FREE) || waits("address " + address, FREE_OF_ADDRESS);
    }

    /** Counts a failure. */
    synchronized void failed(String name, String address) {
        count("name " + name);
        count("address " + address);
    }

    /** A name has signed in: its failures are forgotten, those of the address are not. */
    synchronized void succeeded(String name) {
        failures.remove("name " + name);
    }

    private void count(String key) {
        int before = recent(key).count();
        failures.put(key, new Failures(before + 1, clock.instant()));
    }

    private boolean waits(String key, int free) {
        Failures recent = recent(key);
        if (recent.count() < free) {
            return false;
        }
        int doublings = Math.min(recent.count() - free, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration bounded = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        return clock.instant().isBefore(recent.last().plus(bounded));
    }

    private Failures recent(String key) {
        Failures known = failures.getOrDefault(key, new Failures(0, Instant.EPOCH));
        boolean old = clock.instant().isAfter(known.last().plus(KEPT));
        return old ? new Failures(0, Instant.EPOCH) : known;
    }
}
