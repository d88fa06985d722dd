package fr.vigie.vision.scene;

/**
 * Finds the shapes that are only light or shadow on the ground: inside they are evenly darker or
 * brighter, and their rim lies between that and nothing. A thing has its own structure: other
 * colours, brighter and darker parts, a rim that differs as much as the inside.
 */
final class LightShapes {

    /** At least this share of the shape is evenly lit or shaded. */
    private static final double EVEN = 0.25;

    /** At most this share of the shape is anything else than the rim of that. */
    private static final double OTHER = 0.15;

    /** The rim may go beyond the inside by this much, as a ratio of picture to background. */
    private static final double BEYOND = 0.07;

    private LightShapes() {}

    /** Marks the shapes that are only light. */
    static void mark(Blobs blobs, ChangeMask mask, Picture picture, Background background) {
        for (int b = 0; b < blobs.count; b++) {
            blobs.light[b] = isLight(blobs, b, mask, picture, background);
        }
    }

    private static boolean isLight(
            Blobs blobs, int b, ChangeMask mask, Picture picture, Background background) {
        int even = 0;
        int all = 0;
        double sum = 0;
        for (int y = blobs.top[b]; y <= blobs.bottom[b]; y++) {
            int row = y * blobs.width;
            for (int p = row + blobs.left[b], end = row + blobs.right[b]; p <= end; p++) {
                byte code = mask.codes[p];
                if (code == ChangeMask.SHADE || code == ChangeMask.LIGHT) {
                    even++;
                    all++;
                    sum += ratio(picture, background, p);
                } else if (blobs.labels[p] == b + 1) {
                    all++;
                }
            }
        }
        if (even < EVEN * all) {
            return false;
        }
        double inside = sum / even;
        double low = Math.min(inside, 1) - BEYOND;
        double high = Math.max(inside, 1) + BEYOND;
        return countOther(blobs, b, mask, picture, background, low, high) <= OTHER * all;
    }

    private static int countOther(
            Blobs blobs,
            int b,
            ChangeMask mask,
            Picture picture,
            Background background,
            double low,
            double high) {
        int other = 0;
        for (int y = blobs.top[b]; y <= blobs.bottom[b]; y++) {
            for (int x = blobs.left[b], p = y * blobs.width + x; x <= blobs.right[b]; x++, p++) {
                if (blobs.labels[p] == b + 1 && mask.codes[p] >= ChangeMask.WEAK) {
                    double r = ratio(picture, background, p);
                    if (r < low || r > high || mask.isColoured(x, y)) {
                        other++;
                    }
                }
            }
        }
        return other;
    }

    private static double ratio(Picture picture, Background background, int p) {
        return ((picture.luma[p] & 0xFF) + 2.0)
                / (background.luma[p] / (double) (1 << Background.Q) + 2.0);
    }
}
