package fr.vigie.charter;

import java.util.Optional;

/**
 * What a watch has to show before and while its alerts reach the desk (requirements E-01, E-03).
 *
 * @param calibration what a calibration on record means for camera and event
 * @param limit the share of false alerts from which on it is suspended
 */
public record Probation(Calibration calibration, Optional<Limit> limit) {

    /** What becomes of a watch that has no calibration on record. */
    public enum Calibration {
        /** Nothing: the charter asks for none. */
        NOT_ASKED,
        /** Its alerts reach the desk and say that it was not measured yet on this camera. */
        ADVISED,
        /** It stays on trial: counted in the journal, absent from the desk. */
        REQUIRED
    }

    /** Nothing is asked. */
    public static final Probation NONE = new Probation(Calibration.NOT_ASKED, Optional.empty());

    /**
     * A share of false alerts that is too much.
     *
     * @param share dismissed among settled alerts, above 0 and up to 1; above it is too much
     * @param settled the number of settled alerts from which on it is asked
     */
    public record Limit(double share, int settled) {

        /**
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Limit {
            if (!(share > 0 && share <= 1) || settled < 1) {
                throw new IllegalArgumentException("no limit: " + share + " of " + settled);
            }
        }

        /** Whether so many dismissed ones among so many settled ones are too many. */
        public boolean exceededBy(int dismissed, int of) {
            return of >= settled && dismissed > share * of;
        }
    }
}
