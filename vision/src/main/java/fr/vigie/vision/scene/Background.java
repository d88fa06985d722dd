package fr.vigie.vision.scene;

/**
 * The long-term background, per pixel: luma, its mean absolute deviation, and how restless the
 * pixel is; chroma and its deviation at half size. Values are fixed point with {@link #Q}
 * fractional bits. A pixel follows slow change while it matches; where it does not, only those who
 * know more (still things, light) have it learn. The deviation is a per-pixel noise estimate in the
 * manner of sigma-delta (Manzanera and Richefeu, 2007); the restlessness is the blinking-pixel
 * feedback of SuBSENSE (St-Charles, Bilodeau and Bergevin, 2015).
 */
final class Background {

    /** Fractional bits of all means and deviations. */
    static final int Q = 7;

    /** Time constant with which a matching pixel follows the picture, seconds. */
    private static final double FOLLOW_SECONDS = 8;

    /** Time constant of the deviation, seconds. */
    private static final double DEVIATION_SECONDS = 6;

    /** Time constant with which restlessness fades, seconds. */
    private static final double RESTLESS_SECONDS = 6;

    /** What one blink adds to the restlessness. */
    private static final int BLINK = 16;

    /** How often a pixel is brought up to date, seconds: the rest of the rows wait their turn. */
    private static final double TURN_SECONDS = 0.4;

    final int width;
    final int height;
    final short[] luma;
    final short[] deviation;
    final short[] blue;
    final short[] red;
    final short[] chromaDeviation;

    /** 0 at rest to 255 for a pixel that blinks all the time. */
    final byte[] restless;

    /** Whole grey levels of the values above, unsigned, for a first quick look. */
    final byte[] lumaLevel;

    final byte[] blueLevel;
    final byte[] redLevel;

    private int turn;
    private double owed;
    private int typicalDeviation = 1 << Q;

    Background(int width, int height) {
        this.width = width;
        this.height = height;
        luma = new short[width * height];
        deviation = new short[width * height];
        restless = new byte[width * height];
        int half = width / 2 * (height / 2);
        blue = new short[half];
        red = new short[half];
        chromaDeviation = new short[half];
        lumaLevel = new byte[width * height];
        blueLevel = new byte[half];
        redLevel = new byte[half];
    }

    /** Takes the picture as the background. */
    void start(Picture picture) {
        for (int p = 0; p < luma.length; p++) {
            luma[p] = (short) ((picture.luma[p] & 0xFF) << Q);
        }
        java.util.Arrays.fill(deviation, (short) (2 << Q));
        for (int c = 0; c < blue.length; c++) {
            blue[c] = (short) ((picture.blue()[c] & 0xFF) << Q);
            red[c] = (short) ((picture.red()[c] & 0xFF) << Q);
        }
        java.util.Arrays.fill(chromaDeviation, (short) (1 << Q));
        level(luma, lumaLevel, 0, luma.length);
        level(blue, blueLevel, 0, blue.length);
        level(red, redLevel, 0, red.length);
    }

    private static void level(short[] values, byte[] levels, int from, int to) {
        for (int i = from; i < to; i++) {
            levels[i] = (byte) (values[i] >> Q);
        }
    }

    /** Median deviation over the picture: the camera's noise, Q7. */
    int typicalDeviation() {
        return typicalDeviation;
    }

    /** Has the pixel, and the chroma over it, learn the picture at once. */
    void learn(int p, int lumaValue, Picture picture) {
        luma[p] = (short) (lumaValue << Q);
        lumaLevel[p] = (byte) lumaValue;
        int c = ((p / width) >> 1) * (width / 2) + (p % width >> 1);
        if (c < blue.length) {
            blue[c] = (short) ((picture.blue()[c] & 0xFF) << Q);
            red[c] = (short) ((picture.red()[c] & 0xFF) << Q);
            blueLevel[c] = picture.blue()[c];
            redLevel[c] = picture.red()[c];
        }
    }

    /** Moves the luma of one pixel into another light. */
    void relight(int p, double gain) {
        luma[p] = (short) Math.clamp(Math.round(luma[p] * gain), 0, 255 << Q);
        lumaLevel[p] = (byte) (luma[p] >> Q);
    }

    /** Notes that a pixel left the background. */
    void blink(int p) {
        restless[p] = (byte) Math.min(255, (restless[p] & 0xFF) + BLINK);
    }

    /** Moves luma into another light: {@code gain * value + offset}. */
    void rebase(double gain, double offset) {
        int g = (int) Math.round(gain * 1024);
        int o = (int) Math.round(offset * (1 << Q));
        for (int p = 0; p < luma.length; p++) {
            luma[p] = (short) Math.clamp(((luma[p] * g) >> 10) + o, 0, 255 << Q);
        }
        level(luma, lumaLevel, 0, luma.length);
    }

    /**
     * Follows the picture where it matches, some rows at a time.
     *
     * @param codes per pixel, see {@link ChangeMask}
     * @param silhouettes not 0 where a silhouette holds the background as it is
     * @param things not 0 where a still thing does
     * @param seconds since the last call
     * @param hurry how many times faster than usual, at least 1
     * @param alone whether the picture is one of few: it says what is there, and nothing of noise
     */
    void follow(
            Picture picture,
            byte[] codes,
            byte[] silhouettes,
            byte[] things,
            double seconds,
            double hurry,
            boolean alone) {
        owed += seconds;
        int parts = Math.clamp(Math.round(TURN_SECONDS / Math.max(seconds, 1e-3)), 1, 8);
        double each = Math.max(seconds * parts, 1e-3);
        int follow = share(hurry * each / FOLLOW_SECONDS);
        int spread = alone ? 0 : share(hurry * each / DEVIATION_SECONDS);
        int fade = alone ? 0 : share(each / RESTLESS_SECONDS);
        turn = (turn + 1) % parts;
        for (int y = turn; y < height; y += parts) {
            followRow(picture, codes, silhouettes, things, y, follow, spread, fade);
        }
        for (int y = turn; y < height / 2; y += parts) {
            followChromaRow(picture, codes, silhouettes, things, y, follow, spread);
        }
        if (owed > 1) {
            owed = 0;
            measureNoise();
        }
    }

    /** A weight in 1024ths, not all of it at once. */
    private static int share(double weight) {
        return Math.clamp(Math.round(weight * 1024), 1, 512);
    }

    private void followRow(
            Picture picture,
            byte[] codes,
            byte[] silhouettes,
            byte[] things,
            int y,
            int follow,
            int spread,
            int fade) {
        int p = y * width;
        int end = p + width;
        while (p < end) {
            int from = p;
            while (isQuiet(codes, silhouettes, things, p, end)) {
                p += 8;
            }
            followSame(picture, from, p, follow, spread);
            int to = Math.min(p + 8, end);
            followEach(picture, codes, silhouettes, things, p, to, follow, spread);
            p = to;
        }
        for (int q = y * width; fade > 0 && q < end; q += 8) {
            if (!Eight.areZero(restless, q, end)) {
                fade(q, Math.min(q + 8, end), fade);
            }
        }
    }

    private static boolean isQuiet(
            byte[] codes, byte[] silhouettes, byte[] things, int p, int end) {
        return Eight.areZero(codes, p, end)
                && Eight.areZero(silhouettes, p, end)
                && Eight.areZero(things, p, end);
    }

    private void fade(int from, int to, int fade) {
        for (int p = from; p < to; p++) {
            int r = restless[p] & 0xFF;
            restless[p] = (byte) (r - ((r * fade + 1023) >> 10));
        }
    }

    private void followSame(Picture picture, int from, int to, int follow, int spread) {
        for (int p = from; p < to; p++) {
            int d = ((picture.luma[p] & 0xFF) << Q) - luma[p];
            int v = luma[p] + ((d * follow) >> 10);
            luma[p] = (short) v;
            lumaLevel[p] = (byte) (v >> Q);
            deviation[p] += (short) (((Math.abs(d) - deviation[p]) * spread) >> 10);
        }
    }

    private void followEach(
            Picture picture,
            byte[] codes,
            byte[] silhouettes,
            byte[] things,
            int from,
            int to,
            int follow,
            int spread) {
        for (int p = from; p < to; p++) {
            if (silhouettes[p] != 0 || things[p] != 0) {
                continue;
            }
            int d = ((picture.luma[p] & 0xFF) << Q) - luma[p];
            int code = codes[p];
            if (code <= ChangeMask.SHADE) {
                luma[p] += (short) ((d * follow) >> 10);
            } else {
                luma[p] += (short) ((d * follow) >> 12);
                int far = Math.min(Math.abs(d), 40 << Q);
                deviation[p] += (short) (((far - deviation[p]) * spread) >> 11);
            }
            if (code == ChangeMask.SAME) {
                deviation[p] += (short) (((Math.abs(d) - deviation[p]) * spread) >> 10);
            }
            lumaLevel[p] = (byte) (luma[p] >> Q);
        }
    }

    private void followChromaRow(
            Picture picture,
            byte[] codes,
            byte[] silhouettes,
            byte[] things,
            int y,
            int follow,
            int spread) {
        byte[] seenBlue = picture.blue();
        byte[] seenRed = picture.red();
        int half = width / 2;
        for (int c = y * half, end = c + half, p = 2 * y * width; c < end; c++, p += 2) {
            if ((codes[p] | silhouettes[p] | things[p]) == 0) {
                int b = ((seenBlue[c] & 0xFF) << Q) - blue[c];
                int r = ((seenRed[c] & 0xFF) << Q) - red[c];
                int newBlue = blue[c] + ((b * follow) >> 10);
                int newRed = red[c] + ((r * follow) >> 10);
                blue[c] = (short) newBlue;
                red[c] = (short) newRed;
                blueLevel[c] = (byte) (newBlue >> Q);
                redLevel[c] = (byte) (newRed >> Q);
                int d = (Math.abs(b) + Math.abs(r)) >> 1;
                chromaDeviation[c] += (short) (((d - chromaDeviation[c]) * spread) >> 10);
            }
        }
    }

    private void measureNoise() {
        int[] counts = noiseCounts;
        java.util.Arrays.fill(counts, 0);
        int n = 0;
        for (int p = 0; p < deviation.length; p += 7, n++) {
            counts[Math.min(deviation[p] >> 3, counts.length - 1)]++;
        }
        int i = 0;
        for (int left = n / 2; left > counts[i]; i++) {
            left -= counts[i];
        }
        typicalDeviation = Math.max(i << 3, 1);
    }

    private final int[] noiseCounts = new int[256];
}
