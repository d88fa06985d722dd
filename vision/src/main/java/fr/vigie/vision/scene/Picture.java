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

    /** Smoothed luma, unsigned. */
    final byte[] luma;

    private byte[] blue;
    private byte[] red;
    private final int[] column;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
        luma = new byte[width * height];
        blue = new byte[width / 2 * (height / 2)];
        red = new byte[width / 2 * (height / 2)];
        column = new int[width + 2];
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
        smooth(frame.luma());
    }

    /** Replaces every luma value by its entry in a table of 256. */
    void bring(byte[] table) {
        for (int p = 0; p < luma.length; p++) {
            luma[p] = table[luma[p] & 0xFF];
        }
    }

    private void smooth(byte[] in) {
        for (int y = 0; y < height; y++) {
            int above = Math.max(y - 1, 0) * width;
            int here = y * width;
            int below = Math.min(y + 1, height - 1) * width;
            for (int x = 0; x < width; x++) {
                column[x + 1] =
                        (in[above + x] & 0xFF) + 2 * (in[here + x] & 0xFF) + (in[below + x] & 0xFF);
            }
            column[0] = column[1];
            column[width + 1] = column[width];
            for (int x = 0; x < width; x++) {
                luma[here + x] = (byte) ((column[x] + 2 * column[x + 1] + column[x + 2] + 8) >> 4);
            }
        }
    }
}
