package fr.vigie.act;

import java.time.LocalTime;

/**
 * Some hours of each day, by the clock of the place; past midnight where the end comes before the
 * beginning.
 *
 * @param from the first moment
 * @param until the moment from which on it is over
 */
public record DailyHours(LocalTime from, LocalTime until) {

    /**
     * @throws IllegalArgumentException if both are the same
     */
    public DailyHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("hours that begin and end at the same moment");
        }
    }

    /** Whether the time of day lies in the hours. */
    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }

    @Override
    public String toString() {
        return from + "-" + until;
    }
}
