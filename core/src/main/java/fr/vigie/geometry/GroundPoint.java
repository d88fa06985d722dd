package fr.vigie.geometry;

/**
 * A place on the ground, metres from an origin that the user chose.
 *
 * @param x along one axis, metres
 * @param y along the other, metres
 */
public record GroundPoint(double x, double y) {

    /**
     * @throws IllegalArgumentException if a coordinate is not a finite number
     */
    public GroundPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "a place on the ground needs two finite numbers, got " + x + ", " + y);
        }
    }
}
