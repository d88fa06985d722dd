package fr.vigie.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A grid of whole metres laid on the ground of a picture, so that somebody who calibrates sees at
 * once whether it lies on the street. Immutable and thread-safe.
 *
 * @param step metres between two lines
 * @param lines straight lines in the picture, from end to end
 */
public record GroundGrid(int step, List<Segment> lines) {

    /** Ground further away than this from the nearest that is seen is not drawn, metres. */
    private static final double FAR = 40;

    private static final int MOST_LINES = 40;
    private static final int SAMPLES = 24;
    private static final int PIECES = 48;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

    public GroundGrid {
        lines = List.copyOf(lines);
    }

    /** The part of the ground that a picture shows, metres. */
    private record Extent(double left, double right, double near, double far) {}

    /** The grid of a calibrated picture; without lines where it shows no ground. */
    public static GroundGrid of(GroundPlane ground) {
        return findExtent(ground)
                .map(extent -> of(ground, extent))
                .orElse(new GroundGrid(1, List.of()));
    }

    private static Optional<Extent> findExtent(GroundPlane ground) {
        if (!ground.isGround(0.5, 1)) {
            return Optional.empty();
        }
        Point nearest = new Point(0.5, 1);
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double near = Double.POSITIVE_INFINITY;
        double far = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= SAMPLES; i++) {
            for (int j = 0; j <= SAMPLES; j++) {
                Point at = new Point((double) i / SAMPLES, (double) j / SAMPLES);
                if (ground.isGround(at.x(), at.y()) && ground.distance(nearest, at) <= FAR) {
                    left = Math.min(left, ground.metresX(at.x(), at.y()));
                    right = Math.max(right, ground.metresX(at.x(), at.y()));
                    near = Math.min(near, ground.metresY(at.x(), at.y()));
                    far = Math.max(far, ground.metresY(at.x(), at.y()));
                }
            }
        }
        return Optional.of(new Extent(left, right, near, far));
    }

    private static GroundGrid of(GroundPlane ground, Extent extent) {
        double widest = Math.max(extent.right() - extent.left(), extent.far() - extent.near());
        int step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) {
            step = widest / STEPS[i] <= MOST_LINES ? STEPS[i] : step;
        }
        List<Segment> lines = new ArrayList<>();
        for (double x = first(extent.left(), step); x <= extent.right(); x += step) {
            addSeen(
                    ground,
                    new GroundPoint(x, extent.near()),
                    new GroundPoint(x, extent.far()),
                    lines);
        }
        for (double y = first(extent.near(), step); y <= extent.far(); y += step) {
            addSeen(
                    ground,
                    new GroundPoint(extent.left(), y),
                    new GroundPoint(extent.right(), y),
                    lines);
        }
        return new GroundGrid(step, lines);
    }

    private static double first(double from, int step) {
        return Math.ceil(from / step) * step;
    }

    /** Adds the part of a line that lies in the picture; a straight line stays straight in it. */
    private static void addSeen(
            GroundPlane ground, GroundPoint from, GroundPoint to, List<Segment> lines) {
        Optional<Point> begin = Optional.empty();
        Optional<Point> end = Optional.empty();
        for (int i = 0; i <= PIECES; i++) {
            double part = (double) i / PIECES;
            Optional<Point> seen =
                    ground.findPicture(
                                    from.x() + part * (to.x() - from.x()),
                                    from.y() + part * (to.y() - from.y()))
                            .filter(Point::inPicture);
            begin = begin.isEmpty() ? seen : begin;
            end = seen.isPresent() ? seen : end;
        }
        if (begin.isPresent() && end.isPresent() && !begin.equals(end)) {
            lines.add(new Segment(begin.get(), end.get()));
        }
    }
}
