package fr.vigie.server.config;

import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import fr.vigie.watch.Calendar;
import fr.vigie.watch.Calendar.Slot;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads when a watch is on duty: {@code [{days: [SATURDAY, SUNDAY], from: 22:00, to: 06:00}]}. An
 * end that is not after the beginning is one of the next day; days that are left out are all days.
 */
final class CalendarReader {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");

    private CalendarReader() {}

    /** A calendar; what is wrong in it is noted and left out. */
    static Calendar read(Value value) {
        List<Slot> slots = new ArrayList<>();
        for (Value item : value.list()) {
            item.section(List.of("days", "from", "to"))
                    .flatMap(CalendarReader::slot)
                    .ifPresent(slots::add);
        }
        return new Calendar(slots);
    }

    private static Optional<Slot> slot(Section section) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Value day : section.listItems("days")) {
            Names.read(day, DayOfWeek.class).ifPresent(days::add);
        }
        if (section.find("days").isEmpty()) {
            days.addAll(EnumSet.allOf(DayOfWeek.class));
        } else if (days.isEmpty()) {
            section.problem(
                    new Text(
                            "« days » attend au moins un jour : MONDAY … SUNDAY",
                            "'days' takes at least one day: MONDAY … SUNDAY"));
            return Optional.empty();
        }
        Optional<LocalTime> from = section.require("from").flatMap(CalendarReader::time);
        Optional<LocalTime> to = section.require("to").flatMap(CalendarReader::time);
        return from.flatMap(f -> to.map(t -> new Slot(days, f, t)));
    }

    private static Optional<LocalTime> time(Value value) {
        Optional<String> text = value.text().filter(t -> TIME.matcher(t).matches());
        if (text.isEmpty()) {
            value.problem(
                    new Text(
                            "une heure s'écrit 22:00, de 00:00 à 24:00",
                            "a time is written 22:00, from 00:00 to 24:00"));
        }
        return text.map(t -> t.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(t));
    }
}
