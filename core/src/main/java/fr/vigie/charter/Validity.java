package fr.vigie.charter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a charter lets anything run, in days of the place. No grace: at midnight it is over.
 *
 * @param zone the time zone of the place
 * @param periods the periods; without any, there is no limit of time
 */
public record Validity(ZoneId zone, List<Period> periods) {

    /**
     * Some days.
     *
     * @param from the first day
     * @param until the last day, included; empty where no end is set
     */
    public record Period(LocalDate from, Optional<LocalDate> until) {

        /**
         * @throws IllegalArgumentException if the last day lies before the first
         */
        public Period {
            if (until.isPresent() && until.get().isBefore(from)) {
                throw new IllegalArgumentException("a period cannot end before it begins");
            }
        }

        /** Whether the day is one of the period's. */
        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    public Validity {
        periods = List.copyOf(periods);
    }

    /** Whether the instant lies on a day of one of the periods. */
    public boolean contains(Instant instant) {
        return periods.isEmpty() || periods.stream().anyMatch(p -> p.contains(dayOf(instant)));
    }

    /** The day that an instant belongs to where the charter holds. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
