package fr.vigie.act;

import fr.vigie.language.Bundle;
import fr.vigie.language.Text;

/** The risks that an order states. */
public enum Risk {
    TERRORISM,
    SERIOUS_HARM_TO_PERSONS,
    /** Alone, it allows nothing (requirement R-12). */
    PROPERTY_DAMAGE;

    private static final Bundle WORDS = Bundle.of("fr.vigie.act.words");

    /** Its name for people. */
    public Text words() {
        return WORDS.get("risk." + name());
    }
}
