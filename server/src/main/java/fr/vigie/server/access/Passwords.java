package fr.vigie.server.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import fr.vigie.access.AccountName;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;

/**
 * Hashes passwords with Argon2id (RFC 9106) at OWASP's smallest recommended cost, 19 MiB and two
 * passes, because the console shares its machine with the cameras; and says what is wrong with a
 * new one. One hash at a time, so that many wrong tries cannot fill the memory. Thread-safe.
 */
final class Passwords {

    /** Length first, no rules of composition (NIST SP 800-63B, 3.1.1). */
    static final int SHORTEST = 12;

    static final int LONGEST = 200;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    /** The beginnings of passwords that everybody tries first. */
    private static final Set<String> COMMON =
            Set.of("motdepasse", "password", "azerty", "qwerty", "123456", "vigie", "administrat");

    private final PasswordEncoder encoder =
            new Argon2Password4jPasswordEncoder(
                    Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID));

    private final String nobodys = encoder.encode("nobody has this password");

    /** The hash of a password with its parameters. */
    synchronized String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether a password has this hash; takes as long where there is no hash to compare with. */
    synchronized boolean fits(String password, Optional<String> hash) {
        boolean fits = encoder.matches(password, hash.orElse(nobodys));
        return fits && hash.isPresent();
    }

    /**
     * The message key of what is wrong with a new password, or empty if it may be used.
     *
     * @param again the same, typed a second time
     */
    static Optional<String> findFault(String password, String again, AccountName name) {
        if (!password.equals(again)) {
            return Optional.of("access.password.differs");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Optional.of("access.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("access.password.long");
        }
        if (lower.contains(name.value()) || COMMON.stream().anyMatch(lower::startsWith)) {
            return Optional.of("access.password.common");
        }
        if (lower.chars().distinct().count() < SHORTEST / 2) {
            return Optional.of("access.password.common");
        }
        return Optional.empty();
    }
}
