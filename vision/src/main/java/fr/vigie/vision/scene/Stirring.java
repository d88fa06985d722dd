package fr.vigie.vision.scene;

/**
 * Tells what is alive among the still: whoever sits, sleeps or waits lifts a hand or turns the head
 * now and then, and that shows as a small shape that comes up at the still thing itself and goes
 * again, while nobody is near enough to be its cause. No bag does that.
 */
final class Stirring {

    /** At least this share of the thing's own pixels moves. */
    private static final double LEAST = 0.06;

    /** It comes up within this share of the thing's size of it... */
    private static final double BESIDE = 0.15;

    /** ...and who moved by itself and is within this many of its own heights may be the cause. */
    private static final double CAUSE = 0.7;

    /** The least share of strong pixels: a shadow or noise has fewer. */
    private static final double SOLID = 0.4;

    /** How long the thing has to have been there, and how long the shape lasts, milliseconds. */
    private static final int SETTLED = 1500;

    private static final int LASTS = 250;

    /** This near to the picture's edge a thing reaches it, pixels. */
    private static final int EDGE = 1;

    private Stirring() {}

    /** Whether something of the thing moves now. */
    static boolean isSeen(StillThing thing, Silhouettes silhouettes, long now) {
        for (Silhouette s : silhouettes.all) {
            if (s.alive
                    && s.seenAt == now
                    && !s.isMerged()
                    && now - s.bornAt >= LASTS
                    && s.bornAt - thing.leftAt >= SETTLED
                    && cameUpAt(s, thing)
                    && isPartOf(s, thing)) {
                return !hasCause(thing, silhouettes, now);
            }
        }
        return false;
    }

    private static boolean cameUpAt(Silhouette s, StillThing thing) {
        int reach = 1 + (int) (BESIDE * Math.max(width(thing), height(thing)));
        return s.birthLeft <= thing.right + reach
                && s.birthRight >= thing.left - reach
                && s.birthTop <= thing.bottom + reach
                && s.birthBottom >= thing.top - reach;
    }

    private static boolean isPartOf(Silhouette s, StillThing thing) {
        return !s.confirmed
                && !cameFromOutside(s, thing)
                && s.area >= LEAST * thing.pixels
                && s.area <= thing.pixels
                && s.solid >= SOLID * s.area
                && s.lightShare < 0.5;
    }

    /**
     * Whether it came in over the picture's edge, which the thing itself does not reach: somebody
     * who walks by in front of it, and no arm of it.
     */
    private static boolean cameFromOutside(Silhouette s, StillThing thing) {
        return s.origin == Silhouette.Origin.ENTERED
                && thing.left > EDGE
                && thing.top > EDGE
                && thing.right < s.pictureWidth() - 1 - EDGE
                && thing.bottom < s.pictureHeight() - 1 - EDGE;
    }

    private static boolean hasCause(StillThing thing, Silhouettes silhouettes, long now) {
        for (Silhouette s : silhouettes.all) {
            if (s.alive && s.confirmed && s.seenAt == now) {
                int dx = Math.max(0, Math.max(thing.left - s.right, s.left - thing.right));
                int dy = Math.max(0, Math.max(thing.top - s.bottom, s.top - thing.bottom));
                if (Math.hypot(dx, dy) <= CAUSE * s.pixelHeight()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int width(StillThing thing) {
        return thing.right - thing.left + 1;
    }

    private static int height(StillThing thing) {
        return thing.bottom - thing.top + 1;
    }
}
