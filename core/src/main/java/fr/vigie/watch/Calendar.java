package fr.vigie.watch;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When a watch is on duty: its calendar, in the place's own time. Where clocks are put forward or
 * back, the hands of the clock count. Immutable and thread-safe.
 *
 * @param slots the times; none means always
 */
public record Calendar(List<Slot> slots) {

    /** Day and night. */
    public static final Calendar ALWAYS = new Calendar(List.of());

    public Calendar {
        slots = List.copyOf(slots);
    }

    /**
     * The same time on some days of the week.
     *
     * @param days the days on which it begins; at least one
     * @param from when it begins
     * @param to when it ends; not after {@code from} means on the next day
     */
    public record Slot(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        /**
         * @throws IllegalArgumentException if there is no day
         */
        public Slot {
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a slot without days");
            }
            days = Set.copyOf(days);
        }

        /** Whether it ends on the day after it began. */
        public boolean crossesMidnight() {
            return !to.isAfter(from);
        }

        private boolean covers(LocalDateTime at) {
            LocalTime time = at.toLocalTime();
            boolean today = days.contains(at.getDayOfWeek());
            if (!crossesMidnight()) {
                return today && !time.isBefore(from) && time.isBefore(to);
            }
            boolean yesterday = days.contains(at.getDayOfWeek().minus(1));
            return (today && !time.isBefore(from)) || (yesterday && time.isBefore(to));
        }
    }

    /** Whether the watch is on duty then, by the clock of the place. */
    public boolean covers(LocalDateTime at) {
        return slots.isEmpty() || slots.stream().anyMatch(slot -> slot.covers(at));
    }
}
