package fr.vigie.permission;

/** The engine's answer for a watch. */
public sealed interface Permission {

    /**
     * The watch may run.
     *
     * @param charter identifier and version of the charter that permits it, {@code site-ferme@1}
     */
    record Permitted(String charter) implements Permission {}

    /**
     * The watch may not run.
     *
     * @param refusal the first layer that failed
     */
    record Refused(Refusal refusal) implements Permission {}

    /** Whether the watch may run. */
    default boolean permitted() {
        return this instanceof Permitted;
    }
}
