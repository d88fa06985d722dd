package fr.vigie.charter;

/** Why a charter can refuse a watch. Each ground a charter can meet has a {@link RefusalRule}. */
public enum RefusalGround {
    /** The charter lets no event run at all. */
    NOTHING_RUNS,
    /** Pictures of a kind that it does not admit: a live stream, a file. */
    SOURCE,
    /** An event that is not on its list. */
    EVENT,
    /** A figure that is not on its list. */
    AGGREGATE,
    /** A figure over too short a time or about too few. */
    FIGURE_TOO_FINE,
    /** A figure asked for before it may be published. */
    FIGURE_TOO_EARLY,
    /** A guard of the charter met too often what it has to keep out. */
    GUARD,
    /** A legal status of the camera that it does not admit. */
    LEGAL_STATUS,
    /** A day outside its periods. */
    DATE,
    /** A blocking document that is missing or no longer valid. The only one of several refusals. */
    DOCUMENT
}
