package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.Value;
import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPoint;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Zones and lines that are given in metres of the ground, as the camera sees them: so that they lie
 * right however the dice turn it. What is outside the picture is cut off (Sutherland and Hodgman,
 * 1974).
 */
final class GroundShapes {

    private static final Text UNSEEN =
            new Text(
                    "cette forme au sol n'est pas dans l'image",
                    "this shape on the ground is not in the picture");

    private final Pinhole camera;

    GroundShapes(Pinhole camera) {
        this.camera = camera;
    }

    /** Four points of the ground, in order around; empty where they look above the horizon. */
    Optional<Calibration> calibration() {
        List<Point> points =
                List.of(
                        new Point(0.15, 0.95),
                        new Point(0.85, 0.95),
                        new Point(0.85, 0.55),
                        new Point(0.15, 0.55));
        List<GroundPoint> metres = new ArrayList<>();
        for (Point point : points) {
            Vector eye = camera.eye();
            Vector ray = camera.direction(point.x() * camera.width(), point.y() * camera.height());
            if (ray.y() >= -1e-6) {
                return Optional.empty();
            }
            Vector met = eye.plus(ray.times(-eye.y() / ray.y()));
            metres.add(new GroundPoint(met.x(), met.z()));
        }
        return Optional.of(new Calibration.FourPoints(points, metres));
    }

    Optional<Polygon> zone(Value value) {
        List<Point> points = seen(value);
        points = cut(points, p -> p.x() - 0.002);
        points = cut(points, p -> 0.998 - p.x());
        points = cut(points, p -> p.y() - 0.002);
        points = cut(points, p -> 0.998 - p.y());
        if (points.size() < 3 || Polygon.problemOf(points).isPresent()) {
            value.problem(UNSEEN);
            return Optional.empty();
        }
        return Optional.of(new Polygon(points));
    }

    Optional<Segment> line(Value value) {
        List<Point> points = seen(value);
        if (points.size() != 2) {
            value.problem(UNSEEN);
            return Optional.empty();
        }
        return Optional.of(new Segment(inside(points.get(0)), inside(points.get(1))));
    }

    private static Point inside(Point point) {
        return new Point(Math.clamp(point.x(), 0.002, 0.998), Math.clamp(point.y(), 0.002, 0.998));
    }

    /** The places as they are seen; those behind the camera are left out. */
    private List<Point> seen(Value value) {
        List<Point> points = new ArrayList<>();
        for (Value item : value.list()) {
            Projection seen = camera.project(Fields.place(item).at(0));
            if (seen.depth() > 0.5) {
                points.add(new Point(seen.x() / camera.width(), seen.y() / camera.height()));
            }
        }
        return points;
    }

    private static List<Point> cut(List<Point> points, ToDoubleFunction<Point> inside) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get((i + 1) % points.size());
            double ia = inside.applyAsDouble(a);
            double ib = inside.applyAsDouble(b);
            if (ia >= 0) {
                kept.add(a);
            }
            if (ia >= 0 != ib >= 0) {
                double share = ia / (ia - ib);
                kept.add(
                        new Point(
                                a.x() + (b.x() - a.x()) * share, a.y() + (b.y() - a.y()) * share));
            }
        }
        return kept;
    }
}
