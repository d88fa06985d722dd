package fr.vigie.vision.frame;

import fr.vigie.time.MediaTime;

/**
 * One picture at the reduced size at which scenes are analysed: planar Y'CbCr 4:2:0, eight bits a
 * sample, rows from the top, no padding. The arrays are the frame's own and are reused for the next
 * picture: whoever needs them longer copies. Not thread-safe.
 */
public final class Frame {

    private static final int LONGER_SIDE = 320;
    private static final int SHORTEST_SIDE = 16;

    private final int width;
    private final int height;
    private final byte[] luma;
    private final byte[] blue;
    private final byte[] red;
    private MediaTime time = MediaTime.ZERO;

    /**
     * @param width pixels, even, at least 16
     * @param height pixels, even, at least 16
     * @throws IllegalArgumentException if a side is odd or too small
     */
    public Frame(int width, int height) {
        if (width < 16 || height < 16 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException(
                    "a frame needs even sides of at least 16, got " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        luma = new byte[width * height];
        blue = new byte[width / 2 * (height / 2)];
        red = new byte[width / 2 * (height / 2)];
    }

    /**
     * A frame of the size at which pictures of a stream are analysed: its longer side is at most
     * 320 pixels, the aspect is kept to the pixel, both sides are even. No picture is made larger,
     * except that a side has at least 16 pixels.
     *
     * @param streamWidth pixels, above zero
     * @param streamHeight pixels, above zero
     */
    public static Frame sizeFor(int streamWidth, int streamHeight) {
        double scale = Math.min(1, (double) LONGER_SIDE / Math.max(streamWidth, streamHeight));
        return new Frame(evenSide(streamWidth * scale), evenSide(streamHeight * scale));
    }

    private static int evenSide(double pixels) {
        return Math.max(SHORTEST_SIDE, 2 * (int) Math.floor(pixels / 2 + 1e-9));
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Luma Y', {@code width * height} bytes, unsigned. */
    public byte[] luma() {
        return luma;
    }

    /** Blue difference Cb, {@code width/2 * height/2} bytes, unsigned, 128 is grey. */
    public byte[] blue() {
        return blue;
    }

    /** Red difference Cr, {@code width/2 * height/2} bytes, unsigned, 128 is grey. */
    public byte[] red() {
        return red;
    }

    /** When the picture stands in its stream. */
    public MediaTime time() {
        return time;
    }

    /** Says when the picture stands in its stream; whoever fills the planes calls it. */
    public void setTime(MediaTime time) {
        this.time = time;
    }
}
