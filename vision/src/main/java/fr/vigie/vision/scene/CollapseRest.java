package fr.vigie.vision.scene;

import java.util.Arrays;

/**
 * Follows a {@link MovementCollapse} after it went down: where it comes to rest, whether the place
 * where it stood is empty, and whether it still lies there. Times are milliseconds.
 */
final class CollapseRest {

    /** The least difference of two pictures, grey levels, and how much noise adds to it. */
    private static final int LEAST_DIFFERENCE = 9;

    private static final int NOISE_FACTOR = 5;

    /** Movement counts for the place of rest from this share of the peak on. */
    private static final double SIGNIFICANT = 0.1;

    /** Time constant with which earlier movement is forgotten while there is new one, seconds. */
    private static final double RECENT = 0.3;

    /** The outermost share of the last movement that is left out of its box. */
    private static final double OUTERMOST = 0.08;

    /** At least this share of the squared height has become empty. */
    private static final double LEAST_EMPTIED = 0.035;

    /** An emptied place has hardly more contrast at the rim of what changed than before. */
    private static final double MOST_CONTRAST = 1.15;

    /** A place from which everything has gone keeps less than this share of its contrast. */
    private static final double GONE_CONTRAST = 0.3;

    /** The same where the place of rest touches the edge of the picture. */
    private static final double GONE_AT_EDGE = 0.5;

    /** How long the movement has to have ceased, and how long it may take to. */
    private static final int CALM = 500;

    private static final int LONGEST_UNREST = 8000;

    /** What keeps more of its height than this at rest has not gone down. */
    private static final double MOST_REMAINING = 0.65;

    /** One that is not down for this long is none. */
    private static final int PATIENCE = 1500;

    /** This share of what lies there has to look different for this long to be gone. */
    private static final double GONE_SHARE = 0.5;

    private static final int GONE = 2000;

    /** At least this share of what lies there differs from a known background. */
    private static final double LEAST_PRESENCE = 0.12;

    /** Who is this many times as tall as what went down moved a limb only. */
    private static final double WHOLE = 1.6;

    /** At most this share of the place that was emptied does. */
    private static final double MOST_LEFT = 0.5;

    private final RecentPictures pictures;
    private final Silhouettes silhouettes;
    private final int frameWidth;
    private final int width;
    private final int height;
    private int light;
    private int threshold;
    private int changed;
    private long contrastBefore;
    private long contrastNow;

    CollapseRest(RecentPictures pictures, Silhouettes silhouettes, int frameWidth) {
        this.silhouettes = silhouettes;
        this.frameWidth = frameWidth;
        this.pictures = pictures;
        width = pictures.width;
        height = pictures.height;
    }

    /** Begins to follow: the picture in the slot is the one of before. */
    void begin(MovementCollapse c, int slot) {
        System.arraycopy(pictures.picture(slot), 0, c.before, 0, c.before.length);
        Arrays.fill(c.rows, 0);
        Arrays.fill(c.columns, 0);
        c.alive = true;
        c.low = false;
        c.resting = false;
        c.restedAt = c.lowAt;
        c.goneSince = -1;
        c.top = (c.stoodTop + c.stoodBottom) / 2;
        c.bottom = c.stoodBottom;
        c.left = c.stoodLeft;
        c.right = c.stoodRight;
    }

    void follow(MovementCollapse c, byte[] codes, boolean known, long now) {
        if (c.resting) {
            watchOver(c, now);
            return;
        }
        boolean moves = followMovement(c, now);
        boolean calm = !moves && now - c.restedAt >= CALM;
        if (calm && c.remainingHeight() > MOST_REMAINING) {
            c.alive = false;
            return;
        }
        if (calm) {
            c.low = isEmptied(c) && isThere(c) && (!known || agrees(c, codes));
            if (c.low) {
                c.resting = true;
                System.arraycopy(pictures.now, 0, c.rest, 0, c.rest.length);
            }
        }
        boolean inVain = !moves && now - c.restedAt >= PATIENCE + CALM;
        if (inVain || now - c.lowAt > LONGEST_UNREST) {
            c.alive = c.resting;
        }
    }

    /** Brings the place of rest up to date; whether there was significant movement. */
    private boolean followMovement(MovementCollapse c, long now) {
        MovingPlace m = c.place;
        if (m == null || !m.alive || m.seenAt != now || m.area(0) < SIGNIFICANT * c.peak) {
            return false;
        }
        double keep = Math.exp(-Math.max(now - c.restedAt, 20) / 1000.0 / RECENT);
        m.addTo(c.rows, c.columns, keep);
        c.top = rank(c.rows, OUTERMOST);
        c.bottom = rank(c.rows, 1 - OUTERMOST / 2);
        c.left = rank(c.columns, OUTERMOST / 2);
        c.right = rank(c.columns, 1 - OUTERMOST / 2);
        c.restedAt = now;
        return true;
    }

    private static int rank(double[] weights, double share) {
        double all = 0;
        for (double w : weights) {
            all += w;
        }
        double seen = 0;
        for (int i = 0; i < weights.length; i++) {
            seen += weights[i];
            if (seen > share * all) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Whether nothing of the upright shape is left above what lies there now. */
    private boolean isEmptied(MovementCollapse c) {
        compareWith(c.before);
        int half = (c.stoodTop + c.stoodBottom) / 2;
        int lowest = Math.min(c.top - 2, c.stoodBottom);
        measureRim(c, c.stoodTop, Math.min(half, lowest));
        if (changed < LEAST_EMPTIED * c.standing() * c.standing()
                || contrastNow > MOST_CONTRAST * contrastBefore) {
            return false;
        }
        measureRim(c, half, lowest);
        return contrastNow <= MOST_CONTRAST * contrastBefore + 2.0 * c.standing();
    }

    /** Whether the place of rest has not been emptied as well, by leaving the picture. */
    private boolean isThere(MovementCollapse c) {
        measureRim(c, c.top, c.bottom);
        boolean atEdge = c.bottom >= height - 2 || c.left <= 1 || c.right >= width - 2;
        return contrastNow > (atEdge ? GONE_AT_EDGE : GONE_CONTRAST) * contrastBefore;
    }

    private void compareWith(byte[] other) {
        int common = pictures.commonDifference(other);
        light = common >> 16;
        threshold = LEAST_DIFFERENCE + NOISE_FACTOR * (common & 0xFFFF);
    }

    /**
     * Adds up the contrast over the rim of what changed in some rows, then and now: a shape that
     * has gone had contrast with its surroundings before, one that has come has it now.
     */
    private void measureRim(MovementCollapse c, int firstRow, int lastRow) {
        changed = 0;
        contrastBefore = 0;
        contrastNow = 0;
        int margin = c.standing() / 10 + 2;
        int x0 = Math.max(c.stoodLeft - margin, 2);
        int x1 = Math.min(c.stoodRight + margin, width - 3);
        for (int y = Math.max(firstRow, 0); y <= Math.min(lastRow, height - 1); y++) {
            int row = y * width;
            boolean inside = false;
            for (int x = x0; x <= x1; x++) {
                boolean differs = isChanged(c.before, row + x);
                changed += differs ? 1 : 0;
                if (differs != inside) {
                    int p = row + x;
                    contrastBefore += Math.abs((c.before[p + 1] & 0xFF) - (c.before[p - 2] & 0xFF));
                    contrastNow +=
                            Math.abs((pictures.now[p + 1] & 0xFF) - (pictures.now[p - 2] & 0xFF));
                    inside = differs;
                }
            }
        }
    }

    private boolean isChanged(byte[] other, int p) {
        int d = (pictures.now[p] & 0xFF) - (other[p] & 0xFF) - light;
        return d > threshold || d < -threshold;
    }

    /** Whether the background says the same: nothing stands there and something lies there. */
    private boolean agrees(MovementCollapse c, byte[] codes) {
        return stands(c, codes) <= MOST_LEFT && isPresent(c, codes) && !isLimb(c);
    }

    private boolean isLimb(MovementCollapse c) {
        int x = c.left + c.right;
        int y = c.top + c.bottom;
        for (Silhouette s : silhouettes.all) {
            boolean around = s.left <= x && s.right >= x && s.top <= y && s.bottom >= y;
            if (s.alive && around && s.pixelHeight() >= 2 * WHOLE * c.standing()) {
                return true;
            }
        }
        return false;
    }

    /** Which share of the place that was emptied differs from the background. */
    private double stands(MovementCollapse c, byte[] codes) {
        int n = 0;
        int all = 1;
        for (int y = c.stoodTop; y < Math.min((c.stoodTop + c.stoodBottom) / 2, c.top - 1); y++) {
            for (int x = c.stoodLeft; x <= c.stoodRight; x++) {
                if (isChanged(c.before, y * width + x)) {
                    all++;
                    n += differs(codes, x, y) ? 1 : 0;
                }
            }
        }
        return (double) n / all;
    }

    private boolean isPresent(MovementCollapse c, byte[] codes) {
        int n = 0;
        int all = 0;
        for (int y = c.top; y <= c.bottom; y++) {
            for (int x = c.left; x <= c.right; x++, all++) {
                n += differs(codes, x, y) ? 1 : 0;
            }
        }
        return n >= LEAST_PRESENCE * all;
    }

    private boolean differs(byte[] codes, int x, int y) {
        return codes[2 * y * frameWidth + 2 * x] >= ChangeMask.WEAK;
    }

    /** Whether what came to rest is still there. */
    private void watchOver(MovementCollapse c, long now) {
        compareWith(c.rest);
        int n = 0;
        int all = 0;
        for (int y = c.top; y <= c.bottom; y++) {
            for (int p = y * width + c.left; p <= y * width + c.right; p++) {
                if (Math.abs((c.rest[p] & 0xFF) - (c.before[p] & 0xFF)) > LEAST_DIFFERENCE) {
                    all++;
                    n += isChanged(c.rest, p) ? 1 : 0;
                }
            }
        }
        if (n < GONE_SHARE * all) {
            c.goneSince = -1;
        } else if (c.goneSince < 0) {
            c.goneSince = now;
        } else if (now - c.goneSince >= GONE) {
            c.alive = false;
        }
    }
}
