package fr.vigie.charter;

import java.util.Optional;

/**
 * What a watch has to show before and while its alerts reach the desk (requirements E-01, E-03).
 *
 * @param calibration whether a watch stays on trial while no calibration is on record for its
 *     camera and event
 * @param limit the share of false alerts from which on it is suspended
 */
public record Probation(boolean calibration, Optional<Limit> limit) {

    /** Nothing is asked. */
    public static final Probation NONE = new Probation(false, Optional.empty());

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
