package fr.vigie.vision.scene;

import fr.vigie.vision.frame.Frame;
import java.util.Arrays;

/**
 * The last seconds of luma at half of the frame's size, each pixel the mean of four: a short memory
 * that works from the first picture on, before any background is known. Media time counts, not
 * pictures: of a fast stream only some are kept. It allocates nothing after its construction.
 */
final class RecentPictures {

    /** Pictures that are closer to the last one kept than this are not kept, milliseconds. */
    private static final int SPACING = 90;

    /** How many are kept: at least 3.6 seconds. */
    private static final int KEPT = 40;

    final int width;
    final int height;

    /** The picture of now. */
    final byte[] now;

    private final byte[][] kept = new byte[KEPT][];
    private final long[] times = new long[KEPT];
    private final int[] counts = new int[511];
    private int newest = -1;
    private int count;

    RecentPictures(int frameWidth, int frameHeight) {
        width = frameWidth / 2;
        height = frameHeight / 2;
        now = new byte[width * height];
        for (int i = 0; i < KEPT; i++) {
            kept[i] = new byte[width * height];
        }
    }

    /** Forgets all pictures. */
    void clear() {
        newest = -1;
        count = 0;
    }

    /** Reduces a frame to the picture of now. */
    void take(Frame frame) {
        Eight.halve(frame.luma(), frame.width(), now, 0, height);
    }

    /** Keeps the picture of now if the last one kept is old enough. */
    void keep(long time) {
        if (count > 0 && time - times[newest] < SPACING) {
            return;
        }
        newest = (newest + 1) % KEPT;
        count = Math.min(count + 1, KEPT);
        times[newest] = time;
        System.arraycopy(now, 0, kept[newest], 0, now.length);
    }

    /**
     * The slot of the latest picture kept that was taken at a time or before it, or -1 if none is
     * known any more.
     */
    int slotAt(long time) {
        for (int i = 0; i < count; i++) {
            int slot = (newest - i + KEPT) % KEPT;
            if (times[slot] <= time) {
                return slot;
            }
        }
        return -1;
    }

    long timeOf(int slot) {
        return times[slot];
    }

    byte[] picture(int slot) {
        return kept[slot];
    }

    /**
     * How the picture of now differs from another as a whole: the median difference in the upper 16
     * bits (the light), the median distance from it in the lower 16 (the noise).
     */
    int commonDifference(byte[] other) {
        Arrays.fill(counts, 0);
        int n = 0;
        for (int p = 0; p < now.length; p += 3, n++) {
            counts[(now[p] & 0xFF) - (other[p] & 0xFF) + 255]++;
        }
        int light = -1;
        for (int left = n / 2; left >= 0; ) {
            left -= counts[++light];
        }
        int noise = -1;
        for (int left = n / 2; left >= 0; ) {
            noise++;
            left -= at(light + noise) + (noise > 0 ? at(light - noise) : 0);
        }
        return ((light - 255) << 16) | noise;
    }

    private int at(int i) {
        return i >= 0 && i < counts.length ? counts[i] : 0;
    }
}
