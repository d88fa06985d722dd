package fr.vigie.geometry;

/**
 * A place in the picture, in fractions of its width and height: (0, 0) is the top left corner, (1,
 * 1) the bottom right one. Values outside are possible (a box that leaves the picture); {@link
 * #inPicture} tells.
 *
 * @param x to the right, fraction of the width
 * @param y downwards, fraction of the height
 */
public record Point(double x, double y) {

    /**
     * @throws IllegalArgumentException if a coordinate is not a finite number
     */
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException(
                    "a point needs two finite numbers, got " + x + ", " + y);
        }
    }

    /** Whether the point lies in the picture, its edges included. */
    public boolean inPicture() {
        return x >= 0 && x <= 1 && y >= 0 && y <= 1;
    }
}
