package fr.vigie.act;

import fr.vigie.language.Bundle;
import fr.vigie.language.Text;

/** What a charter can ask an act to state. */
public enum ActField {
    NUMBER,
    AUTHORITY,
    /** A last day or hour. */
    END,
    /** The cameras by name: an act without any stands for all. */
    CAMERAS,
    /** The events by name: an act without any stands for all. */
    EVENTS,
    /** The sporting, recreational or cultural event that it is given for. */
    OCCASION,
    RISKS,
    PRICE,
    /** The file itself, whose bytes are the ones that were filed. */
    FILE;

    private static final Bundle WORDS = Bundle.of("fr.vigie.act.words");

    /** Its name for people. */
    public Text words() {
        return WORDS.get("field." + name());
    }
}
