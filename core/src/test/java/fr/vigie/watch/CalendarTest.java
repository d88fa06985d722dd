package fr.vigie.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.watch.Calendar.Slot;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final Calendar OFFICE =
            of(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(17, 0));

    private static final Calendar NIGHT =
            of(Set.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));

    private static Calendar of(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
        return new Calendar(List.of(new Slot(days, from, to)));
    }

    /** The 23rd of November 2026 is a Monday. */
    private static boolean covers(Calendar calendar, int day, int hour, int minute) {
        return calendar.covers(LocalDateTime.of(2026, 11, day, hour, minute));
    }

    @Test
    void without_a_slot_a_watch_is_always_on_duty() {
        assertThat(covers(Calendar.ALWAYS, 23, 3, 0)).isTrue();
    }

    @Test
    void a_slot_begins_with_its_first_minute_and_ends_before_its_last() {
        assertThat(covers(OFFICE, 23, 8, 59)).isFalse();
        assertThat(covers(OFFICE, 23, 9, 0)).isTrue();
        assertThat(covers(OFFICE, 23, 16, 59)).isTrue();
        assertThat(covers(OFFICE, 23, 17, 0)).isFalse();
        assertThat(covers(OFFICE, 24, 12, 0)).isFalse();
    }

    @Test
    void a_night_belongs_to_the_day_on_which_it_begins() {
        assertThat(covers(NIGHT, 28, 21, 59)).isFalse();
        assertThat(covers(NIGHT, 28, 22, 0)).isTrue();
        assertThat(covers(NIGHT, 29, 5, 59)).as("Sunday morning").isTrue();
        assertThat(covers(NIGHT, 29, 6, 0)).isFalse();
        assertThat(covers(NIGHT, 28, 3, 0)).as("Saturday morning").isFalse();
        assertThat(covers(NIGHT, 29, 23, 0)).as("Sunday night").isFalse();
    }

    @Test
    void a_slot_that_ends_when_it_begins_lasts_a_whole_day() {
        Calendar day = of(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, LocalTime.NOON);
        assertThat(covers(day, 23, 12, 0)).isTrue();
        assertThat(covers(day, 24, 11, 59)).isTrue();
        assertThat(covers(day, 24, 12, 0)).isFalse();
    }

    @Test
    void a_slot_has_a_day() {
        assertThatThrownBy(() -> new Slot(Set.of(), LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
