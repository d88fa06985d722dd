package fr.vigie.server.store;

import fr.vigie.language.Text;

/**
 * The data folder or the database could not be opened. Its sentence is for the person who started
 * the program: what, where, what to do.
 */
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    StoreException(Text sentence, Throwable cause) {
        super(sentence.en(), cause);
        this.sentence = sentence;
    }

    StoreException(Text sentence) {
        super(sentence.en());
        this.sentence = sentence;
    }

    /** What to tell the person. */
    public Text sentence() {
        return sentence;
    }
}
