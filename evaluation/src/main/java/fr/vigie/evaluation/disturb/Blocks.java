package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;

/**
 * What an encoder leaves at a low bit rate: each block of eight by eight pixels keeps its mean and
 * the coarser part of its detail, stays as it was while it changes by little, and is coded anew
 * with every key picture.
 */
final class Blocks implements PictureFilter {

    private static final int SIDE = 8;

    /** Detail is rounded to this many grey levels. */
    private static final int STEP = 12;

    /** A block that changed by fewer grey levels, in the mean, is not coded. */
    private static final double SKIPPED = 3;

    private static final double KEY_SECONDS = 2;

    private final byte[][] shown = new byte[3][0];
    private long key = -1;

    @Override
    public void apply(Frame picture) {
        long now = (long) Math.floor(picture.time().seconds() / KEY_SECONDS);
        boolean renewed = now != key;
        key = now;
        code(picture.luma(), picture.width(), 0, renewed);
        code(picture.blue(), picture.width() / 2, 1, renewed);
        code(picture.red(), picture.width() / 2, 2, renewed);
    }

    private void code(byte[] plane, int width, int which, boolean renewed) {
        boolean all = renewed || shown[which].length != plane.length;
        if (shown[which].length != plane.length) {
            shown[which] = new byte[plane.length];
        }
        byte[] before = shown[which];
        int height = plane.length / width;
        for (int top = 0; top < height; top += SIDE) {
            for (int left = 0; left < width; left += SIDE) {
                int right = Math.min(left + SIDE, width);
                int bottom = Math.min(top + SIDE, height);
                if (all || change(plane, before, width, left, top, right, bottom) >= SKIPPED) {
                    coarsen(plane, before, width, left, top, right, bottom);
                }
            }
        }
        System.arraycopy(before, 0, plane, 0, plane.length);
    }

    private static double change(
            byte[] plane, byte[] before, int width, int left, int top, int right, int bottom) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int p = y * width + left; p < y * width + right; p++) {
                sum += Math.abs((plane[p] & 0xFF) - (before[p] & 0xFF));
            }
        }
        return (double) sum / ((right - left) * (bottom - top));
    }

    private static void coarsen(
            byte[] plane, byte[] shown, int width, int left, int top, int right, int bottom) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int p = y * width + left; p < y * width + right; p++) {
                sum += plane[p] & 0xFF;
            }
        }
        double mean = (double) sum / ((right - left) * (bottom - top));
        for (int y = top; y < bottom; y++) {
            for (int p = y * width + left; p < y * width + right; p++) {
                double detail = STEP * Math.rint(((plane[p] & 0xFF) - mean) / STEP);
                shown[p] = (byte) Math.clamp(Math.round(mean + detail), 0, 255);
            }
        }
    }
}
