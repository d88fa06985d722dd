package fr.vigie.vision.scene;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds silhouettes that stood upright, went down as one and stay down. It complements what {@link
 * Collapses} finds in movement alone: where the background is known, a silhouette is told from
 * others that move beside it. Times are milliseconds. No allocation. Not thread-safe.
 */
final class Descents {

    private static final int MOST = 16;

    /** How far back somebody has to have stood. */
    private static final int MEMORY = 4500;

    /** A shape lower than this many pixels says nothing. */
    private static final int LEAST_HEIGHT = 16;

    /** High is one with at least this share of the height; down is one with at most that. */
    private static final double HIGH = 0.82;

    private static final double DOWN = 0.5;
    private static final double STILL_DOWN = 0.62;

    /** It has risen when it is as tall as this for so long. */
    private static final double RISEN = 0.75;

    private static final int RISING = 500;

    /** What takes longer is no collapse; what is down at once lost a part of its shape. */
    private static final int SLOWEST = 2000;

    private static final int FASTEST = 120;

    /** It is found while it goes down or never. */
    private static final int PROMPT = 700;

    /** The feet stay about where they were: shares of the height. */
    private static final double FEET_UP = 0.2;

    private static final double FEET_DOWN = 0.5;

    /** A body keeps about its area when it falls; half a shape or two shapes do not. */
    private static final double LEAST_AREA = 0.5;

    private static final double MOST_AREA = 2;

    /** More others than this within that share of the height are a crowd... */
    private static final int MOST_BESIDE = 1;

    private static final double BESIDE = 0.2;

    /** ...what has less than this share of its pixels is nobody. */
    private static final double LEAST_OTHER = 0.2;

    /** Who moves farther than this share of the height from where it went down gets along. */
    private static final double STAYS = 0.6;

    /** Unseen for this long nobody lies there any more. */
    private static final int GONE = 2000;

    private final SilhouetteCollapse[] all = new SilhouetteCollapse[MOST];
    private final Statures[] statures = new Statures[Silhouettes.MOST];
    private final Silhouettes silhouettes;
    private final int width;
    private final int height;

    Descents(Silhouettes silhouettes, int width, int height) {
        this.silhouettes = silhouettes;
        this.width = width;
        this.height = height;
        for (int i = 0; i < MOST; i++) {
            all[i] = new SilhouetteCollapse(width, height);
        }
        for (int i = 0; i < statures.length; i++) {
            statures[i] = new Statures(silhouettes.owner, width);
        }
    }

    void clear() {
        for (SilhouetteCollapse c : all) {
            c.alive = false;
        }
    }

    void forEach(Consumer<Collapse> visitor) {
        for (SilhouetteCollapse c : all) {
            if (c.alive) {
                visitor.accept(c);
            }
        }
    }

    /**
     * Takes in the silhouettes of a picture.
     *
     * @param number of the first collapse that is found
     * @return how many were found
     */
    int observe(int number, long now) {
        int found = 0;
        for (SilhouetteCollapse c : all) {
            if (c.alive) {
                follow(c, silhouettes.all[c.slot], now);
            }
        }
        for (Silhouette s : silhouettes.all) {
            if (s.alive && s.seenAt == now && !s.isMerged() && s.bodies <= 1) {
                statures[s.slot].note(s, now);
                if (s.confirmed && begins(s, number + found, now)) {
                    found++;
                }
            }
        }
        return found;
    }

    private boolean begins(Silhouette s, int number, long now) {
        Statures m = statures[s.slot];
        int standing = m.standing(now - MEMORY);
        if (standing < LEAST_HEIGHT
                || s.pixelHeight() > DOWN * standing
                || isCut(s)
                || isKnown(s)) {
            return false;
        }
        int low = 0;
        while (low + 1 < m.count() && m.height(low + 1) <= DOWN * standing) {
            low++;
        }
        int high = low + 1;
        while (high < m.count() && m.height(high) < HIGH * standing) {
            high++;
        }
        if (high >= m.count() || !isOneBody(m, high, standing) || isInCrowd(s, m, high)) {
            return false;
        }
        long drop = m.time(low) - m.time(high);
        SilhouetteCollapse c = free();
        if (c == null || now - m.time(low) > PROMPT || drop > SLOWEST || drop < FASTEST) {
            return false;
        }
        c.alive = true;
        c.number = number;
        c.slot = s.slot;
        c.silhouette = s.number;
        c.highAt = m.time(high);
        c.lowAt = m.time(low);
        c.dropMillis = (int) drop;
        // No edge of the picture cuts it, so that it is as fast in its first half.
        c.tippingMillis = c.dropMillis;
        c.standing = standing;
        c.standingArea = m.area(high);
        c.risenSince = -1;
        c.low = true;
        c.placeX = s.centreX();
        c.placeY = s.centreY();
        take(c, s, now);
        return true;
    }

    /** What the edge of the picture cuts has not become lower by itself. */
    private boolean isCut(Silhouette s) {
        return s.bottom >= height - 2 || s.left <= 1 || s.right >= width - 2 || s.top <= 1;
    }

    /** Whether the shape of now is the whole of the one that stood. */
    private static boolean isOneBody(Statures m, int high, int standing) {
        int fallen = m.bottom(0) - m.bottom(high);
        return m.top(0) - m.top(high) >= (1 - STILL_DOWN) * standing
                && fallen >= -FEET_UP * standing
                && fallen <= FEET_DOWN * standing
                && m.area(0) >= LEAST_AREA * m.area(high)
                && m.area(0) <= MOST_AREA * m.area(high);
    }

    /**
     * Whether so many are around where it stood and where it lies that its shape is not its own: in
     * a crowd shapes run together and come apart, and get lower by that.
     */
    private boolean isInCrowd(Silhouette s, Statures m, int high) {
        int margin = (int) (BESIDE * m.height(high));
        int top = Math.min(m.top(high), s.top) - margin;
        int bottom = Math.max(m.bottom(high), s.bottom) + margin;
        int others = 0;
        for (Silhouette o : silhouettes.all) {
            if (o.alive
                    && o != s
                    && o.area >= LEAST_OTHER * s.area
                    && o.seenAt >= m.time(high)
                    && o.right >= s.left - margin
                    && o.left <= s.right + margin
                    && o.bottom >= top
                    && o.top <= bottom) {
                others++;
            }
        }
        return others > MOST_BESIDE;
    }

    private void follow(SilhouetteCollapse c, Silhouette s, long now) {
        boolean same = s.alive && s.number == c.silhouette;
        boolean seen = same && (s.isMerged() || s.seenAt == now);
        c.low &= seen;
        if (seen) {
            c.seenAt = now;
        }
        if (seen && !s.isMerged() && s.bodies <= 1) {
            take(c, s, now);
            boolean risen = s.pixelHeight() >= RISEN * c.standing;
            c.low =
                    s.pixelHeight() <= STILL_DOWN * c.standing
                            && s.area >= LEAST_AREA * c.standingArea;
            c.risenSince = !risen ? -1 : c.risenSince < 0 ? now : c.risenSince;
        }
        boolean hasRisen = c.risenSince >= 0 && now - c.risenSince >= RISING;
        boolean gotAlong =
                Math.hypot((c.left + c.right) / 2.0 - c.placeX, (c.top + c.bottom) / 2.0 - c.placeY)
                        > STAYS * c.standing;
        if (hasRisen || gotAlong || now - c.seenAt > GONE) {
            c.alive = false;
        }
    }

    private static void take(SilhouetteCollapse c, Silhouette s, long now) {
        c.seenAt = now;
        c.left = s.left;
        c.top = s.top;
        c.right = s.right;
        c.bottom = s.bottom;
    }

    private boolean isKnown(Silhouette s) {
        for (SilhouetteCollapse c : all) {
            if (c.alive && c.slot == s.slot && c.silhouette == s.number) {
                return true;
            }
        }
        return false;
    }

    private @Nullable SilhouetteCollapse free() {
        for (SilhouetteCollapse c : all) {
            if (!c.alive) {
                return c;
            }
        }
        return null;
    }
}
