package fr.vigie.evaluation.theatre.space;

/**
 * A point or direction in metres: x to the right, y up (the ground is y = 0), z away from the
 * camera's foot.
 *
 * @param x to the right
 * @param y up
 * @param z ahead
 */
public record Vector(double x, double y, double z) {

    /** Straight up. */
    public static final Vector UP = new Vector(0, 1, 0);

    /**
     * The direction that lies {@code elevationDegrees} above the horizon, {@code azimuthDegrees}
     * clockwise from straight ahead; length one.
     */
    public static Vector ofDegrees(double azimuthDegrees, double elevationDegrees) {
        double azimuth = StrictMath.toRadians(azimuthDegrees);
        double elevation = StrictMath.toRadians(elevationDegrees);
        double level = StrictMath.cos(elevation);
        return new Vector(
                StrictMath.sin(azimuth) * level,
                StrictMath.sin(elevation),
                StrictMath.cos(azimuth) * level);
    }

    public Vector plus(Vector other) {
        return new Vector(x + other.x, y + other.y, z + other.z);
    }

    public Vector minus(Vector other) {
        return new Vector(x - other.x, y - other.y, z - other.z);
    }

    public Vector times(double factor) {
        return new Vector(x * factor, y * factor, z * factor);
    }

    public double dot(Vector other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vector cross(Vector other) {
        return new Vector(
                y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /** The same direction with length one. */
    public Vector unit() {
        return times(1 / length());
    }

    /** The point between this (0) and the other (1). */
    public Vector towards(Vector other, double share) {
        return plus(other.minus(this).times(share));
    }

    /** Where the line through this point along {@code direction} meets the ground. */
    public Vector onGroundAlong(Vector direction) {
        return minus(direction.times(y / direction.y));
    }
}
