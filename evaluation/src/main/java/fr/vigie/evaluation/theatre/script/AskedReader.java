package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.CounterReader;
import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Shapes;
import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.document.WatchReader;
import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.event.Aggregate;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Polygon;
import fr.vigie.language.Text;
import fr.vigie.watch.Area;
import fr.vigie.watch.Counter;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
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

    List<Watch> watches(Section scene) {
        List<Watch> asked = new ArrayList<>();
        for (Value item : scene.listItems("watches")) {
            item.section(WATCH).flatMap(this::watch).ifPresent(asked::add);
        }
        return asked;
    }

    private Optional<Watch> watch(Section section) {
        Area area = area(section);
        Optional<AskedWatch> asked = reader.read(section, Optional.of(area)).map(AskedWatch::new);
        asked.filter(watch -> !isComplete(watch))
                .ifPresent(watch ->
                        section.problem(
                                Text.format(
                                        "%s demande une zone, et WRONG_WAY un sens « allowed:"
                                                + " [x, y] »",
                                        "%s takes a zone, and WRONG_WAY a direction 'allowed:"
                                                + " [x, y]'",
                                        watch.event())));
        return asked.map(AskedWatch::watch);
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
            item.section(COUNT).flatMap(this::count).ifPresent(asked::add);
        }
        return asked;
    }

    private Optional<AskedCount> count(Section section) {
        Aggregate aggregate = Fields.upperWord(section, "aggregate", Aggregate.values());
        Area area = area(section);
        Optional<Calibration> calibration = ground.calibration();
        Optional<Text> wrong = CounterReader.findProblem(aggregate, area, calibration);
        wrong.ifPresent(section::problem);
        Optional<String> id = section.requireText("id").filter(WatchId::isValid);
        double tolerance = Fields.number(section, "tolerance", 0, 1000, 0);
        return id.filter(_ -> wrong.isEmpty())
                .map(name -> new Counter(new WatchId(name), aggregate, area, calibration))
                .map(counter -> new AskedCount(counter, tolerance));
    }
}
