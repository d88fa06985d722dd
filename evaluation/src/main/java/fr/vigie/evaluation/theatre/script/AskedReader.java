package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Shapes;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.WatchEntry;
import fr.vigie.evaluation.document.WatchReader;
import fr.vigie.evaluation.document.WrittenParameters;
import fr.vigie.evaluation.theatre.script.AskedCount.Aggregate;
import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.geometry.Polygon;
import fr.vigie.language.Text;
import fr.vigie.watch.Area;
import fr.vigie.watch.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is watched for and counted in a scene. Not thread-safe. */
final class AskedReader {

    private static final List<String> WATCH =
            List.of("id", "event", "zone", "line", "ground", "across", "parameters");
    private static final List<String> COUNT =
            List.of("id", "aggregate", "zone", "line", "ground", "across", "tolerance");

    private final GroundShapes ground;
    private final WatchReader reader;

    /**
     * @param camera that zones given in metres of the ground are seen by
     */
    AskedReader(Pinhole camera) {
        ground = new GroundShapes(camera);
        reader = new WatchReader(ground.calibration());
    }

    List<AskedWatch> watches(Section scene) {
        List<AskedWatch> asked = new ArrayList<>();
        for (Value item : scene.listItems("watches")) {
            item.section(WATCH).flatMap(this::watch).ifPresent(asked::add);
        }
        return asked;
    }

    private Optional<AskedWatch> watch(Section section) {
        Optional<WatchEntry> entry = reader.read(section);
        Area area = area(section);
        Optional<AskedWatch> asked =
                entry.map(e ->
                        new AskedWatch(
                                e.id(),
                                e.event(),
                                area,
                                WrittenParameters.read(section),
                                switch (e) {
                                    case WatchEntry.Ready ready ->
                                            Optional.of(at(ready.watch(), area));
                                    case WatchEntry.NotBuilt _ -> Optional.empty();
                                }));
        asked.filter(watch -> !isComplete(watch))
                .ifPresent(watch ->
                        section.problem(
                                Text.format(
                                        "%s demande une zone, et WRONG_WAY un sens « allowed:"
                                                + " [x, y] »",
                                        "%s takes a zone, and WRONG_WAY a direction 'allowed:"
                                                + " [x, y]'",
                                        watch.event())));
        return asked;
    }

    /**
     * Whether truth can be found: a direction where one is needed, a zone where no line will do.
     */
    private static boolean isComplete(AskedWatch watch) {
        boolean zone = watch.area() instanceof Area.Zone;
        return switch (watch.event()) {
            case INTRUSION -> true;
            case WRONG_WAY -> zone && watch.findDirection("allowed").isPresent();
            case ABANDONED_OBJECT,
                    ILLEGAL_DUMPING,
                    OVERFLOWING_BIN,
                    ILLEGAL_PARKING,
                    STOPPED_VEHICLE,
                    SPEEDING,
                    CROWD_DENSITY,
                    GATHERING,
                    CROWD_MOVEMENT,
                    FALL,
                    FIRE ->
                    zone;
        };
    }

    private static Watch at(Watch watch, Area area) {
        return new Watch(watch.id(), watch.event(), area, watch.parameters(), watch.calibration());
    }

    private Area area(Section section) {
        Optional<Area> drawn =
                section.find("ground")
                        .flatMap(ground::zone)
                        .<Area>map(Area.Zone::new)
                        .or(() -> section.find("across").flatMap(ground::line).map(Area.Line::new));
        Optional<Area> line =
                drawn.or(() -> section.find("line").flatMap(Shapes::line).map(Area.Line::new));
        return line.or(() -> section.find("zone").flatMap(Shapes::zone).map(Area.Zone::new))
                .orElse(new Area.Zone(Polygon.WHOLE_PICTURE));
    }

    List<AskedCount> counts(Section scene) {
        List<AskedCount> asked = new ArrayList<>();
        for (Value item : scene.listItems("counts")) {
            item.section(COUNT).map(this::count).ifPresent(asked::add);
        }
        return asked;
    }

    private AskedCount count(Section section) {
        Aggregate aggregate = Fields.upperWord(section, "aggregate", Aggregate.values());
        Area area = area(section);
        boolean line = area instanceof Area.Line;
        boolean wantsLine = aggregate != Aggregate.OCCUPANCY && aggregate != Aggregate.FILL_LEVEL;
        if (line != wantsLine) {
            section.problem(
                    wantsLine
                            ? Text.format(
                                    "%s se compte sur une ligne",
                                    "%s is counted over a line", aggregate)
                            : Text.format(
                                    "%s se compte dans une zone",
                                    "%s is counted in a zone", aggregate));
        }
        return new AskedCount(
                section.requireText("id").orElse(""),
                aggregate,
                area,
                Fields.number(section, "tolerance", 0, 1000, 0));
    }
}
