package fr.vigie.vision.scene;

/**
 * Where the picture differs from the background, and how. Each pixel has a code; higher codes are
 * stronger. Thresholds are multiples of the pixel's own deviation, raised where the pixel is
 * restless, with a floor from the camera's noise.
 */
final class ChangeMask {

    static final byte SAME = 0;

    /** Another light on the same texture: no thing at all. */
    static final byte LIGHT = 1;

    /** As dark or bright as what is around it, of the same colour: perhaps only shadow or light. */
    static final byte SHADE = 2;

    static final byte WEAK = 3;
    static final byte STRONG = 4;

    /** A change counts from this many deviations (about 4 standard deviations of a Gaussian). */
    private static final int DEVIATIONS = 5;

    /** The least luma change that counts, in grey levels, however quiet the camera. */
    private static final int LEAST_LUMA = 9;

    /** The least change of the two chroma values together that counts, in grey levels. */
    private static final int LEAST_CHROMA = 10;

    /** A change this many times the threshold is strong, in halves. */
    private static final int STRONG_HALVES = 4;

    /** From this restlessness on the neighbours' background explains a pixel as well. */
    private static final int RESTLESS = 48;

    /** The codes from {@link #SHADE} on have their second or third bit. */
    private static final long LOW_BITS_OF_THREE = 0x01_0101L;

    final int width;
    final int height;
    final byte[] codes;

    private final byte[] raw;
    private final byte[] chroma;
    private final byte[] before;

    /** For each row whether anything may be set in it. */
    private final boolean[] kept;

    /** Where the codes are set. */
    private final ChangedRows rows;

    /** Where raw is. */
    private final ChangedRows rawRows;

    private int changed;
    private int explained;

    ChangeMask(int width, int height) {
        this.width = width;
        this.height = height;
        codes = new byte[width * height];
        raw = new byte[width * height];
        before = new byte[width * height];
        kept = new boolean[height];
        rows = new ChangedRows(width, height);
        rawRows = new ChangedRows(width, height);
        chroma = new byte[(width / 2) * (height / 2)];
    }

    /** Where in {@link #codes} anything but {@link #SAME} may be. */
    ChangedRows rows() {
        return rows;
    }

    /** Share of the picture, 0 to 1, that differs from the background, light included. */
    double share() {
        return (double) changed / codes.length;
    }

    /** Share of the picture, 0 to 1, that differs from the background and is not only light. */
    double unexplainedShare() {
        return (double) explained / codes.length;
    }

    /** The luma threshold of a pixel, Q7. */
    static int threshold(Background background, int p, int least) {
        int t = Math.max(DEVIATIONS * background.deviation[p], least);
        int r = background.restless[p] & 0xFF;
        return r <= RESTLESS ? t : t + ((t * (r - RESTLESS)) >> 7);
    }

    /** The floor of all luma thresholds, Q7. */
    static int least(Background background) {
        return Math.max(LEAST_LUMA << Background.Q, DEVIATIONS * background.typicalDeviation());
    }

    /**
     * Compares picture and background.
     *
     * @param picture in the background's light
     * @param things what settled still things cover: there their own look counts as well
     */
    void compare(Picture picture, Background background, ThingLayer things) {
        keepCodes();
        clearRaw();
        compareChroma(picture, background);
        compareLuma(picture, background, things);
    }

    /** Remembers the codes of the picture before; most rows had none, then and now. */
    private void keepCodes() {
        for (int y = 0; y < height; y++) {
            if (!rows.isEmpty(y)) {
                System.arraycopy(codes, y * width, before, y * width, width);
            } else if (kept[y]) {
                java.util.Arrays.fill(before, y * width, (y + 1) * width, SAME);
            }
            kept[y] = !rows.isEmpty(y);
        }
    }

    private void clearRaw() {
        for (int y = 0; y < height; y++) {
            if (!rawRows.isEmpty(y)) {
                java.util.Arrays.fill(raw, y * width, (y + 1) * width, SAME);
            }
        }
        rawRows.clear();
    }

    private void compareChroma(Picture picture, Background background) {
        byte[] blue = picture.blue();
        byte[] red = picture.red();
        int near = LEAST_CHROMA / 2 - 1;
        for (int from = 0; from < chroma.length; from += 8) {
            if (from + 8 <= chroma.length
                    && Eight.areNear(blue, background.blueLevel, from, near)
                    && Eight.areNear(red, background.redLevel, from, near)) {
                Eight.set(chroma, from, 0);
            } else {
                for (int c = from; c < Math.min(from + 8, chroma.length); c++) {
                    chroma[c] = classifyChroma(background, c, blue[c] & 0xFF, red[c] & 0xFF);
                }
            }
        }
    }

    private static byte classifyChroma(Background background, int c, int blue, int red) {
        int d =
                Math.abs((blue << Background.Q) - background.blue[c])
                        + Math.abs((red << Background.Q) - background.red[c]);
        int t =
                Math.max(
                        2 * DEVIATIONS * background.chromaDeviation[c],
                        LEAST_CHROMA << Background.Q);
        return (byte) (d <= t ? 0 : 2 * d <= STRONG_HALVES * t ? 1 : 2);
    }

    /** Looks closely only where eight pixels are not all near their background and colourless. */
    private void compareLuma(Picture picture, Background background, ThingLayer things) {
        int least = least(background);
        int near = (least >> Background.Q) - 1;
        changed = 0;
        for (int y = 0; y < height; y++) {
            int from = y * width;
            int row = Math.min(y >> 1, height / 2 - 1) * (width / 2);
            for (int x = 0; x < width; x += 8) {
                boolean quiet =
                        x + 8 <= width
                                && Eight.fourAreZero(chroma, row + (x >> 1))
                                && Eight.areNear(
                                        picture.luma, background.lumaLevel, from + x, near);
                if (!quiet) {
                    int end = Math.min(x + 8, width);
                    if (lookClosely(picture, background, things, x, end, y, row, least)) {
                        rawRows.include(y, x, end);
                    }
                }
            }
        }
    }

    /** Whether any of some pixels of a row differs. */
    private boolean lookClosely(
            Picture picture,
            Background background,
            ThingLayer things,
            int left,
            int end,
            int y,
            int row,
            int least) {
        int known = changed;
        for (int x = left, p = y * width + left; x < end; x++, p++) {
            int colour = chroma[row + (x >> 1)];
            int u = (picture.luma[p] & 0xFF) << Background.Q;
            if (colour != 0 || Math.abs(u - background.luma[p]) > least) {
                byte code = classify(picture, background, things, x, y, colour, least);
                raw[p] = code;
                changed += code == SAME ? 0 : 1;
            }
        }
        return changed > known;
    }

    private byte classify(
            Picture picture,
            Background background,
            ThingLayer things,
            int x,
            int y,
            int colour,
            int least) {
        int p = y * width + x;
        int u = (picture.luma[p] & 0xFF) << Background.Q;
        int d = Math.abs(u - background.luma[p]);
        int t = threshold(background, p, least);
        boolean restless = (background.restless[p] & 0xFF) > RESTLESS;
        if ((d <= t && colour == 0)
                || things.explains(p, u, t)
                || (restless && neighbourExplains(background, x, y, u, t))) {
            return SAME;
        }
        return 2 * d > STRONG_HALVES * t || colour == 2 ? STRONG : WEAK;
    }

    private boolean neighbourExplains(Background background, int x, int y, int u, int t) {
        for (int dy = -2; dy <= 2; dy++) {
            int row = Math.clamp(y + dy, 0, height - 1) * width;
            for (int dx = -2; dx <= 2; dx++) {
                int q = row + Math.clamp(x + dx, 0, width - 1);
                if (Math.abs(u - background.luma[q]) <= t) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the colour of a pixel differs from the background's. */
    boolean isColoured(int x, int y) {
        return chroma[Math.min(y >> 1, height / 2 - 1) * (width / 2) + (x >> 1)] != 0;
    }

    /** Tells light from things among the changed pixels. */
    void explain(LightTest light, Picture picture, Background background) {
        light.explain(picture, background, raw, rawRows, chroma);
    }

    /**
     * Drops lone pixels and counts what is left.
     *
     * @param blinks whether pixels that blink are told to the background
     */
    void clean(Background background, byte[] coherent, boolean blinks) {
        explained = 0;
        for (int y = 0; y < height; y++) {
            if (!rows.isEmpty(y)) {
                java.util.Arrays.fill(codes, y * width, (y + 1) * width, SAME);
            }
        }
        rows.clear();
        for (int y = 0; y < height; y++) {
            if (!rawRows.isEmpty(y)) {
                cleanRow(y, background, coherent, blinks);
            }
        }
    }

    private void cleanRow(int y, Background background, byte[] coherent, boolean blinks) {
        int end = y * width + rawRows.right(y);
        int x = rawRows.left(y);
        for (int p = y * width + x; p < end; x++, p++) {
            while (Eight.areZero(raw, p, end)) {
                p += 8;
                x += 8;
            }
            if (p >= end || raw[p] == SAME || (raw[p] >= SHADE && neighbours(x, y) < 4)) {
                continue;
            }
            byte code = raw[p];
            codes[p] = code;
            rows.include(y, x, x + 1);
            if (code >= WEAK) {
                explained++;
                if (blinks && before[p] < WEAK && coherent[p] == 0) {
                    background.blink(p);
                }
            }
        }
    }

    /** How many of the nine pixels here and around have changed. */
    private int neighbours(int x, int y) {
        if (x > 0 && y > 0 && x < width - 1 && y < height - 2) {
            int p = y * width + x - 1;
            return threeFrom(p - width) + threeFrom(p) + threeFrom(p + width);
        }
        int n = 0;
        int left = Math.max(x - 1, 0);
        int right = Math.min(x + 1, width - 1);
        for (int v = Math.max(y - 1, 0); v <= Math.min(y + 1, height - 1); v++) {
            for (int p = v * width + left; p <= v * width + right; p++) {
                if (raw[p] >= SHADE) {
                    n++;
                }
            }
        }
        return n;
    }

    /** How many of three pixels have changed; eight are there. */
    private int threeFrom(int p) {
        long codesOfEight = Eight.get(raw, p);
        return Long.bitCount(((codesOfEight >>> 1) | (codesOfEight >>> 2)) & LOW_BITS_OF_THREE);
    }

    /** Forgets everything: nothing differs. */
    void clear() {
        java.util.Arrays.fill(codes, SAME);
        rows.clear();
        changed = 0;
        explained = 0;
    }
}
