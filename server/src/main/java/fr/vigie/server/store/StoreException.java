package fr.vigie.server.store;

/**
 * The store could not be opened. Its message is one sentence for the person who started the
 * program: what, where, what to do.
 */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public StoreException(String sentence) {
        super(sentence);
    }
}
