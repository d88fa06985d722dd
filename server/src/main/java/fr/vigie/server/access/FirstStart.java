package fr.vigie.server.access;

import fr.vigie.access.AccountBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * The one way in while there is no account: a link with 256 random bits, told to whoever starts the
 * program, that makes the first administrator. It ends with the first account, or after an hour;
 * the next start makes another. Thread-safe.
 */
public final class FirstStart {

    private static final Duration LASTS = Duration.ofHours(1);
    private static final int BYTES = 32;

    private final AccountBook accounts;
    private final InstantSource clock;
    private final Instant until;
    private final String code;

    FirstStart(AccountBook accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
        until = clock.instant().plus(LASTS);
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The path of the link, while it leads somewhere. */
    public Optional<String> findPath() {
        return isOpen() ? Optional.of("/first-start/" + code) : Optional.empty();
    }

    /** Whether a link's code is the one, now. */
    boolean accepts(String given) {
        return isOpen()
                && MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.UTF_8),
                        given.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOpen() {
        return clock.instant().isBefore(until) && accounts.isEmpty();
    }
}
