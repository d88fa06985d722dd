package fr.vigie.server.console.drawing;

import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Segment;
import fr.vigie.watch.Area;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An area as SVG coordinates in a picture of 1000 × 1000.
 *
 * @param closed whether it is a zone; else a line
 * @param points the corners as SVG writes them
 * @param arrow the points of an arrow in the direction that counts, or null
 */
public record Drawing(boolean closed, String points, @Nullable String arrow) {

    private static final double SIZE = 1000;
    private static final double ARROW = 0.09;
    private static final double HEAD = 0.035;

    /** Draws an area, with the direction that counts if the watch has one. */
    public static Drawing of(Area area, Optional<Direction> direction) {
        return switch (area) {
            case Area.Zone(var polygon) -> new Drawing(true, join(polygon.points().stream()), null);
            case Area.Line(var segment) ->
                    new Drawing(
                            false,
                            join(Stream.of(segment.from(), segment.to())),
                            direction.map(d -> arrow(segment, d)).orElse(null));
        };
    }

    private static String arrow(Segment line, Direction d) {
        double x = (line.from().x() + line.to().x()) / 2;
        double y = (line.from().y() + line.to().y()) / 2;
        Point tip = new Point(x + d.dx() * ARROW, y + d.dy() * ARROW);
        return join(List.of(new Point(x, y), tip, barb(tip, d, 1), tip, barb(tip, d, -1)).stream());
    }

    /** One side of the arrow's head, 45° off its direction backwards. */
    private static Point barb(Point tip, Direction d, int side) {
        return new Point(
                tip.x() - HEAD * (d.dx() - side * d.dy()) * Math.sqrt(0.5),
                tip.y() - HEAD * (d.dy() + side * d.dx()) * Math.sqrt(0.5));
    }

    private static String join(Stream<Point> points) {
        return points.map(p -> coordinate(p.x()) + "," + coordinate(p.y()))
                .collect(Collectors.joining(" "));
    }

    static String coordinate(double fraction) {
        return String.format(Locale.ROOT, "%.1f", fraction * SIZE);
    }
}
