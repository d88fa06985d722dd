package fr.vigie.vision.scene;

/**
 * Tells light from things where picture and background differ. Where the background has texture,
 * light keeps it: in a window of 12x12 pixels the picture is then a straight line of the background
 * up to noise, and the pixel lies on that line (in the spirit of Jacques, Jung and Musse, 2005).
 * Elsewhere a pixel of the same colour whose surroundings are darker or brighter by as much is
 * perhaps in a shadow or in a lamp's light (Horprasert, Harwood and Davis, 1999).
 */
final class LightTest {

    /** Side of a cell, pixels; a window is 3x3 cells. */
    private static final int CELL = 4;

    /** Variance that rounding adds to noise, with some margin, grey levels squared. */
    private static final double QUANTISATION = 0.5;

    /** What a line leaves unexplained may be this many times the variance of the noise. */
    private static final double EXPLAINED = 4;

    /** The background has texture if its variance is this many times that of its noise. */
    private static final double TEXTURE_OVER_NOISE = 6;

    /** A shadow leaves at least this share of the light... */
    private static final double DARKEST_SHADE = 0.4;

    /** ...and a lamp adds at most this. */
    private static final double BRIGHTEST_LIGHT = 2.2;

    /** How much light may differ over four pixels. */
    private static final double SOFT = 0.1;

    private final int width;
    private final int height;
    private final int across;
    private final int down;
    private final int[] sumPicture;
    private final int[] sumBackground;
    private final int[] sumPictureSquared;
    private final int[] sumBackgroundSquared;
    private final int[] sumProduct;
    private final int[] stamps;
    private int stamp;

    LightTest(int width, int height) {
        this.width = width;
        this.height = height;
        across = width / CELL;
        down = height / CELL;
        int cells = across * down;
        sumPicture = new int[cells];
        sumBackground = new int[cells];
        sumPictureSquared = new int[cells];
        sumBackgroundSquared = new int[cells];
        sumProduct = new int[cells];
        stamps = new int[cells];
    }

    /**
     * Lowers the codes of pixels whose change light explains.
     *
     * @param rows where codes are set
     */
    void explain(
            Picture picture, Background background, byte[] codes, ChangedRows rows, byte[] chroma) {
        stamp++;
        int least = ChangeMask.least(background);
        for (int cy = 0; cy < down; cy++) {
            int end = Math.min((rows.right(cy * CELL, CELL) + CELL - 1) / CELL, across);
            for (int cx = rows.left(cy * CELL, CELL) / CELL; cx < end; cx++) {
                int p = (cy * width + cx) * CELL;
                if (cx + 1 < across && Eight.areZeroInFourRows(codes, p, width)) {
                    cx++;
                } else if (anyChange(codes, cx, cy)) {
                    explainCell(picture, background, codes, chroma, cx, cy, least);
                }
            }
        }
    }

    private boolean anyChange(byte[] codes, int cx, int cy) {
        for (int y = cy * CELL; y < (cy + 1) * CELL; y++) {
            if (!Eight.fourAreZero(codes, y * width + cx * CELL)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a pixel of a cell has changed and kept its colour: light explains no other one. */
    private boolean isAnyGrey(byte[] codes, byte[] chroma, int cx, int cy) {
        for (int y = cy * CELL; y < (cy + 1) * CELL; y++) {
            for (int x = cx * CELL; x < (cx + 1) * CELL; x++) {
                if (codes[y * width + x] >= ChangeMask.WEAK && colourOf(chroma, x, y) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void explainCell(
            Picture picture,
            Background background,
            byte[] codes,
            byte[] chroma,
            int cx,
            int cy,
            int least) {
        if (!isAnyGrey(codes, chroma, cx, cy)) {
            return;
        }
        double n = 0;
        double sp = 0;
        double sb = 0;
        double spp = 0;
        double sbb = 0;
        double spb = 0;
        for (int y = Math.max(cy - 1, 0); y <= Math.min(cy + 1, down - 1); y++) {
            for (int x = Math.max(cx - 1, 0); x <= Math.min(cx + 1, across - 1); x++) {
                int cell = y * across + x;
                if (stamps[cell] != stamp) {
                    sum(picture, background, x, y);
                }
                n += CELL * CELL;
                sp += sumPicture[cell];
                sb += sumBackground[cell];
                spp += sumPictureSquared[cell];
                sbb += sumBackgroundSquared[cell];
                spb += sumProduct[cell];
            }
        }
        double mp = sp / n;
        double mb = sb / n;
        double vp = spp / n - mp * mp;
        double vb = sbb / n - mb * mb;
        double common = spb / n - mp * mb;
        double noise = 1.25 * background.typicalDeviation() / (1 << Background.Q);
        double grain = noise * noise + QUANTISATION;
        double slope = vb > 0 ? common / vb : 0;
        double rest = vp - slope * common;
        boolean line = rest <= EXPLAINED * grain * (1 + slope * slope) && slope > 0.2 && slope < 5;
        boolean sameTexture = line && vb >= TEXTURE_OVER_NOISE * grain;
        for (int y = cy * CELL; y < (cy + 1) * CELL; y++) {
            for (int x = cx * CELL; x < (cx + 1) * CELL; x++) {
                int p = y * width + x;
                if (codes[p] < ChangeMask.WEAK || colourOf(chroma, x, y) != 0) {
                    continue;
                }
                int u = picture.luma[p] & 0xFF;
                double b = background.luma[p] / (double) (1 << Background.Q);
                int t = ChangeMask.threshold(background, p, least) >> Background.Q;
                if (sameTexture && Math.abs(u - mp - slope * (b - mb)) <= t) {
                    codes[p] = ChangeMask.LIGHT;
                } else if (isShade(picture, background, x, y, u, b)) {
                    codes[p] = ChangeMask.SHADE;
                }
            }
        }
    }

    private int colourOf(byte[] chroma, int x, int y) {
        return chroma[Math.min(y >> 1, height / 2 - 1) * (width / 2) + (x >> 1)];
    }

    private boolean isShade(Picture picture, Background background, int x, int y, int u, double b) {
        double ratio = (u + 2) / (b + 2);
        if (ratio < DARKEST_SHADE || ratio > BRIGHTEST_LIGHT) {
            return false;
        }
        double left = ratioAt(picture, background, Math.max(x - 2, 0), y);
        double right = ratioAt(picture, background, Math.min(x + 2, width - 1), y);
        if (Math.abs(left - right) >= SOFT) {
            return false;
        }
        double above = ratioAt(picture, background, x, Math.max(y - 2, 0));
        double below = ratioAt(picture, background, x, Math.min(y + 2, height - 1));
        return Math.abs(above - below) < SOFT;
    }

    private double ratioAt(Picture picture, Background background, int x, int y) {
        int p = y * width + x;
        return ((picture.luma[p] & 0xFF) + 2)
                / (background.luma[p] / (double) (1 << Background.Q) + 2);
    }

    private void sum(Picture picture, Background background, int cx, int cy) {
        int sp = 0;
        int sb = 0;
        int spp = 0;
        int sbb = 0;
        int spb = 0;
        for (int y = cy * CELL; y < (cy + 1) * CELL; y++) {
            for (int p = y * width + cx * CELL, end = p + CELL; p < end; p++) {
                int u = picture.luma[p] & 0xFF;
                int b = background.luma[p] >> Background.Q;
                sp += u;
                sb += b;
                spp += u * u;
                sbb += b * b;
                spb += u * b;
            }
        }
        int cell = cy * across + cx;
        sumPicture[cell] = sp;
        sumBackground[cell] = sb;
        sumPictureSquared[cell] = spp;
        sumBackgroundSquared[cell] = sbb;
        sumProduct[cell] = spb;
        stamps[cell] = stamp;
    }
}
