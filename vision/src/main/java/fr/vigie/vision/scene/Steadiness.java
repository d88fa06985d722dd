package fr.vigie.vision.scene;

/**
 * Since when each pixel has looked as it does now: the short memory beside the long background. A
 * pixel's look may drift slowly; a change beyond noise starts its time anew.
 */
final class Steadiness {

    /** The look, luma in the background's light, Q7. */
    final short[] look;

    /** When the look began, milliseconds of media time. */
    final int[] since;

    Steadiness(int width, int height) {
        look = new short[width * height];
        since = new int[width * height];
    }

    /** Takes the picture in: every look begins now. */
    void start(Picture picture, long now) {
        for (int p = 0; p < look.length; p++) {
            look[p] = (short) ((picture.luma[p] & 0xFF) << Background.Q);
        }
        java.util.Arrays.fill(since, (int) now);
    }

    /** Compares the looks with the picture of now. */
    void observe(Picture picture, Background background, long now) {
        int least = ChangeMask.least(background) * 3 / 4;
        int time = (int) now;
        byte[] seen = picture.luma;
        for (int p = 0; p < look.length; p++) {
            int u = (seen[p] & 0xFF) << Background.Q;
            int d = u - look[p];
            boolean same = Math.abs(d) <= least;
            look[p] = (short) (same ? look[p] + (d >> 3) : u);
            since[p] = same ? since[p] : time;
        }
    }

    /** Moves the looks into another light. */
    void rebase(double gain, double offset) {
        int g = (int) Math.round(gain * 1024);
        int o = (int) Math.round(offset * (1 << Background.Q));
        for (int p = 0; p < look.length; p++) {
            look[p] = (short) Math.clamp(((look[p] * g) >> 10) + o, 0, 255 << Background.Q);
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
