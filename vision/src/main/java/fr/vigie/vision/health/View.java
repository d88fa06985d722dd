package fr.vigie.vision.health;

import fr.vigie.vision.frame.Frame;

/**
 * One picture as a whole: for each block of 4x4 pixels its mean luma, how that stands out from the
 * blocks around, and how much fine detail is in it. Reused from picture to picture. Not
 * thread-safe.
 */
final class View {

    private static final int SIDE = 4;

    /** Blocks to each side that a block is held against. */
    private static final int AROUND = 2;

    final int across;
    final int down;

    /** Mean luma of each block. */
    final float[] level;

    /** Mean luma of each block less that of the blocks around it. */
    final float[] relief;

    /** Mean luma step from pixel to pixel in each block. */
    final float[] detail;

    /**
     * For each block what all blocks above and to the left of it sum up to, with a rim of zeros.
     */
    private final int[] sums;

    private double light;

    View(int width, int height) {
        across = width / SIDE;
        down = height / SIDE;
        level = new float[across * down];
        relief = new float[across * down];
        detail = new float[across * down];
        sums = new int[(across + 1) * (down + 1)];
    }

    /** Mean luma of the picture, grey levels. */
    double light() {
        return light;
    }

    /** Takes the picture in. */
    void take(Frame frame) {
        for (int row = 0, b = 0; row < down; row++) {
            int inRow = 0;
            for (int column = 0; column < across; column++, b++) {
                inRow += measure(frame.luma(), frame.width(), row * SIDE, column * SIDE, b);
                int at = (row + 1) * (across + 1) + column + 1;
                sums[at] = sums[at - across - 1] + inRow;
            }
        }
        light = (double) sums[sums.length - 1] / (SIDE * SIDE) / level.length;
        for (int row = 0, b = 0; row < down; row++) {
            for (int column = 0; column < across; column++, b++) {
                relief[b] = (float) (level[b] - around(row, column));
            }
        }
    }

    /** Measures a block; the sum of its pixels. */
    private int measure(byte[] luma, int stride, int top, int left, int b) {
        int sum = 0;
        int steps = 0;
        for (int y = top; y < top + SIDE; y++) {
            int p = y * stride + left;
            for (int x = 0; x < SIDE; x++, p++) {
                int here = luma[p] & 0xff;
                sum += here;
                if (x + 1 < SIDE) {
                    steps += Math.abs(here - (luma[p + 1] & 0xff));
                }
                if (y + 1 < top + SIDE) {
                    steps += Math.abs(here - (luma[p + stride] & 0xff));
                }
            }
        }
        level[b] = (float) sum / (SIDE * SIDE);
        detail[b] = (float) steps / (2 * SIDE * (SIDE - 1));
        return sum;
    }

    private double around(int row, int column) {
        int top = Math.max(0, row - AROUND);
        int bottom = Math.min(down - 1, row + AROUND);
        int left = Math.max(0, column - AROUND);
        int right = Math.min(across - 1, column + AROUND);
        int above = top * (across + 1);
        int below = (bottom + 1) * (across + 1);
        int sum =
                sums[below + right + 1]
                        - sums[below + left]
                        - sums[above + right + 1]
                        + sums[above + left];
        int blocks = (bottom - top + 1) * (right - left + 1);
        return (double) sum / (SIDE * SIDE) / blocks;
    }
}
