package fr.vigie.vision.scene;

import fr.vigie.vision.frame.Frame;

/**
 * The picture as a camera that does not sway would have seen it: each value between four of the
 * picture's, in proportion to how near they are, to a sixteenth of a pixel. What lies beyond the
 * picture's rim shows the background in the light of now. No allocation after its construction.
 */
final class SteadyFrame {

    /** Parts of a pixel in which a shift is applied. */
    private static final int PARTS = 16;

    /** Half of what two weights of {@link #PARTS} make, in each lane. */
    private static final long HALF = 0x0080_0080_0080_0080L;

    private static final long LOW = 0x00FF_00FF_00FF_00FFL;

    private final Frame steady;

    SteadyFrame(int width, int height) {
        steady = new Frame(width, height);
    }

    /**
     * Moves a frame back.
     *
     * @param x how far to the right what belongs at a place is seen, pixels
     * @param y how far down
     */
    Frame of(Frame frame, double x, double y, Background background, ToneFit tone) {
        int width = frame.width();
        int right = (int) Math.round(x * PARTS);
        int below = (int) Math.round(y * PARTS);
        move(frame.luma(), steady.luma(), width, right, below);
        fill(steady.luma(), background.luma, width, right, below, tone.gain(), tone.offset());
        int halfRight = Math.floorDiv(right, 2);
        int halfBelow = Math.floorDiv(below, 2);
        move(frame.blue(), steady.blue(), width / 2, halfRight, halfBelow);
        fill(steady.blue(), background.blue, width / 2, halfRight, halfBelow, 1, 0);
        move(frame.red(), steady.red(), width / 2, halfRight, halfBelow);
        fill(steady.red(), background.red, width / 2, halfRight, halfBelow, 1, 0);
        steady.setTime(frame.time());
        return steady;
    }

    private static void move(byte[] in, byte[] out, int width, int right, int below) {
        int height = out.length / width;
        int left = Math.floorDiv(right, PARTS);
        int top = Math.floorDiv(below, PARTS);
        int fx = Math.floorMod(right, PARTS);
        int fy = Math.floorMod(below, PARTS);
        int from = Math.max(0, Math.ceilDiv(-below, PARTS));
        int to = Math.min(height, height - Math.ceilDiv(below, PARTS));
        for (int y = from; y < to; y++) {
            int p = (y + top) * width + left;
            for (int x = 0; x < width; x += 8) {
                int end = Math.min(x + 8, width);
                if (end - x == 8 && p + x >= 0 && p + x + width + 9 <= in.length) {
                    moveEight(in, p + x, out, y * width + x, width, fx, fy);
                } else {
                    moveEach(in, p + x, out, y * width + x, end - x, width, fx, fy);
                }
            }
        }
    }

    private static void moveEight(byte[] in, int p, byte[] out, int q, int width, int fx, int fy) {
        long a = Eight.get(in, p);
        long b = Eight.get(in, p + 1);
        long c = Eight.get(in, p + width);
        long d = Eight.get(in, p + width + 1);
        int gx = PARTS - fx;
        int gy = PARTS - fy;
        long even =
                (Eight.even(a) * gx + Eight.even(b) * fx) * gy
                        + (Eight.even(c) * gx + Eight.even(d) * fx) * fy;
        long odd =
                (Eight.odd(a) * gx + Eight.odd(b) * fx) * gy
                        + (Eight.odd(c) * gx + Eight.odd(d) * fx) * fy;
        long evenBytes = ((even + HALF) >>> 8) & LOW;
        long oddBytes = ((odd + HALF) >>> 8) & LOW;
        Eight.set(out, q, evenBytes | (oddBytes << 8));
    }

    private static void moveEach(
            byte[] in, int p, byte[] out, int q, int count, int width, int fx, int fy) {
        for (int i = 0; i < count; i++) {
            int upper = at(in, p + i) * (PARTS - fx) + at(in, p + i + 1) * fx;
            int lower = at(in, p + i + width) * (PARTS - fx) + at(in, p + i + width + 1) * fx;
            out[q + i] = (byte) ((upper * (PARTS - fy) + lower * fy + 128) >> 8);
        }
    }

    private static int at(byte[] in, int p) {
        return in[Math.clamp(p, 0, in.length - 1)] & 0xFF;
    }

    /** Shows the background in the columns and rows that were not in the picture. */
    private static void fill(
            byte[] out,
            short[] known,
            int width,
            int right,
            int below,
            double gain,
            double offset) {
        int height = out.length / width;
        int fromX = Math.max(0, Math.ceilDiv(-right, PARTS));
        int toX = Math.min(width, width - Math.ceilDiv(right, PARTS));
        int fromY = Math.max(0, Math.ceilDiv(-below, PARTS));
        int toY = Math.min(height, height - Math.ceilDiv(below, PARTS));
        for (int y = 0; y < height; y++) {
            boolean whole = y < fromY || y >= toY;
            for (int x = 0; x < width; x++) {
                if (!whole && x == fromX) {
                    x = Math.max(toX, fromX);
                    if (x >= width) {
                        break;
                    }
                }
                int p = y * width + x;
                double level = gain * known[p] / (1 << Background.Q) + offset;
                out[p] = (byte) Math.clamp(Math.round(level), 0, 255);
            }
        }
    }
}
