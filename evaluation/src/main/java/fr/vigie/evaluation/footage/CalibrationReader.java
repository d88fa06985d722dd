package fr.vigie.evaluation.footage;

import fr.vigie.evaluation.document.Section;
import fr.vigie.evaluation.document.Value;
import fr.vigie.geometry.Point;
import fr.vigie.language.Text;
import java.util.List;
import java.util.Optional;

/** Reads {@code calibration}: four points {@code {at: [x, y], metres: [right, ahead]}}. */
final class CalibrationReader {

    private CalibrationReader() {}

    /** Four points, or none. */
    static List<GroundPoint> read(Section clip) {
        List<GroundPoint> points =
                clip.listItems("calibration").stream()
                        .map(CalibrationReader::point)
                        .flatMap(Optional::stream)
                        .toList();
        Optional<Value> value = clip.find("calibration");
        if (value.isPresent() && points.size() != 4) {
            value.get()
                    .problem(
                            new Text(
                                    "« calibration » attend quatre points {at: [x, y], metres:"
                                            + " [droite, avant]}",
                                    "'calibration' takes four points {at: [x, y], metres: [right,"
                                            + " ahead]}"));
        }
        return points;
    }

    private static Optional<GroundPoint> point(Value value) {
        Optional<Section> section = value.section(List.of("at", "metres"));
        List<Double> at =
                section.flatMap(s -> s.require("at"))
                        .map(CalibrationReader::pair)
                        .orElse(List.of());
        List<Double> metres =
                section.flatMap(s -> s.require("metres"))
                        .map(CalibrationReader::pair)
                        .orElse(List.of());
        if (at.size() != 2 || metres.size() != 2) {
            return Optional.empty();
        }
        Point point = new Point(at.get(0), at.get(1));
        return Optional.of(new GroundPoint(point, metres.get(0), metres.get(1)));
    }

    private static List<Double> pair(Value value) {
        return value.list().stream()
                .map(item -> item.number())
                .filter(number -> number.isPresent())
                .map(number -> number.getAsDouble())
                .toList();
    }
}
