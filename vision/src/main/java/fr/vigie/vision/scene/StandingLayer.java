package fr.vigie.vision.scene;

/**
 * What standing things cover, pixel by pixel: how the place looks with the thing and how it looked
 * before. Whether a thing is still there is judged by its pixels and, when the light has changed,
 * by the correlation of the picture with either look, which no gain or offset of light disturbs.
 */
final class StandingLayer {

    /** A look follows from this difference on, grey levels. */
    private static final int STEP = 4;

    private static final double STILLNESS_SECONDS = 10;

    /** How long the place has to look as before until the thing is gone, milliseconds. */
    private static final int GONE = 1200;

    /** A new look that has been steady this long is the thing in another light, milliseconds. */
    private static final int RELIT = 15_000;

    /** From this correlation on a look is recognised. */
    private static final double ALIKE = 0.75;

    /** The least deviation, grey levels, of a look that can be recognised so. */
    private static final double TEXTURE = 5;

    /** The thing that covers the pixel, its slot plus one; 0 for none. */
    final byte[] slot;

    private final byte[] look;
    private final byte[] before;
    private final int width;
    private final int height;
    private final Correlation withLook = new Correlation();
    private final Correlation withBefore = new Correlation();

    StandingLayer(int width, int height) {
        this.width = width;
        this.height = height;
        slot = new byte[width * height];
        look = new byte[width * height];
        before = new byte[width * height];
    }

    void clear() {
        java.util.Arrays.fill(slot, (byte) 0);
    }

    void remove(int s) {
        for (int p = 0; p < slot.length; p++) {
            if (slot[p] == s + 1) {
                slot[p] = 0;
            }
        }
    }

    /** Covers the pixels of a find; says how many. */
    int cover(Standing s, StandingSearch search, int find, Picture picture, Background background) {
        int n = 0;
        for (int y = s.top; y <= s.bottom; y++) {
            for (int p = y * width + s.left, end = y * width + s.right; p <= end; p++) {
                if (search.covers(find, p, y) && slot[p] == 0) {
                    slot[p] = (byte) (s.slot + 1);
                    look[p] = picture.luma[p];
                    before[p] = (byte) (background.luma[p] >> Background.Q);
                    n++;
                }
            }
        }
        return n;
    }

    /** Looks whether a thing is there, hidden or gone. */
    void look(
            Standing s,
            Picture picture,
            Background background,
            Steadiness steadiness,
            double seconds,
            long now) {
        int same = 0;
        int empty = 0;
        int steady = 0;
        int least = ChangeMask.least(background);
        withLook.begin();
        withBefore.begin();
        for (int y = s.top; y <= s.bottom; y++) {
            for (int p = y * width + s.left, end = y * width + s.right; p <= end; p++) {
                if (slot[p] != s.slot + 1) {
                    continue;
                }
                int u = picture.luma[p] & 0xFF;
                int t = ChangeMask.threshold(background, p, least) >> Background.Q;
                withLook.add(u, look[p] & 0xFF);
                withBefore.add(u, before[p] & 0xFF);
                boolean isSame = Math.abs(u - (look[p] & 0xFF)) <= t;
                same += isSame ? 1 : 0;
                empty += !isSame && Math.abs(u - (before[p] & 0xFF)) <= t ? 1 : 0;
                steady += (int) now - steadiness.since[p] >= RELIT ? 1 : 0;
            }
        }
        conclude(s, same, empty, steady, picture, seconds, now);
    }

    private void conclude(
            Standing s, int same, int empty, int steady, Picture p, double seconds, long now) {
        double alike = withLook.value(TEXTURE);
        double asBefore = withBefore.value(TEXTURE);
        boolean there = 2 * same >= s.pixels || (alike >= ALIKE && alike >= asBefore);
        boolean bare = !there && looksBare(s.pixels, same, empty, alike, asBefore);
        s.visible = there;
        if (there) {
            s.seenAt = now;
            s.goneSince = 0;
            s.hiddenSince = 0;
            double kept = Math.max((double) same / s.pixels, alike);
            s.stillness += seconds / (seconds + STILLNESS_SECONDS) * (kept - s.stillness);
            follow(s, p, STEP);
        } else if (bare) {
            s.goneSince = s.goneSince == 0 ? now : s.goneSince;
            if (now - s.goneSince >= GONE) {
                s.alive = false;
                remove(s.slot);
            }
        } else {
            s.goneSince = 0;
            s.hiddenSince = s.hiddenSince == 0 ? now : s.hiddenSince;
            if (5 * steady >= 4 * s.pixels && now - s.hiddenSince >= RELIT) {
                follow(s, p, 0);
            }
        }
    }

    private static boolean looksBare(
            int pixels, int same, int empty, double alike, double asBefore) {
        boolean mostly = 5 * empty >= 3 * pixels;
        boolean rather = 5 * empty >= 3 * (pixels - same) && 3 * same < pixels;
        boolean inAnotherLight = asBefore >= ALIKE && asBefore > alike + 0.2;
        return mostly || rather || inAnotherLight;
    }

    /** Takes the picture's look over, one grey level at a time or, without a step, at once. */
    private void follow(Standing s, Picture picture, int step) {
        for (int y = s.top; y <= s.bottom; y++) {
            for (int p = y * width + s.left, end = y * width + s.right; p <= end; p++) {
                if (slot[p] == s.slot + 1) {
                    int d = (picture.luma[p] & 0xFF) - (look[p] & 0xFF);
                    if (step == 0) {
                        look[p] = picture.luma[p];
                    } else if (Math.abs(d) > step && Math.abs(d) < 8 * step) {
                        look[p] += (byte) Integer.signum(d);
                    }
                }
            }
        }
    }

    void relearn(Picture picture) {
        for (int p = 0; p < slot.length; p++) {
            if (slot[p] != 0) {
                look[p] = picture.luma[p];
            }
        }
    }

    void rebase(double gain, double offset) {
        for (int p = 0; p < width * height; p++) {
            if (slot[p] != 0) {
                look[p] = moved(look[p], gain, offset);
                before[p] = moved(before[p], gain, offset);
            }
        }
    }

    private static byte moved(byte value, double gain, double offset) {
        return (byte) Math.clamp(Math.round((value & 0xFF) * gain + offset), 0, 255);
    }
}
