package fr.vigie.evaluation.charter;

import fr.vigie.charter.Aggregation;
import fr.vigie.charter.Conditions;
import fr.vigie.charter.Guard;
import fr.vigie.charter.PresenceLimit;
import fr.vigie.charter.Probation;
import fr.vigie.charter.Probation.Calibration;
import fr.vigie.charter.RuleSource;
import fr.vigie.charter.Scope;
import fr.vigie.evaluation.document.Names;
import fr.vigie.evaluation.document.Quantities;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.language.Text;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what a charter asks beyond scope, dates and documents, and where its parts come from. */
final class ConditionsReader {

    private static final int MOST = 1_000_000;

    private ConditionsReader() {}

    static Conditions conditions(Section root, Optional<Scope> scope) {
        EnumSet<Guard> guards = EnumSet.noneOf(Guard.class);
        root.listItems("guards").forEach(v -> Names.read(v, Guard.class).ifPresent(guards::add));
        Probation probation =
                root.find("probation").flatMap(ConditionsReader::probation).orElse(Probation.NONE);
        Optional<Aggregation> aggregation =
                root.find("aggregation").flatMap(ConditionsReader::aggregation);
        boolean figures = scope.map(s -> !s.aggregates().isEmpty()).orElse(false);
        if (figures && root.find("aggregation").isEmpty()) {
            root.problem(
                    new Text(
                            "cette charte admet des statistiques : « aggregation » doit dire"
                                    + " comment elles sont faites",
                            "this charter admits figures: 'aggregation' has to say how they are"
                                    + " made"));
        }
        return new Conditions(guards, probation, aggregation, presence(root, guards));
    }

    private static Optional<PresenceLimit> presence(Section root, Set<Guard> guards) {
        if (!guards.contains(Guard.EMPTY_SCENE)) {
            root.find("presence")
                    .ifPresent(v ->
                            v.problem(
                                    new Text(
                                            "« presence » ne va qu'avec guards: [EMPTY_SCENE]",
                                            "'presence' goes with guards: [EMPTY_SCENE] only")));
            return Optional.empty();
        }
        Optional<Section> found =
                root.require("presence").flatMap(v -> v.section(List.of("entries", "within")));
        OptionalInt entries = found.map(s -> whole(s, "entries")).orElse(OptionalInt.empty());
        Optional<Duration> within =
                found.flatMap(s -> s.require("within")).flatMap(Quantities::duration);
        return entries.isEmpty() || within.filter(Duration::isPositive).isEmpty()
                ? Optional.empty()
                : Optional.of(new PresenceLimit(entries.getAsInt(), within.get()));
    }

    private static Optional<Probation> probation(Value value) {
        Optional<Section> found =
                value.section(List.of("calibration", "false_share", "settled_alerts"));
        Optional<Calibration> calibration =
                found.flatMap(s -> s.require("calibration"))
                        .flatMap(v -> Names.read(v, Calibration.class));
        Optional<Value> share = found.flatMap(s -> s.find("false_share"));
        if (calibration.isEmpty()) {
            return Optional.empty();
        }
        if (share.isEmpty()) {
            return Optional.of(new Probation(calibration.get(), Optional.empty()));
        }
        OptionalDouble part = share(share.get());
        OptionalInt settled =
                found.flatMap(s -> s.require("settled_alerts"))
                        .map(v -> v.whole(1, MOST))
                        .orElse(OptionalInt.empty());
        return part.isEmpty() || settled.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Probation(
                                calibration.get(),
                                Optional.of(
                                        new Probation.Limit(
                                                part.getAsDouble(), settled.getAsInt()))));
    }

    private static OptionalDouble share(Value value) {
        OptionalDouble number = value.number();
        if (number.isPresent() && !(number.getAsDouble() > 0 && number.getAsDouble() <= 1)) {
            value.problem(
                    new Text(
                            "« false_share » attend une part entre 0 et 1 : 0.5",
                            "'false_share' takes a share between 0 and 1: 0.5"));
            return OptionalDouble.empty();
        }
        return number;
    }

    private static Optional<Aggregation> aggregation(Value value) {
        Optional<Section> found = value.section(List.of("bucket", "least", "rounding", "delay"));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Section section = found.get();
        Optional<Duration> bucket = section.require("bucket").flatMap(Quantities::duration);
        OptionalInt least = whole(section, "least");
        OptionalInt rounding = whole(section, "rounding");
        Optional<Duration> delay = section.require("delay").flatMap(Quantities::duration);
        if (bucket.filter(Duration::isPositive).isEmpty()
                || least.isEmpty()
                || rounding.isEmpty()
                || delay.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Aggregation(bucket.get(), least.getAsInt(), rounding.getAsInt(), delay.get()));
    }

    private static OptionalInt whole(Section section, String key) {
        return section.require(key).map(v -> v.whole(1, MOST)).orElse(OptionalInt.empty());
    }

    /** Where the parts come from, by the names that {@code basis} may use. */
    static SortedMap<String, RuleSource> basis(
            Section root, List<String> parts, CharterWords words) {
        SortedMap<String, RuleSource> basis = new TreeMap<>();
        Optional<Section> section = root.find("basis").flatMap(v -> v.section(parts));
        section.ifPresent(s -> {
            for (String part : Set.copyOf(s.keys())) {
                s.find(part)
                        .flatMap(v ->
                                v.section(
                                        List.of(
                                                "article",
                                                "quality",
                                                "verified_by",
                                                "verified_on")))
                        .flatMap(words::requiredSource)
                        .ifPresent(source -> basis.put(part, source));
            }
        });
        return basis;
    }
}
