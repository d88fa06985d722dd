package fr.vigie.server.access;

import fr.vigie.access.IdentityProvider;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the console is guarded.
 *
 * @param mode whether people sign in
 * @param names the address that it listens on, and the names under which browsers know it besides
 *     this machine's own, in lower case
 * @param provider the town's identity provider, where it has one
 */
public record AccessSettings(Mode mode, Set<String> names, Optional<IdentityProvider> provider) {

    /** So long a session lives without a request: a shift with its handover. */
    public static final Duration SESSION_IDLE = Duration.ofHours(12);

    public AccessSettings {
        names =
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether people sign in. */
    public enum Mode {
        /** Everybody but a reader of the public pages signs in. */
        ACCOUNTS,
        /**
         * Whoever is at this machine may do what an operator and a shift lead may: for drawn scenes
         * on the loopback address only.
         */
        DEMONSTRATION
    }
}
