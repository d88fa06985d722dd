package fr.vigie.evaluation.theatre.space;

/**
 * A pinhole camera above the ground: the usual perspective model (Hartley and Zisserman, Multiple
 * View Geometry, chapter 6) without distortion. Immutable and thread-safe.
 */
public final class Pinhole {

    private final int width;
    private final int height;
    private final double focalPixels;
    private final Vector eye;
    private final Vector ahead;
    private final Vector right;
    private final Vector down;

    /**
     * @param heightMetres of the camera above the ground
     * @param tiltDegrees by how much it looks down
     * @param panDegrees by how much it looks to the right
     * @param fieldOfViewDegrees from the left to the right edge of the picture
     * @param width of the picture, pixels
     * @param height of the picture, pixels
     */
    public Pinhole(
            double heightMetres,
            double tiltDegrees,
            double panDegrees,
            double fieldOfViewDegrees,
            int width,
            int height) {
        this.width = width;
        this.height = height;
        focalPixels = width / 2.0 / StrictMath.tan(StrictMath.toRadians(fieldOfViewDegrees) / 2);
        eye = new Vector(0, heightMetres, 0);
        ahead = Vector.ofDegrees(panDegrees, -tiltDegrees);
        right = Vector.ofDegrees(panDegrees + 90, 0);
        down = ahead.cross(right).times(-1).unit();
    }

    private Pinhole(Pinhole from, Vector ahead, Vector right) {
        width = from.width;
        height = from.height;
        focalPixels = from.focalPixels;
        eye = from.eye;
        this.ahead = ahead;
        this.right = right;
        down = ahead.cross(right).times(-1).unit();
    }

    /** The same camera turned to the right. */
    public Pinhole turnedBy(double degrees) {
        double angle = StrictMath.toRadians(degrees);
        return new Pinhole(this, aroundUp(ahead, angle), aroundUp(right, angle));
    }

    private static Vector aroundUp(Vector v, double angle) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Vector(v.x() * cos + v.z() * sin, v.y(), v.z() * cos - v.x() * sin);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Where the camera hangs. */
    public Vector eye() {
        return eye;
    }

    /** Where a point is seen; meaningless for points whose depth is not positive. */
    public Projection project(Vector point) {
        Vector seen = point.minus(eye);
        double depth = seen.dot(ahead);
        double scale = focalPixels / depth;
        return new Projection(
                width / 2.0 + seen.dot(right) * scale,
                height / 2.0 + seen.dot(down) * scale,
                depth,
                scale);
    }

    /**
     * The direction in which the picture position (x, y) looks, in pixels; its length is such that
     * one length is one metre of depth.
     */
    public Vector direction(double x, double y) {
        return ahead.plus(right.times((x - width / 2.0) / focalPixels))
                .plus(down.times((y - height / 2.0) / focalPixels));
    }

    /** A direction of space as the camera sees it: x to the right, y down, z away. */
    public Vector seenDirection(Vector direction) {
        return new Vector(direction.dot(right), direction.dot(down), direction.dot(ahead));
    }
}
