package fr.vigie.server.access;

import fr.vigie.access.AccountName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Counts failed tries to sign in, by account name and by network address, and says when the next
 * one may come. After {@value #FREE} failures in a row a name waits a minute, then twice as long
 * with each further one, a quarter of an hour at most; an address has {@value #FREE_OF_ADDRESS}. A
 * name that no account has waits like one that does; what cannot be an account's name is counted by
 * its address alone. A try is counted before what was typed is looked at, so that many at once are
 * no more than many one after another. Bounded; forgets when the program ends. Thread-safe.
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

    /** What is guessed at besides names and passwords: nothing that could be guessed. */
    enum Guess {
        /** A machine's token. */
        TOKEN,
        /** The link of the first start. */
        FIRST_LINK,
        /** An answer of the identity provider that nobody asked for. */
        PROVIDER_ANSWER
    }

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Takes a try of a name from an address: empty if it may be made, else how long to wait. It
     * counts as failed until {@link #succeeded} says otherwise.
     *
     * @param name empty where what was typed is no account's name
     */
    synchronized Optional<Duration> take(Optional<AccountName> name, String address) {
        Optional<Duration> wait =
                name.flatMap(its -> waitOf(keyOf(its), FREE))
                        .or(() -> waitOf(keyOf(address), FREE_OF_ADDRESS));
        if (wait.isEmpty()) {
            name.ifPresent(its -> add(keyOf(its), 1));
            add(keyOf(address), 1);
        }
        return wait;
    }

    /** A try that was taken has succeeded: the name begins anew, the address as before it. */
    synchronized void succeeded(AccountName name, String address) {
        failures.remove(keyOf(name));
        add(keyOf(address), -1);
    }

    /**
     * Counts a wrong guess from an address: empty if more may come, else how long this address
     * waits. Right ones are never kept waiting, nor is anybody who signs in from there.
     */
    synchronized Optional<Duration> failed(Guess guess, String address) {
        String key = guess.name().toLowerCase(Locale.ROOT) + " from " + keyOf(address);
        Optional<Duration> wait = waitOf(key, FREE_OF_ADDRESS);
        if (wait.isEmpty()) {
            add(key, 1);
        }
        return wait;
    }

    private static String keyOf(AccountName name) {
        return "name " + name;
    }

    private static String keyOf(String address) {
        return "address " + CallerAddress.of(address);
    }

    private void add(String key, int more) {
        int count = Math.max(0, recent(key).count() + more);
        failures.put(key, new Failures(count, clock.instant()));
    }

    private Optional<Duration> waitOf(String key, int free) {
        Failures recent = recent(key);
        if (recent.count() < free) {
            return Optional.empty();
        }
        int doublings = Math.min(recent.count() - free, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration bounded = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        Duration left = Duration.between(clock.instant(), recent.last().plus(bounded));
        return Optional.of(left).filter(Duration::isPositive);
    }

    private Failures recent(String key) {
        Failures known = failures.getOrDefault(key, new Failures(0, Instant.EPOCH));
        boolean old = clock.instant().isAfter(known.last().plus(KEPT));
        return old ? new Failures(0, Instant.EPOCH) : known;
    }
}
