package fr.vigie.geometry;

import java.util.List;
import java.util.Optional;

/**
 * A simple polygon in the picture: a zone. At least three points, all in the picture, no side that
 * crosses another. Immutable and thread-safe.
 *
 * @param points the corners in order, the last one joined to the first
 */
public record Polygon(List<Point> points) {

    /** The smallest area, as a fraction of the picture, under which points count as having none. */
    private static final double SMALLEST_AREA = 1e-6;

    /** The whole picture. */
    public static final Polygon WHOLE_PICTURE =
            new Polygon(
                    List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1)));

    /**
     * @throws IllegalArgumentException if {@link #problemOf} finds one
     */
    public Polygon {
        points = List.copyOf(points);
        problemOf(points)
                .ifPresent(problem -> {
                    throw new IllegalArgumentException("not a zone: " + problem);
                });
    }

    /** What keeps these points from being a zone, or empty when they are one. */
    public static Optional<ShapeProblem> problemOf(List<Point> points) {
        if (points.size() < 3) {
            return Optional.of(ShapeProblem.TOO_FEW_POINTS);
        }
        if (!points.stream().allMatch(Point::inPicture)) {
            return Optional.of(ShapeProblem.OUTSIDE_PICTURE);
        }
        if (crossesItself(points)) {
            return Optional.of(ShapeProblem.CROSSES_ITSELF);
        }
        return Math.abs(signedArea(points)) < SMALLEST_AREA
                ? Optional.of(ShapeProblem.NO_AREA)
                : Optional.empty();
    }

    /** Area as a fraction of the picture's area (shoelace formula). */
    public double area() {
        return Math.abs(signedArea(points));
    }

    /** Whether the point lies inside (even-odd rule); points on a side may count either way. */
    public boolean contains(Point point) {
        return contains(point.x(), point.y());
    }

    /**
     * Whether the point (x, y) lies inside (even-odd rule); points on a side may count either way.
     */
    public boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            Point a = points.get(i);
            Point b = points.get(j);
            if ((a.y() > y) != (b.y() > y)
                    && x < (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()) + a.x()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The smallest upright box that holds the polygon. */
    public Box bounds() {
        double left = 1;
        double top = 1;
        double right = 0;
        double bottom = 0;
        for (Point p : points) {
            left = Math.min(left, p.x());
            top = Math.min(top, p.y());
            right = Math.max(right, p.x());
            bottom = Math.max(bottom, p.y());
        }
        return new Box(left, top, right, bottom);
    }

    private static boolean crossesItself(List<Point> points) {
        int n = points.size();
        for (int i = 0; i < n; i++) {
            Point a = points.get(i);
            Point b = points.get((i + 1) % n);
            if (a.equals(b)) {
                return true;
            }
            for (int j = i + 2; j < n; j++) {
                boolean neighbours = i == 0 && j == n - 1;
                if (!neighbours && meet(a, b, points.get(j), points.get((j + 1) % n))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean meet(Point a, Point b, Point c, Point d) {
        return !c.equals(d) && new Segment(a, b).meets(new Segment(c, d));
    }

    private static double signedArea(List<Point> points) {
        double sum = 0;
        for (int i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            sum += points.get(j).x() * points.get(i).y() - points.get(i).x() * points.get(j).y();
        }
        return sum / 2;
    }
}
