package fr.vigie.server.access;

/**
 * How the console is guarded.
 *
 * @param mode whether people sign in
 * @param address the address it listens on
 */
public record AccessSettings(Mode mode, String address) {

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
