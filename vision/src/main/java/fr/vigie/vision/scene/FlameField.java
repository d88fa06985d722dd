package fr.vigie.vision.scene;

import fr.vigie.vision.frame.Frame;
import java.util.Arrays;

/**
 * Which pixels, at half of the frame's size, have the colours of fire for most of the time and keep
 * turning between brighter and darker while they have them. Colour: red over blue difference and
 * bright (Celik and Demirel, 2009); flicker in time at each pixel (Toreyin, Dedeoglu, Gudukbay and
 * Cetin, 2006). What only passes in front of an orange wall, or an orange thing that passes, does
 * not turn while coloured. Counts are kept by cells. Means are fixed point with 8 fractional bits.
 */
final class FlameField {

    /** Side of a cell, pixels. */
    static final int CELL = 5;

    /** Red difference over blue difference, and red difference at least. */
    private static final int LEAST_HUE = 26;

    private static final int LEAST_RED = 134;

    /** The least luma of fire, and as a share of the picture's mean. */
    private static final int LEAST_LUMA = 96;

    private static final double OF_MEAN = 0.9;

    /** A change by fewer grey levels is no turn; one by more counts as this many. */
    private static final int TURN = 6;

    private static final int MOST_CHANGE = 40;

    /** Nor is a change by fewer than this many medians of the picture's own noise... */
    private static final double OVER_NOISE = 3.5;

    /** ...which is at most this: a picture that burns all over is no noise. */
    private static final int MOST_NOISE = 10;

    /** Noise is measured on one pixel of so many. */
    private static final int SAMPLING = 13;

    /** What is left of an edge's contrast when a swaying picture was moved back. */
    private static final double TREMBLES = 0.25;

    /** Pictures closer than this are passed over, further apart say nothing, milliseconds. */
    private static final int SPACING = 90;

    private static final int GAP = 1500;

    /** Time constant of all means, milliseconds. */
    private static final double MEMORY = 1250;

    /** A flickering pixel is coloured for this share of the time... */
    private static final int COLOURED = (int) (0.4 * 256);

    /** ...changes by this many grey levels, in the mean... */
    private static final int CHANGE = 4 * 256;

    /** ...and turns in this share of the pictures. */
    private static final int TURNS = (int) (0.22 * 256);

    final int across;
    final int down;

    /** Per cell: flickering pixels, the sum of their changes, of the changes' sizes, of turns. */
    final int[] count;

    final int[] sum;
    final int[] size;
    final int[] turns;

    private final int width;
    private final int height;
    private final byte[] last;
    private final byte[] rising;
    private final short[] coloured;

    /** Not 0 where coloured is not. */
    private final byte[] tinted;

    private final short[] change;
    private final short[] turning;
    private final byte[] samples;
    private final int[] differences = new int[256];
    private int turn = TURN;
    private int leastChange = CHANGE;
    private long before = Long.MIN_VALUE;

    FlameField(int frameWidth, int frameHeight) {
        width = frameWidth / 2;
        height = frameHeight / 2;
        across = (width + CELL - 1) / CELL;
        down = (height + CELL - 1) / CELL;
        count = new int[across * down];
        sum = new int[across * down];
        size = new int[across * down];
        turns = new int[across * down];
        last = new byte[width * height];
        rising = new byte[width * height];
        coloured = new short[width * height];
        tinted = new byte[width * height];
        change = new short[width * height];
        turning = new short[width * height];
        samples = new byte[(width * height + SAMPLING - 1) / SAMPLING];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void clear() {
        before = Long.MIN_VALUE;
        Arrays.fill(last, (byte) 0);
        Arrays.fill(rising, (byte) 0);
        Arrays.fill(coloured, (short) 0);
        Arrays.fill(tinted, (byte) 0);
        Arrays.fill(change, (short) 0);
        Arrays.fill(turning, (short) 0);
        Arrays.fill(count, 0);
    }

    /**
     * Takes in a picture.
     *
     * @param sways whether the camera sways, so that edges tremble
     * @return the milliseconds since the one before, or 0 if it was passed over
     */
    int observe(Frame frame, boolean sways, long now) {
        if (before == Long.MIN_VALUE || now - before > GAP || now < before) {
            clear();
            measureNoise(frame);
            before = now;
            return 0;
        }
        int elapsed = (int) (now - before);
        if (elapsed < SPACING) {
            return 0;
        }
        before = now;
        double noise = Math.min(OVER_NOISE * measureNoise(frame), OVER_NOISE * MOST_NOISE);
        turn = (int) Math.max(TURN, noise);
        leastChange = CHANGE * turn / TURN;
        Arrays.fill(count, 0);
        Arrays.fill(sum, 0);
        Arrays.fill(size, 0);
        Arrays.fill(turns, 0);
        int weight = Math.clamp(Math.round(256 * elapsed / MEMORY), 8, 128);
        int bright = (int) Math.max(LEAST_LUMA, OF_MEAN * meanLuma(frame));
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x += 8) {
                boolean whole = x + 8 <= width;
                if (!whole
                        || Eight.isAnyAtLeast(frame.red(), row + x, LEAST_RED)
                        || !Eight.areZero(tinted, row + x, tinted.length)) {
                    followEach(frame, x, Math.min(x + 8, width), y, bright, weight, sways);
                }
            }
        }
        return elapsed;
    }

    private void followEach(
            Frame frame, int left, int end, int y, int bright, int weight, boolean sways) {
        byte[] blue = frame.blue();
        byte[] red = frame.red();
        for (int x = left, p = y * width + left; x < end; x++, p++) {
            int r = red[p] & 0xFF;
            boolean hue = r >= LEAST_RED && r - (blue[p] & 0xFF) >= LEAST_HUE;
            if (hue || coloured[p] != 0) {
                int tremble = sways ? tremble(frame, x, y) : 0;
                follow(x, y, hue ? luma(frame, x, y) : 0, bright, weight, tremble);
                tinted[p] = (byte) (coloured[p] != 0 ? 1 : 0);
            }
        }
    }

    private void follow(int x, int y, int luma, int bright, int weight, int tremble) {
        int p = y * width + x;
        boolean fire = luma >= bright;
        int was = last[p] & 0xFF;
        int d = fire && was != 0 ? beyond(luma - was, tremble) : 0;
        boolean turned = false;
        if (d > turn || d < -turn) {
            byte up = (byte) (d > 0 ? 1 : -1);
            turned = rising[p] == -up;
            rising[p] = up;
        }
        last[p] = (byte) (fire ? luma : 0);
        coloured[p] = mean(coloured[p], fire ? 256 : 0, weight);
        change[p] = mean(change[p], Math.min(Math.abs(d), MOST_CHANGE) * 256, weight);
        turning[p] = mean(turning[p], turned ? 256 : 0, weight);
        if (coloured[p] >= COLOURED && change[p] >= leastChange && turning[p] >= TURNS) {
            int cell = y / CELL * across + x / CELL;
            count[cell]++;
            sum[cell] += d;
            size[cell] += Math.abs(d);
            turns[cell] += turning[p];
        }
    }

    /** What is left of a change when as much of it as may come from elsewhere is taken away. */
    private static int beyond(int change, int tremble) {
        return change > 0 ? Math.max(change - tremble, 0) : Math.min(change + tremble, 0);
    }

    /** How much a pixel may change because the camera sways, grey levels. */
    private int tremble(Frame frame, int x, int y) {
        int here = luma(frame, x, y);
        int most = Math.abs(luma(frame, Math.max(x - 1, 0), y) - here);
        most = Math.max(most, Math.abs(luma(frame, Math.min(x + 1, width - 1), y) - here));
        most = Math.max(most, Math.abs(luma(frame, x, Math.max(y - 1, 0)) - here));
        most = Math.max(most, Math.abs(luma(frame, x, Math.min(y + 1, height - 1)) - here));
        return (int) (TREMBLES * most);
    }

    /** The median change of all pixels since the picture before, grey levels. */
    private int measureNoise(Frame frame) {
        Arrays.fill(differences, 0);
        int x = 0;
        int y = 0;
        for (int i = 0; i < samples.length; i++) {
            int luma = luma(frame, x, y);
            differences[Math.abs(luma - (samples[i] & 0xFF))]++;
            samples[i] = (byte) luma;
            x += SAMPLING;
            if (x >= width) {
                y += x / width;
                x %= width;
            }
        }
        int median = 0;
        for (int left = samples.length / 2; left >= differences[median]; median++) {
            left -= differences[median];
        }
        return median;
    }

    /** Moves a mean towards a value; it reaches 0. */
    private static short mean(int mean, int value, int weight) {
        int step = (value - mean) * weight;
        return (short) (mean + (step < 0 ? -((-step + 255) >> 8) : step >> 8));
    }

    private static int luma(Frame frame, int x, int y) {
        byte[] in = frame.luma();
        int stride = frame.width();
        int q = 2 * (y * stride + x);
        return ((in[q] & 0xFF)
                        + (in[q + 1] & 0xFF)
                        + (in[q + stride] & 0xFF)
                        + (in[q + stride + 1] & 0xFF)
                        + 2)
                >> 2;
    }

    private static double meanLuma(Frame frame) {
        byte[] in = frame.luma();
        long all = 0;
        int n = 0;
        for (int p = 0; p < in.length; p += 7, n++) {
            all += in[p] & 0xFF;
        }
        return (double) all / n;
    }
}
