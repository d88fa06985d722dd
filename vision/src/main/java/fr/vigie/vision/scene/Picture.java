package fr.vigie.vision.scene;

import fr.vigie.vision.frame.Frame;

/**
 * The picture of now, prepared: luma smoothed by the 3x3 binomial filter and, after {@link #bring},
 * in the light of the background; chroma as it came. The chroma arrays are the frame's own and hold
 * until its next picture.
 */
final class Picture {

    final int width;
    final int height;

    /** Smoothed luma in the light in which it is looked at, unsigned. */
    byte[] luma;

    /** The same as it came... */
    private byte[] smoothed;

    /** ...and in the background's light, where that is another one. */
    private final byte[] brought;

    private byte[] blue;
    private byte[] red;

    /** Column sums of eight pixels, those at even and at odd places, with one before and after. */
    private final long[] even;

    private final long[] odd;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
        smoothed = new byte[width * height];
        brought = new byte[width * height];
        luma = smoothed;
        blue = new byte[width / 2 * (height / 2)];
        red = new byte[width / 2 * (height / 2)];
        even = new long[width / 8 + 2];
        odd = new long[width / 8 + 2];
    }

    byte[] blue() {
        return blue;
    }

    byte[] red() {
        return red;
    }

    /** Takes in a frame of this size. */
    void take(Frame frame) {
        blue = frame.blue();
        red = frame.red();
        luma = smoothed;
        smooth(frame.luma());
    }

    /** Takes in what another one took in, as it came; it holds until that one's next picture. */
    void share(Picture other) {
        blue = other.blue;
        red = other.red;
        smoothed = other.smoothed;
        luma = smoothed;
    }

    /** Replaces every luma value, as it came, by its entry in a table of 256. */
    void bring(byte[] table) {
        byte[] in = smoothed;
        byte[] out = brought;
        for (int p = 0; p < out.length; p++) {
            out[p] = table[in[p] & 0xFF];
        }
        luma = out;
    }

    private void smooth(byte[] in) {
        int whole = width / 8 * 8;
        for (int y = 0; y < height; y++) {
            int above = Math.max(y - 1, 0) * width;
            int here = y * width;
            int below = Math.min(y + 1, height - 1) * width;
            sumColumns(in, above, here, below, whole);
            smoothRow(here, whole);
            for (int x = whole; x < width; x++) {
                int left = columnAt(in, above, here, below, x - 1);
                int middle = columnAt(in, above, here, below, x);
                int right = columnAt(in, above, here, below, Math.min(x + 1, width - 1));
                luma[here + x] = (byte) ((left + 2 * middle + right + 8) >> 4);
            }
        }
    }

    /**
     * Weighted sums of three rows, the first of them once more before it and the last one after.
     */
    private void sumColumns(byte[] in, int above, int here, int below, int whole) {
        for (int x = 0, i = 1; x < whole; x += 8, i++) {
            long a = Eight.get(in, above + x);
            long h = Eight.get(in, here + x);
            long b = Eight.get(in, below + x);
            even[i] = Eight.even(a) + 2 * Eight.even(h) + Eight.even(b);
            odd[i] = Eight.odd(a) + 2 * Eight.odd(h) + Eight.odd(b);
        }
        int last = whole / 8;
        odd[0] = (long) columnAt(in, above, here, below, 0) << 48;
        even[last + 1] = columnAt(in, above, here, below, Math.min(whole, width - 1));
    }

    private void smoothRow(int here, int whole) {
        for (int x = 0, i = 1; x < whole; x += 8, i++) {
            long before = (odd[i] << 16) | (odd[i - 1] >>> 48);
            long after = (even[i] >>> 16) | (even[i + 1] << 48);
            long evenLanes = Eight.sixteenth(before + 2 * even[i] + odd[i]);
            long oddLanes = Eight.sixteenth(even[i] + 2 * odd[i] + after);
            Eight.set(luma, here + x, evenLanes | (oddLanes << 8));
        }
    }

    private static int columnAt(byte[] in, int above, int here, int below, int x) {
        return (in[above + x] & 0xFF) + 2 * (in[here + x] & 0xFF) + (in[below + x] & 0xFF);
    }
}
