package fr.vigie.camera;

import fr.vigie.language.Text;

/** A camera's address that Vigie does not call. */
public final class AddressRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Text words;

    /**
     * @param words why and what to do, one sentence without a credential
     */
    public AddressRefusedException(Text words) {
        super(words.en());
        this.words = words;
    }

    /** Why and what to do. */
    public Text words() {
        return words;
    }
}
