package fr.vigie.act;

/** The risks that an order states. */
public enum Risk {
    TERRORISM,
    SERIOUS_HARM_TO_PERSONS,
    /** Alone, it allows nothing (requirement R-12). */
    PROPERTY_DAMAGE
}
