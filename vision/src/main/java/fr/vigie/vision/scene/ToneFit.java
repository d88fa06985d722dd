package fr.vigie.vision.scene;

/**
 * The common light of picture and background: the straight line {@code picture = gain * background
 * + offset} that most pixels agree on, found by trimmed least squares on a grid of samples, started
 * from the last fit and from matched quantiles, whichever more samples agree with. A switch, a
 * cloud or the camera's automatic exposure moves the line; silhouettes do not as long as they cover
 * less than half of the picture.
 */
final class ToneFit {

    /** Distance between samples, pixels. */
    private static final int GRID = 4;

    /** Within how many grey levels of the line a sample agrees with it. */
    private static final double AGREES = 8;

    /** Pulls the gain to 1 where the background has hardly any contrast, grey levels squared. */
    private static final double STIFFNESS = 60;

    /** The line is left alone while it would change by less than this many grey levels. */
    private static final double DEAD_BAND = 0.7;

    private final int[] seen;
    private final int[] known;

    /** Of each sample 1, what is known and what is seen, in fields of 24 bits, to be added up. */
    private final long[] packed;

    private final int[] counts = new int[256];
    private final byte[] table = new byte[256];

    /** For each grey level of the background which ones of the picture agree with the line. */
    private final int[] lowest = new int[256];

    private final int[] highest = new int[256];
    private int samples;
    private double gain = 1;
    private double offset;
    private double agreement = 1;
    private double tryGain;
    private double tryOffset;

    ToneFit(int width, int height) {
        int most = (width / GRID + 1) * (height / GRID + 1);
        seen = new int[most];
        known = new int[most];
        packed = new long[most];
        reset();
    }

    /** Back to the same light as the background's. */
    void reset() {
        gain = 1;
        offset = 0;
        fillTable();
    }

    /** Whether picture and background are in the same light, to the bit. */
    boolean isNone() {
        return gain == 1 && offset == 0;
    }

    double gain() {
        return gain;
    }

    double offset() {
        return offset;
    }

    /** The share of samples, 0 to 1, that agree with the line. */
    double agreement() {
        return agreement;
    }

    /** From the picture's light to the background's, 256 entries. */
    byte[] table() {
        return table;
    }

    /** How far, in grey levels, the line lies from the background's own light at mid grey. */
    double strength() {
        return Math.abs(gain * 128 + offset - 128) + Math.abs(gain - 1) * 64;
    }

    /**
     * Fits the line anew.
     *
     * @param picture not yet brought into the background's light
     * @param known the background's luma, Q7
     * @param leaveOut pixels not to look at where not 0, unless they are most of the picture
     */
    void fit(Picture picture, short[] known, byte[] leaveOut) {
        gather(picture, known, leaveOut);
        if (samples * 2 < seen.length) {
            gather(picture, known, null);
        }
        int last = refine(gain, offset);
        double g = tryGain;
        double o = tryOffset;
        if (last < samples * 0.8) {
            double spreadKnown = quantile(this.known, 0.8) - quantile(this.known, 0.2);
            double spreadSeen = quantile(seen, 0.8) - quantile(seen, 0.2);
            double start = (spreadSeen + 4) / (spreadKnown + 4);
            int other = refine(start, quantile(seen, 0.5) - start * quantile(this.known, 0.5));
            if (other > last) {
                last = other;
                g = tryGain;
                o = tryOffset;
            }
        }
        agreement = samples == 0 ? 1 : (double) last / samples;
        accept(g, o);
    }

    private void accept(double g, double o) {
        double low = Math.abs((g - gain) * 40 + o - offset);
        double high = Math.abs((g - gain) * 200 + o - offset);
        if (Math.max(low, high) >= DEAD_BAND) {
            gain = g;
            offset = o;
            fillTable();
        }
    }

    private void gather(
            Picture picture,
            short[] background,
            byte @org.jspecify.annotations.Nullable [] leaveOut) {
        samples = 0;
        for (int y = GRID / 2; y < picture.height; y += GRID) {
            for (int x = GRID / 2; x < picture.width; x += GRID) {
                int p = y * picture.width + x;
                int s = picture.luma[p] & 0xFF;
                boolean burnt = s > 250 || s < 3;
                if (!burnt && (leaveOut == null || leaveOut[p] == 0)) {
                    int k = background[p] >> Background.Q;
                    packed[samples] = (1L << 48) | ((long) k << 24) | s;
                    seen[samples] = s;
                    known[samples++] = k;
                }
            }
        }
    }

    /** Trimmed least squares from a start; leaves the line in tryGain, tryOffset. */
    private int refine(double g, double o) {
        int inliers = 0;
        for (int round = 0; round < 3; round++) {
            findReach(g, o, round == 0 ? 2 * AGREES : AGREES);
            long sums = 0;
            long products = 0;
            for (int i = 0; i < samples; i++) {
                long sample = packed[i];
                int s = (int) sample & 0xFF;
                int k = (int) (sample >>> 24) & 0xFF;
                if (s >= lowest[k] && s <= highest[k]) {
                    sums += sample;
                    products += k * (((long) k << 32) | s);
                }
            }
            int n = (int) (sums >>> 48);
            int sb = (int) (sums >>> 24) & 0xFF_FFFF;
            int ss = (int) sums & 0xFF_FFFF;
            long sbb = products >>> 32;
            long sbs = products & 0xFFFF_FFFFL;
            if (n >= 16) {
                double mb = (double) sb / n;
                double ms = (double) ss / n;
                double spread = (double) sbb / n - mb * mb;
                double common = (double) sbs / n - mb * ms;
                g = Math.clamp((common + STIFFNESS) / (spread + STIFFNESS), 0.2, 5);
                o = ms - g * mb;
            }
            inliers = n;
        }
        tryGain = g;
        tryOffset = o;
        return inliers;
    }

    /** Which levels of the picture lie within reach of the line, for each of the background. */
    private void findReach(double g, double o, double reach) {
        for (int k = 0; k < 256; k++) {
            int low = (int) Math.ceil(g * k + o - reach);
            int high = (int) Math.floor(g * k + o + reach);
            // To the last bit as if each sample were asked.
            low += agrees(low - 1, k, g, o, reach) ? -1 : agrees(low, k, g, o, reach) ? 0 : 1;
            high += agrees(high + 1, k, g, o, reach) ? 1 : agrees(high, k, g, o, reach) ? 0 : -1;
            lowest[k] = low;
            highest[k] = high;
        }
    }

    private static boolean agrees(int s, int k, double g, double o, double reach) {
        return Math.abs(s - g * k - o) <= reach;
    }

    private int quantile(int[] values, double share) {
        java.util.Arrays.fill(counts, 0);
        for (int i = 0; i < samples; i++) {
            counts[values[i]]++;
        }
        int left = (int) (share * samples);
        int v = 0;
        while (v < 255 && left >= counts[v]) {
            left -= counts[v++];
        }
        return v;
    }

    private void fillTable() {
        for (int v = 0; v < 256; v++) {
            table[v] = (byte) Math.clamp(Math.round((v - offset) / gain), 0, 255);
        }
    }
}
