package fr.vigie.permission;

/** The engine's answer for a watch. */
public sealed interface Permission {

    /**
     * The watch may run.
     *
     * @param charter identifier and version of the charter that permits it, {@code site-ferme@1}
     * @param onTrial whether it runs on trial only, because no calibration is on record: its alerts
     *     do not reach the desk (requirement E-01)
     */
    record Permitted(String charter, boolean onTrial) implements Permission {

        /** A watch that is past its trial. */
        public Permitted(String charter) {
            this(charter, false);
        }
    }

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
