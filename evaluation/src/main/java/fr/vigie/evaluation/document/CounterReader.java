package fr.vigie.evaluation.document;

import fr.vigie.event.Aggregate;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Polygon;
import fr.vigie.language.Text;
import fr.vigie.watch.Area;
import fr.vigie.watch.Counter;
import fr.vigie.watch.WatchId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the entries of a list of counts: {@code {id, aggregate, zone | line, calibration}}. */
public final class CounterReader {

    /** The keys of an entry. */
    public static final List<String> KEYS =
            List.of("id", "aggregate", "zone", "line", CalibrationReader.KEY);

    private static final List<String> NAMES =
            Arrays.stream(Aggregate.values()).map(Aggregate::name).toList();

    private final Optional<Calibration> known;

    /**
     * @param known the calibration of a count that gives none
     */
    public CounterReader(Optional<Calibration> known) {
        this.known = known;
    }

    /** One entry, or empty after its problems were noted. */
    public Optional<Counter> read(Section section) {
        Optional<WatchId> id = section.require("id").flatMap(CounterReader::id);
        Optional<Aggregate> aggregate =
                section.require("aggregate").flatMap(CounterReader::aggregate);
        Optional<Value> own = section.find(CalibrationReader.KEY);
        Optional<Calibration> calibration =
                own.isPresent() ? own.flatMap(CalibrationReader::read) : known;
        Optional<Area> area = area(section);
        if (id.isEmpty() || aggregate.isEmpty() || area.isEmpty()) {
            return Optional.empty();
        }
        Optional<Text> wrong = findProblem(aggregate.get(), area.get(), calibration);
        wrong.ifPresent(section::problem);
        return wrong.isPresent()
                ? Optional.empty()
                : Optional.of(new Counter(id.get(), aggregate.get(), area.get(), calibration));
    }

    /** What keeps an aggregate from being counted there, or empty. */
    public static Optional<Text> findProblem(
            Aggregate aggregate, Area area, Optional<Calibration> calibration) {
        if (area instanceof Area.Line != aggregate.isCountedOverLine()) {
            return Optional.of(
                    aggregate.isCountedOverLine()
                            ? Text.format(
                                    "%s se compte sur une ligne",
                                    "%s is counted over a line", aggregate)
                            : Text.format(
                                    "%s se mesure dans une zone",
                                    "%s is measured in a zone", aggregate));
        }
        return aggregate.needsCalibration() && calibration.isEmpty()
                ? Optional.of(CalibrationReader.missing(aggregate.name()))
                : Optional.empty();
    }

    /** Where something is watched or counted; the whole picture where nothing is drawn. */
    public static Optional<Area> area(Section section) {
        Optional<Value> line = section.find("line");
        if (line.isPresent()) {
            return line.flatMap(Shapes::line).map(Area.Line::new);
        }
        Optional<Value> zone = section.find("zone");
        return zone.isPresent()
                ? zone.flatMap(Shapes::zone).map(Area.Zone::new)
                : Optional.of(new Area.Zone(Polygon.WHOLE_PICTURE));
    }

    private static Optional<WatchId> id(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !WatchId.isValid(text.get())) {
            value.problem(value.expected(WatchReader.NAME_FORM));
        }
        return text.filter(WatchId::isValid).map(WatchId::new);
    }

    private static Optional<Aggregate> aggregate(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !NAMES.contains(text.get())) {
            value.problem(
                    Text.format(
                                    "agrégat inconnu « %s » ; la liste est fermée : %s",
                                    "unknown aggregate '%s'; the list is closed: %s",
                                    text.get(),
                                    String.join(", ", NAMES))
                            .plus(DidYouMean.words(text.get(), NAMES)));
        }
        return text.filter(NAMES::contains).map(Aggregate::valueOf);
    }
}
