package fr.vigie.vision.look;

/** A network cannot be opened or run; the message is one sentence for people. */
public final class NetworkException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what was wrong, in English
     */
    public NetworkException(String message, Throwable cause) {
        super(message, cause);
    }

    NetworkException(String message) {
        super(message);
    }
}
