package fr.vigie.evaluation.charter;

import fr.vigie.charter.Evidence;
import fr.vigie.charter.Validity;
import fr.vigie.charter.Validity.Period;
import fr.vigie.charter.Verification;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Quantities;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads the parts of a charter that have to do with time. */
final class CharterDates {

    private CharterDates() {}

    static Optional<Evidence> evidence(Value value) {
        Optional<Section> found = value.section(List.of("kind", "keep"));
        Optional<Evidence.Kind> kind =
                found.flatMap(s -> s.require("kind"))
                        .flatMap(v -> Names.read(v, Evidence.Kind.class));
        if (found.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case NONE -> nothingKept(found.get());
            case MASKED_STILL ->
                    found.get()
                            .require("keep")
                            .flatMap(CharterDates::keep)
                            .map(keep -> new Evidence(Evidence.Kind.MASKED_STILL, keep));
        };
    }

    static Optional<Verification> verification(Section root) {
        Optional<Section> found =
                root.find("verified").flatMap(v -> v.section(List.of("by", "on")));
        Optional<String> by = found.flatMap(s -> s.requireText("by"));
        Optional<LocalDate> on = found.flatMap(s -> s.require("on")).flatMap(CharterDates::day);
        return by.flatMap(who -> on.map(when -> new Verification(who, when)));
    }

    /** {@code verified_by} and {@code verified_on} of one rule: both, or neither. */
    static Optional<Verification> ruleVerification(Section rule) {
        Optional<Value> by = rule.find("verified_by");
        Optional<Value> on = rule.find("verified_on");
        if (by.isPresent() != on.isPresent()) {
            rule.problem(
                    new Text(
                            "« verified_by » et « verified_on » vont ensemble : qui a vérifié, et"
                                    + " quand",
                            "'verified_by' and 'verified_on' go together: who verified it, and"
                                    + " when"));
            return Optional.empty();
        }
        Optional<String> who = by.flatMap(Value::text);
        return who.flatMap(w -> on.flatMap(CharterDates::day).map(d -> new Verification(w, d)));
    }

    /** A time in days, months or years, as ISO 8601 writes it: {@code P90D}, {@code P18M}. */
    static Optional<java.time.Period> longest(Value value) {
        Optional<String> text = value.text();
        try {
            Optional<java.time.Period> read = text.map(java.time.Period::parse);
            if (read.filter(p -> p.isNegative() || p.isZero()).isEmpty()) {
                return read;
            }
        } catch (DateTimeParseException e) {
            // Said below, with what is no positive time.
        }
        value.problem(
                new Text(
                        "« longest » attend un temps en jours, mois ou années : P90D, P18M, P5Y",
                        "'longest' takes a time in days, months or years: P90D, P18M, P5Y"));
        return Optional.empty();
    }

    static Optional<Validity> validity(Section root) {
        Optional<ZoneId> zone = root.require("time_zone").flatMap(CharterDates::zone);
        List<Period> periods =
                root.listItems("periods").stream()
                        .map(CharterDates::period)
                        .flatMap(Optional::stream)
                        .toList();
        return zone.map(z -> new Validity(z, periods));
    }

    private static Optional<Evidence> nothingKept(Section section) {
        Optional<Value> keep = section.find("keep");
        keep.ifPresent(value ->
                value.problem(
                        new Text(
                                "rien n'est conservé (NONE) : « keep » est de trop",
                                "nothing is kept (NONE): 'keep' has no place")));
        return keep.isPresent() ? Optional.empty() : Optional.of(Evidence.NOTHING);
    }

    private static Optional<Duration> keep(Value value) {
        Optional<Duration> keep = Quantities.duration(value);
        if (keep.isPresent() && keep.get().isZero()) {
            value.problem(
                    new Text(
                            "une conservation de zéro s'écrit kind: NONE",
                            "keeping for no time is written kind: NONE"));
            return Optional.empty();
        }
        return keep;
    }

    private static Optional<Period> period(Value value) {
        Optional<Section> found = value.section(List.of("from", "until"));
        Optional<LocalDate> from = found.flatMap(s -> s.require("from")).flatMap(CharterDates::day);
        Optional<Value> last = found.flatMap(s -> s.find("until"));
        Optional<LocalDate> until = last.flatMap(CharterDates::day);
        if (from.isEmpty() || (last.isPresent() && until.isEmpty())) {
            return Optional.empty();
        }
        if (until.isPresent() && until.get().isBefore(from.get())) {
            value.problem(
                    new Text(
                            "cette période finit avant de commencer",
                            "this period ends before it begins"));
            return Optional.empty();
        }
        return Optional.of(new Period(from.get(), until));
    }

    private static Optional<LocalDate> day(Value value) {
        Optional<String> text = value.text();
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            value.problem(
                    new Text(
                            "une date s'écrit année-mois-jour : 2027-12-31",
                            "a date is written year-month-day: 2027-12-31"));
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(Value value) {
        Optional<String> text = value.text();
        try {
            return text.map(ZoneId::of);
        } catch (DateTimeException e) {
            value.problem(
                    new Text(
                            "fuseau horaire inconnu ; par exemple Europe/Paris",
                            "unknown time zone; for example Europe/Paris"));
            return Optional.empty();
        }
    }
}
