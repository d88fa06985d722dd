package fr.vigie.vision.scene;

/**
 * Since when each pixel has looked as it does now: the short memory beside the long background. A
 * pixel's look may drift slowly; a change beyond noise starts its time anew.
 */
final class Steadiness {

    private static final long ONES = 0x0001_0001_0001_0001L;
    private static final long TOP_BITS = 0x8000_8000_8000_8000L;

    /** What is left of a lane after it was shifted down by three. */
    private static final long EIGHTH = 0x1FFF_1FFF_1FFF_1FFFL;

    /**
     * The looks, luma in the background's light, Q7, four in a word: of each eight pixels those at
     * even places here...
     */
    private final long[] even;

    /** ...and those at odd places here. */
    private final long[] odd;

    /** When the look began, milliseconds of media time. */
    final int[] since;

    Steadiness(int width, int height) {
        since = new int[width * height];
        even = new long[(since.length + 7) / 8];
        odd = new long[even.length];
    }

    /** How a pixel has looked since then, luma in the background's light, Q7. */
    int look(int p) {
        long lanes = (p & 1) == 0 ? even[p >> 3] : odd[p >> 3];
        return (int) (lanes >>> shift(p)) & 0xFFFF;
    }

    private void setLook(int p, int value) {
        long[] lanes = (p & 1) == 0 ? even : odd;
        int shift = shift(p);
        lanes[p >> 3] = (lanes[p >> 3] & ~(0xFFFFL << shift)) | ((long) value << shift);
    }

    /** Where a pixel's lane begins in its word. */
    private static int shift(int p) {
        return (p & 6) << 3;
    }

    /** Takes the picture in: every look begins now. */
    void start(Picture picture, long now) {
        for (int p = 0; p < since.length; p++) {
            setLook(p, (picture.luma[p] & 0xFF) << Background.Q);
        }
        java.util.Arrays.fill(since, (int) now);
    }

    /** Compares the looks with the picture of now: eight at once where all are still the same. */
    void observe(Picture picture, Background background, long now) {
        int least = ChangeMask.least(background) * 3 / 4;
        long reach = TOP_BITS + least * ONES;
        byte[] seen = picture.luma;
        int whole = seen.length / 8;
        for (int g = 0; g < whole; g++) {
            long eight = Eight.get(seen, 8 * g);
            long evenStep = (Eight.even(eight) << Background.Q) - even[g];
            long oddStep = (Eight.odd(eight) << Background.Q) - odd[g];
            // A lane that runs over is further away than any reach, and its own top bit says so.
            long within =
                    (reach + evenStep) & (reach - evenStep) & (reach + oddStep) & (reach - oddStep);
            if ((within & TOP_BITS) == TOP_BITS) {
                even[g] = follow(even[g], evenStep);
                odd[g] = follow(odd[g], oddStep);
            } else {
                observeEach(seen, 8 * g, 8 * g + 8, least, (int) now);
            }
        }
        observeEach(seen, 8 * whole, seen.length, least, (int) now);
    }

    /** An eighth of the step further, rounded down as a shift of a negative number is. */
    private static long follow(long look, long step) {
        return look + (((step + TOP_BITS) >>> 3) & EIGHTH) - 0x1000 * ONES;
    }

    private void observeEach(byte[] seen, int from, int to, int least, int time) {
        for (int p = from; p < to; p++) {
            int u = (seen[p] & 0xFF) << Background.Q;
            int before = look(p);
            int d = u - before;
            boolean same = Math.abs(d) <= least;
            setLook(p, same ? before + (d >> 3) : u);
            if (!same) {
                since[p] = time;
            }
        }
    }

    /** Moves the looks into another light. */
    void rebase(double gain, double offset) {
        int g = (int) Math.round(gain * 1024);
        int o = (int) Math.round(offset * (1 << Background.Q));
        for (int p = 0; p < since.length; p++) {
            setLook(p, Math.clamp(((look(p) * g) >> 10) + o, 0, 255 << Background.Q));
        }
    }

    /** Share of the picture, 0 to 1, that has looked the same for a second. */
    double calmShare(long now) {
        int n = 0;
        for (int p = 0; p < since.length; p += 5) {
            if ((int) now - since[p] >= 1000) {
                n++;
            }
        }
        return 5.0 * n / since.length;
    }
}
