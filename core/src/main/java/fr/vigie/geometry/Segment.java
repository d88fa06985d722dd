package fr.vigie.geometry;

/**
 * A straight line between two points of the picture.
 *
 * @param from first point
 * @param to second point, different from the first
 */
public record Segment(Point from, Point to) {

    /**
     * @throws IllegalArgumentException if both points are the same
     */
    public Segment {
        if (from.equals(to)) {
            throw new IllegalArgumentException("a line needs two different points");
        }
    }

    /**
     * On which side of the line's direction a point lies: positive when it lies clockwise of the
     * direction as seen on the screen (to the right of somebody who walks along it), negative on
     * the other side, 0 on the line. The value is twice the area of the triangle.
     */
    public double side(Point point) {
        return (to.x() - from.x()) * (point.y() - from.y())
                - (to.y() - from.y()) * (point.x() - from.x());
    }

    /** Whether the two segments have a point in common, ends included. */
    public boolean meets(Segment other) {
        double a = side(other.from);
        double b = side(other.to);
        double c = other.side(from);
        double d = other.side(to);
        if (a * b < 0 && c * d < 0) {
            return true;
        }
        return (a == 0 && covers(other.from))
                || (b == 0 && covers(other.to))
                || (c == 0 && other.covers(from))
                || (d == 0 && other.covers(to));
    }

    private boolean covers(Point p) {
        return p.x() >= Math.min(from.x(), to.x())
                && p.x() <= Math.max(from.x(), to.x())
                && p.y() >= Math.min(from.y(), to.y())
                && p.y() <= Math.max(from.y(), to.y());
    }
}
