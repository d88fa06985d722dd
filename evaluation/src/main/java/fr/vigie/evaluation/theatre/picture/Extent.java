package fr.vigie.evaluation.theatre.picture;

/**
 * A rectangle of pixels within a picture.
 *
 * @param left first column
 * @param top first row
 * @param right column after the last
 * @param bottom row after the last
 */
record Extent(int left, int top, int right, int bottom) {

    /** The pixels that (x, y) positions from least to most touch, cut at the picture's edges. */
    static Extent of(
            double leastX, double leastY, double mostX, double mostY, int width, int height) {
        return new Extent(
                (int) Math.clamp(Math.floor(leastX), 0.0, width),
                (int) Math.clamp(Math.floor(leastY), 0.0, height),
                (int) Math.clamp(Math.ceil(mostX) + 1, 0.0, width),
                (int) Math.clamp(Math.ceil(mostY) + 1, 0.0, height));
    }
}
