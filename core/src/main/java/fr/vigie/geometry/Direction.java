package fr.vigie.geometry;

/**
 * A direction in the picture, as a vector of length one: (0, 1) is down the picture, (1, 0) to the
 * right.
 *
 * @param dx to the right
 * @param dy downwards
 */
public record Direction(double dx, double dy) {

    /**
     * Makes the vector's length one.
     *
     * @throws IllegalArgumentException if the vector is null or not finite
     */
    public Direction {
        double length = Math.hypot(dx, dy);
        if (!Double.isFinite(length) || length < 1e-9) {
            throw new IllegalArgumentException(
                    "a direction needs two numbers, not both zero, got " + dx + ", " + dy);
        }
        dx /= length;
        dy /= length;
    }

    /**
     * The cosine of the angle between this direction and the movement (mx, my); 0 for no movement.
     */
    public double cosine(double mx, double my) {
        double length = Math.hypot(mx, my);
        return length > 0 ? (dx * mx + dy * my) / length : 0;
    }
}
