package fr.vigie.evaluation.document;

import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.geometry.ShapeProblem;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Zones, lines and directions as they are drawn in files: lists of {@code [x, y]}. */
public final class Shapes {

    static final Text PAIR =
            new Text(
                    "un point [x, y] en fractions de l'image, de 0 à 1",
                    "a point [x, y] in fractions of the picture, from 0 to 1");

    private Shapes() {}

    /** A zone, or empty after a problem was noted. */
    public static Optional<Polygon> zone(Value value) {
        Optional<List<Point>> points = points(value);
        Optional<ShapeProblem> wrong = points.flatMap(Polygon::problemOf);
        wrong.ifPresent(problem -> value.problem(zoneWords(problem)));
        return wrong.isPresent() ? Optional.empty() : points.map(Polygon::new);
    }

    /** A line of two points in the picture, or empty after a problem was noted. */
    public static Optional<Segment> line(Value value) {
        Optional<List<Point>> points = points(value);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        List<Point> ends = points.get();
        if (ends.size() != 2) {
            value.problem(
                    Text.format(
                            "une ligne a deux points, %s trouvés",
                            "a line has two points, %s found", ends.size()));
            return Optional.empty();
        }
        if (!ends.stream().allMatch(Point::inPicture)) {
            value.problem(outside(new Text("la ligne", "the line")));
            return Optional.empty();
        }
        if (ends.getFirst().equals(ends.getLast())) {
            value.problem(
                    new Text(
                            "les deux points de la ligne sont au même endroit",
                            "both points of the line are in one place"));
            return Optional.empty();
        }
        return Optional.of(new Segment(ends.getFirst(), ends.getLast()));
    }

    /** A direction {@code [x, y]}, of any length but none, or empty after a problem was noted. */
    public static Optional<Direction> direction(Value value) {
        Text what =
                new Text(
                        "une direction [x, y] : [0, 1] vers le bas de l'image, [1, 0] vers la droite",
                        "a direction [x, y]: [0, 1] is down the picture, [1, 0] to the right");
        Optional<Point> vector = pair(value, what);
        if (vector.isEmpty()) {
            return Optional.empty();
        }
        double dx = vector.get().x();
        double dy = vector.get().y();
        if (Math.hypot(dx, dy) < 1e-9) {
            value.problem(
                    new Text(
                            "[0, 0] n'est pas une direction ; par exemple [0, 1] : vers le bas de l'image",
                            "[0, 0] is no direction; for example [0, 1]: down the picture"));
            return Optional.empty();
        }
        return Optional.of(new Direction(dx, dy));
    }

    /** All points of a list, or empty if one of them is none. */
    static Optional<List<Point>> points(Value value) {
        if (!value.isList()) {
            value.list();
            return Optional.empty();
        }
        List<Value> items = value.list();
        List<Point> points = new ArrayList<>();
        items.forEach(item -> pair(item, PAIR).ifPresent(points::add));
        return points.size() == items.size() ? Optional.of(points) : Optional.empty();
    }

    static Optional<Point> pair(Value value, Text what) {
        List<Value> numbers = value.isList() ? value.list() : List.of();
        List<Double> read = new ArrayList<>();
        for (Value number : numbers) {
            OptionalDouble found =
                    number.scalar().map(Quantities::parseNumber).orElse(OptionalDouble.empty());
            found.ifPresent(read::add);
        }
        if (numbers.size() != 2 || read.size() != 2) {
            value.problem(value.expected(what));
            return Optional.empty();
        }
        return Optional.of(new Point(read.get(0), read.get(1)));
    }

    private static Text zoneWords(ShapeProblem problem) {
        return switch (problem) {
            case TOO_FEW_POINTS ->
                    new Text(
                            "une zone a au moins trois points", "a zone has at least three points");
            case OUTSIDE_PICTURE -> outside(new Text("la zone", "the zone"));
            case CROSSES_ITSELF ->
                    new Text(
                            "la zone se croise elle-même ; donnez ses points dans l'ordre du contour",
                            "the zone crosses itself; give its points in the order of its outline");
            case NO_AREA ->
                    new Text(
                            "la zone n'a pas de surface : ses points sont alignés",
                            "the zone has no area: its points lie on one line");
        };
    }

    private static Text outside(Text what) {
        return new Text(
                what.fr()
                        + " sort de l'image ; les coordonnées sont des fractions de 0 à 1, pas des pixels",
                what.en()
                        + " leaves the picture; coordinates are fractions from 0 to 1, not pixels");
    }
}
