package fr.vigie.vision.scene;

import java.util.Arrays;

/**
 * A lamp that was switched, where somebody hides the background: how much brighter or darker the
 * background became is measured where it can be seen, cell by cell, and carried on from there to
 * where it cannot. Otherwise whoever walks on leaves a place behind that seems to have changed. No
 * allocation after its construction. Not thread-safe.
 */
final class Relight {

    /** Side of a cell, pixels. */
    private static final int CELL = 16;

    /** A cell says something of its light with this many pixels that can be seen. */
    private static final int ENOUGH = CELL * CELL / 4;

    /** Added to sums of grey levels, so that black places have no say. */
    private static final double DARK = 2;

    /** No lamp does more than this, as a factor, nor less than its inverse. */
    private static final double MOST = 4;

    private final int width;
    private final int across;
    private final int down;
    private final double[] before;
    private final double[] after;
    private final int[] seen;
    private final double[] gain;
    private final boolean[] known;

    Relight(int width, int height) {
        this.width = width;
        across = (width + CELL - 1) / CELL;
        down = (height + CELL - 1) / CELL;
        int cells = across * down;
        before = new double[cells];
        after = new double[cells];
        seen = new int[cells];
        gain = new double[cells];
        known = new boolean[cells];
    }

    void begin() {
        Arrays.fill(before, 0);
        Arrays.fill(after, 0);
        Arrays.fill(seen, 0);
    }

    /** Takes in a pixel of the background that can be seen: its luma (Q7) before and now. */
    void see(int p, int lumaBefore, int lumaNow) {
        int c = p / width / CELL * across + p % width / CELL;
        before[c] += lumaBefore;
        after[c] += lumaNow;
        seen[c]++;
    }

    /** Finds the gain of every cell; those that cannot be seen take it from cells beside them. */
    void finish() {
        int missing = 0;
        for (int c = 0; c < gain.length; c++) {
            known[c] = seen[c] >= ENOUGH;
            double dark = DARK * (1 << Background.Q) * seen[c];
            gain[c] =
                    known[c]
                            ? Math.clamp((after[c] + dark) / (before[c] + dark), 1 / MOST, MOST)
                            : 1;
            missing += known[c] ? 0 : 1;
        }
        for (int round = 0; missing > 0 && round < across + down; round++) {
            missing -= spread();
        }
    }

    /** Gives cells beside known ones their mean; how many. */
    private int spread() {
        int found = 0;
        for (int c = 0; c < gain.length; c++) {
            if (known[c]) {
                continue;
            }
            int n = 0;
            double sum = 0;
            int cx = c % across;
            int cy = c / across;
            for (int y = Math.max(cy - 1, 0); y <= Math.min(cy + 1, down - 1); y++) {
                for (int x = Math.max(cx - 1, 0); x <= Math.min(cx + 1, across - 1); x++) {
                    int d = y * across + x;
                    // A mark below 0 was found in this round and has no say yet.
                    if (known[d] && seen[d] >= 0) {
                        n++;
                        sum += gain[d];
                    }
                }
            }
            if (n > 0) {
                gain[c] = sum / n;
                known[c] = true;
                seen[c] = -1;
                found++;
            }
        }
        for (int c = 0; c < seen.length; c++) {
            seen[c] = Math.max(seen[c], 0);
        }
        return found;
    }

    /** The factor of a pixel's light, between those of the four cells around it. */
    double gainAt(int p) {
        int row = p / width;
        int column = p - row * width;
        double x = Math.clamp((column + 0.5) / CELL - 0.5, 0.0, across - 1.0);
        double y = Math.clamp((row + 0.5) / CELL - 0.5, 0.0, down - 1.0);
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, across - 1);
        int bottom = Math.min(top + 1, down - 1);
        double above = between(gain[top * across + left], gain[top * across + right], x - left);
        double below =
                between(gain[bottom * across + left], gain[bottom * across + right], x - left);
        return between(above, below, y - top);
    }

    private static double between(double low, double high, double share) {
        return low + share * (high - low);
    }
}
