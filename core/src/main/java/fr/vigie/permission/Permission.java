package fr.vigie.permission;

/** The engine's answer for a watch. */
public sealed interface Permission {

    /**
     * The watch may run.
     *
     * @param charter identifier and version of the charter that permits it, {@code site-ferme@1}
     * @param footing what a calibration on record, or its absence, means for it (E-01)
     */
    record Permitted(String charter, Footing footing) implements Permission {

        /** A watch of which nothing more is asked. */
        public Permitted(String charter) {
            this(charter, Footing.FULL);
        }
    }

    /**
     * The watch may not run.
     *
     * @param refusal the first layer that failed
     */
    record Refused(Refusal refusal) implements Permission {}

    /** On which footing a permitted watch runs. */
    enum Footing {
        /** A calibration is on record, or the charter asks for none. */
        FULL,
        /** The charter advises a calibration and none is on record: its alerts say so. */
        UNMEASURED,
        /** The charter requires one and none is on record: its alerts do not reach the desk. */
        ON_TRIAL
    }

    /** Whether the watch may run. */
    default boolean permitted() {
        return this instanceof Permitted;
    }
}
