package fr.vigie.evaluation.document;

import fr.vigie.event.EventDefinition;
import fr.vigie.event.EventDefinition.AreaKind;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.language.Text;
import fr.vigie.watch.Area;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the entries of a list of watches: {@code {id, event, zone | line, parameters,
 * calibration}}. One reader reads one file's watches, so that it sees two of one name. Not
 * thread-safe.
 */
public final class WatchReader {

    private static final List<String> KEYS =
            List.of("id", "event", "zone", "line", "parameters", CalibrationReader.KEY);

    /** Width over height of most pictures; a calibration by four points does not depend on it. */
    private static final double USUAL_ASPECT = 16.0 / 9;

    private final List<String> keys;
    private final Optional<Calibration> known;
    private final Map<WatchId, Integer> lines = new HashMap<>();

    /**
     * @param further keys that the caller reads from the same entry by himself ({@code truth})
     */
    public WatchReader(String... further) {
        this(Optional.empty(), further);
    }

    /**
     * @param known the calibration of a watch that gives none and needs one
     * @param further keys that the caller reads from the same entry by himself
     */
    public WatchReader(Optional<Calibration> known, String... further) {
        this.known = known;
        List<String> all = new ArrayList<>(KEYS);
        all.addAll(List.of(further));
        keys = List.copyOf(all);
    }

    /** One entry, or empty after its problems were noted. */
    public Optional<Watch> read(Value value) {
        return value.section(keys).flatMap(this::read);
    }

    /** One entry whose keys were opened by the caller; unknown ones are his to refuse. */
    public Optional<Watch> read(Section section) {
        return read(section, Optional.empty());
    }

    /**
     * One entry whose keys were opened by the caller.
     *
     * @param drawn the area, where the caller reads it by himself
     */
    public Optional<Watch> read(Section section, Optional<Area> drawn) {
        Optional<WatchId> id = id(section);
        Optional<EventType> event = section.require("event").flatMap(EventName::read);
        Optional<EventDefinition> definition = event.map(EventDefinition::get);
        Optional<Area> area = drawn.isPresent() ? drawn : area(section, definition);
        if (id.isEmpty() || definition.isEmpty() || area.isEmpty()) {
            definition.ifPresent(d -> new ParameterReader(d).read(section));
            return Optional.empty();
        }
        Optional<Optional<Calibration>> measured =
                CalibrationReader.read(section, definition.get(), known);
        if (measured.isPresent() && isTooSmall(definition.get(), area.get(), measured.get())) {
            section.problem(
                    Text.format(
                            "%s demande une zone d'au moins %s m² au sol",
                            "%s needs a zone of at least %s m² of ground",
                            event.get().name(),
                            (int) definition.get().leastSquareMetres()));
            return Optional.empty();
        }
        if (measured.isPresent() && isTooFlat(definition.get(), area.get(), measured.get())) {
            section.problem(
                    Text.format(
                            "%s demande une caméra qui regarde la zone d'assez haut, à 40 degrés ou plus sous l'horizon : d'ici les gens se cachent les uns les autres",
                            "%s needs a camera that looks down at the zone by 40 degrees or more: from here people hide one another",
                            event.get().name()));
            return Optional.empty();
        }
        return new ParameterReader(definition.get())
                .read(section)
                .filter(_ -> measured.isPresent())
                .map(values ->
                        new Watch(id.get(), event.get(), area.get(), values, measured.get()));
    }

    /** Whether the zone covers less ground than the event's floor, or no one can say how much. */
    private static boolean isTooSmall(
            EventDefinition definition, Area area, Optional<Calibration> measured) {
        double least = definition.leastSquareMetres();
        if (least == 0 || measured.isEmpty() || !(area instanceof Area.Zone(Polygon zone))) {
            return false;
        }
        double covers = GroundPlane.of(measured.get(), USUAL_ASPECT).squareMetres(zone);
        return covers < least || Double.isInfinite(covers);
    }

    /** Whether the camera looks along the ground rather than down, where that matters. */
    private static boolean isTooFlat(
            EventDefinition definition, Area area, Optional<Calibration> measured) {
        if (definition.leastLookDownDegrees() == 0
                || measured.isEmpty()
                || !(area instanceof Area.Zone(Polygon zone))) {
            return false;
        }
        Point middle = zone.bounds().centre();
        double sine =
                GroundPlane.of(measured.get(), USUAL_ASPECT)
                        .lookDownSine(middle.x(), middle.y(), USUAL_ASPECT);
        return sine < Math.sin(Math.toRadians(definition.leastLookDownDegrees()));
    }

    private Optional<WatchId> id(Section section) {
        Optional<Value> value = section.require("id");
        Optional<String> text = value.flatMap(Value::text);
        if (value.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        if (!WatchId.isValid(text.get())) {
            value.get().problem(value.get().expected(NAME_FORM));
            return Optional.empty();
        }
        WatchId id = new WatchId(text.get());
        Integer first = lines.putIfAbsent(id, value.get().line());
        if (first != null) {
            value.get()
                    .problem(
                            Text.format(
                                    "deux surveillances s'appellent « %s » (déjà ligne %s) ; changez l'un des noms",
                                    "two watches are called '%s' (already in line %s); change one of the names",
                                    id,
                                    first));
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /** How a camera or a watch may be named. */
    public static final Text NAME_FORM =
            new Text(
                    "un nom court : minuscules, chiffres et tirets, 64 signes au plus (par exemple quai-3)",
                    "a short name: lower-case letters, digits and hyphens, 64 at most (for example quai-3)");

    private static Optional<Area> area(Section section, Optional<EventDefinition> definition) {
        Optional<Value> zone = section.find("zone");
        Optional<Value> line = section.find("line");
        if (zone.isPresent() && line.isPresent()) {
            line.get()
                    .problem(
                            new Text(
                                    "une surveillance a une zone ou une ligne, pas les deux",
                                    "a watch has a zone or a line, not both"));
            return Optional.empty();
        }
        if (line.isPresent()) {
            boolean allowed =
                    definition.isEmpty() || definition.get().areas().contains(AreaKind.LINE);
            if (!allowed) {
                line.get()
                        .problem(
                                Text.format(
                                        "%s se surveille dans une zone, pas sur une ligne",
                                        "%s is watched in a zone, not across a line",
                                        definition.get().type().name()));
            }
            Optional<Area> drawn = Shapes.line(line.get()).map(Area.Line::new);
            return allowed ? drawn : Optional.empty();
        }
        return zone.isPresent()
                ? Shapes.zone(zone.get()).map(Area.Zone::new)
                : Optional.of(new Area.Zone(Polygon.WHOLE_PICTURE));
    }
}
