package fr.vigie.evaluation.act;

import fr.vigie.act.ActPeriod;
import fr.vigie.act.DailyHours;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;

/**
 * Reads when an act holds, in days and hours of the place. Where a clock shows an hour twice or
 * never (daylight saving), the shorter time counts.
 */
final class ActDates {

    private ActDates() {}

    static Optional<ActPeriod> period(Section section, ZoneId zone) {
        Optional<Value> last = section.find("until");
        Optional<Instant> from = section.require("from").flatMap(v -> instant(v, zone, false));
        Optional<Instant> until = last.flatMap(v -> instant(v, zone, true));
        if (from.isEmpty() || (last.isPresent() && until.isEmpty())) {
            return Optional.empty();
        }
        if (until.isPresent() && !until.get().isAfter(from.get())) {
            section.problem(
                    new Text(
                            "cet acte finit avant de commencer", "this act ends before it begins"));
            return Optional.empty();
        }
        return Optional.of(new ActPeriod(from.get(), until));
    }

    private static Optional<Instant> instant(Value value, ZoneId zone, boolean end) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> read = parse(text.get(), zone, end);
        if (read.isEmpty()) {
            value.problem(
                    new Text(
                            "une date s'écrit 2027-12-31 (jour entier), 2027-07-14T18:00 (heure du"
                                    + " lieu) ou 2027-07-14T16:00:00Z",
                            "a date is written 2027-12-31 (the whole day), 2027-07-14T18:00 (time"
                                    + " of the place) or 2027-07-14T16:00:00Z"));
        }
        return read;
    }

    /** An instant; a day as an end is included, so that it is over at the next midnight. */
    static Optional<Instant> parse(String text, ZoneId zone, boolean end) {
        try {
            if (!text.contains("T")) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of((end ? day.plusDays(1) : day).atStartOfDay(zone).toInstant());
            }
            int time = text.indexOf('T');
            boolean offset =
                    text.endsWith("Z")
                            || text.indexOf('+', time) > 0
                            || text.indexOf('-', time) > 0;
            return Optional.of(
                    offset
                            ? OffsetDateTime.parse(text).toInstant()
                            : local(LocalDateTime.parse(text), zone, end));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant local(LocalDateTime time, ZoneId zone, boolean end) {
        ZoneOffsetTransition change = zone.getRules().getTransition(time);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(time);
        return time.toInstant(end ? offsets.getFirst() : offsets.getLast());
    }

    static Optional<DailyHours> hours(Value value) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String[] parts = text.get().split("-", -1);
            if (parts.length == 2) {
                return Optional.of(
                        new DailyHours(
                                LocalTime.parse(parts[0].strip()),
                                LocalTime.parse(parts[1].strip())));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Said below, with what is no pair of times.
        }
        value.problem(
                new Text(
                        "« hours » attend deux heures différentes : 18:00-02:00",
                        "'hours' takes two different times: 18:00-02:00"));
        return Optional.empty();
    }
}
