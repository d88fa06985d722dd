package fr.vigie.vision.scene;

/**
 * Since when each pixel has looked as it does now: the short memory beside the long background. A
 * pixel's look may drift slowly; a change beyond noise starts its time anew.
 */
final class Steadiness {

    /** In so many pictures every row has had its turn to drift... */
    private static final int TURNS = 4;

    /** ...by one part of two to this power of the difference. */
    private static final int DRIFT = 2;

    /** The look, luma in the background's light, Q7. */
    final short[] look;

    /** When the look began, milliseconds of media time. */
    final int[] since;

    /** Whole grey levels of the look, unsigned. */
    private final byte[] level;

    private final int width;
    private int turn;

    Steadiness(int width, int height) {
        this.width = width;
        level = new byte[width * height];
        look = new short[width * height];
        since = new int[width * height];
    }

    /** Takes the picture in: every look begins now. */
    void start(Picture picture, long now) {
        for (int p = 0; p < look.length; p++) {
            look[p] = (short) ((picture.luma[p] & 0xFF) << Background.Q);
        }
        System.arraycopy(picture.luma, 0, level, 0, level.length);
        java.util.Arrays.fill(since, (int) now);
    }

    /**
     * Compares the looks with the picture of now. A change begins a new look at once; slow drift is
     * followed in a quarter of the rows at a time.
     */
    void observe(Picture picture, Background background, long now) {
        int least = ChangeMask.least(background) * 3 / 4;
        int near = (least >> Background.Q) - 1;
        turn = (turn + 1) % TURNS;
        for (int from = 0, y = 0; from < look.length; from += width, y++) {
            if (y % TURNS == turn) {
                drift(picture.luma, from, from + width, least, (int) now);
            } else {
                compare(picture.luma, from, from + width, least, near, (int) now);
            }
        }
    }

    private void drift(byte[] seen, int from, int to, int least, int time) {
        for (int p = from; p < to; p++) {
            int u = (seen[p] & 0xFF) << Background.Q;
            int d = u - look[p];
            boolean same = Math.abs(d) <= least;
            int v = same ? look[p] + (d >> DRIFT) : u;
            look[p] = (short) v;
            level[p] = (byte) (v >> Background.Q);
            since[p] = same ? since[p] : time;
        }
    }

    private void compare(byte[] seen, int from, int to, int least, int near, int time) {
        for (int p = from; p < to; p += 8) {
            if (p + 8 > to || !Eight.areNear(seen, level, p, near)) {
                beginNew(seen, p, Math.min(p + 8, to), least, time);
            }
        }
    }

    private void beginNew(byte[] seen, int from, int to, int least, int time) {
        for (int p = from; p < to; p++) {
            int u = (seen[p] & 0xFF) << Background.Q;
            if (Math.abs(u - look[p]) > least) {
                look[p] = (short) u;
                level[p] = seen[p];
                since[p] = time;
            }
        }
    }

    /** Moves the looks into another light. */
    void rebase(double gain, double offset) {
        int g = (int) Math.round(gain * 1024);
        int o = (int) Math.round(offset * (1 << Background.Q));
        for (int p = 0; p < look.length; p++) {
            look[p] = (short) Math.clamp(((look[p] * g) >> 10) + o, 0, 255 << Background.Q);
            level[p] = (byte) (look[p] >> Background.Q);
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
