package fr.vigie.vision.scene;

import org.jspecify.annotations.Nullable;

/**
 * Judges what stands still: a thing that was left (it came apart from somebody clearly taller), a
 * place from which something went, something unexplained that has to be learned, or a mover that
 * has stopped and stays a silhouette. Times are milliseconds of media time.
 */
final class StillThings {

    /** The most things at one time. */
    static final int MOST = 32;

    /** A thing is at most this share of the height of who left it; more is a person. */
    private static final double SHARE_OF_BRINGER = 0.65;

    /**
     * ...unless one body only was in the shape they parted from, and went, and nothing in it is a
     * place that was left: a child's suitcase, and no chair that was moved a little.
     */
    private static final double SHARE_OF_LONE_BRINGER = 0.88;

    /** A thing is at least this share of that height, high or wide: less is what was left over. */
    private static final double LEAST_OF_BRINGER = 0.12;

    /** The least share of strong pixels of a thing. */
    private static final double SOLID = 0.3;

    /** Outline under which something went, over which something came. */
    private static final double WENT = 0.42;

    private static final double SURELY_WENT = 0.25;
    private static final double CAME = 0.55;
    private static final double SURELY_CAME = 0.7;

    /** Outline under which nothing is there: what a change of light or an encoder left over. */
    private static final double REMNANT = 0.35;

    /** How long a mover has to be calm before it may turn out to be a remnant, milliseconds. */
    private static final int CALM_REMNANT = 5000;

    /** How long a box has to be calm before it is judged, milliseconds. */
    private static final int CALM = 1500;

    private static final int CALM_GHOST = 500;

    /** The share of its pixels that must have kept their look for a second. */
    private static final double STEADY = 0.85;

    /** When something that nobody brought is learned, milliseconds. */
    private static final int UNEXPLAINED = 10_000;

    /** When a mover that has stopped is learned, milliseconds. */
    private static final int STOPPED = 1_800_000;

    /** A silhouette that parted from nothing for this long before its calm came as it is. */
    private static final int PARTED = 2000;

    /** How long a thing has to be gone before it is, milliseconds. */
    private static final int GONE = 1000;

    /** Time constant of the stillness, seconds. */
    private static final double STILLNESS_SECONDS = 10;

    /** Who stays within this many heights of the one who left the thing attends to it... */
    private static final double ATTENDS = 2;

    /**
     * Height of a person over that of the camera, times focal length over the picture's width: a
     * camera four times as high as people, with a field of view of 53 degrees.
     */
    private static final double FORESHORTENED = 0.25;

    /** ...if it has stayed for this long, seconds; the one who left it attends at once. */
    private static final double STAYS = 3;

    /** A body reaches up from its feet by this many of the height it was seen with. */
    private static final double UP_TO = 1.15;

    final StillThing[] all = new StillThing[MOST];

    private final int width;
    private final int height;
    private final ThingLayer layer;
    private final Contour contour = new Contour();
    private final RemovedPlaces removed = new RemovedPlaces();
    private final Learner learner;
    private int nextNumber = 1;
    private long before;

    StillThings(int width, int height, ThingLayer layer) {
        this.width = width;
        this.height = height;
        this.layer = layer;
        learner = new Learner(width, height);
        for (int s = 0; s < MOST; s++) {
            all[s] = new StillThing(s, width, height);
        }
    }

    /** Looks at the things that are known and judges the silhouettes that stand still. */
    void observe(
            Picture picture,
            Background background,
            ChangeMask mask,
            Steadiness steadiness,
            Silhouettes silhouettes,
            long now) {
        for (StillThing thing : all) {
            if (thing.alive) {
                look(thing, picture, background, silhouettes, now);
                attend(thing, silhouettes, now);
                thing.stirs |= Stirring.isSeen(thing, silhouettes, now);
            }
        }
        for (Silhouette s : silhouettes.all) {
            if (s.alive && !s.isMerged() && s.seenAt == now && s.steadyShare >= STEADY) {
                judge(s, picture, background, mask, steadiness, silhouettes, now);
            }
        }
        before = now;
    }

    private void judge(
            Silhouette s,
            Picture picture,
            Background background,
            ChangeMask mask,
            Steadiness steadiness,
            Silhouettes silhouettes,
            long now) {
        long calm = now - s.calmSince;
        if (calm < CALM_GHOST) {
            return;
        }
        contour.measure(
                silhouettes.owner, s.slot, s.left, s.top, s.right, s.bottom, picture, background);
        double came = contour.came();
        boolean arrived = s.confirmed && s.partedAt < s.calmSince - PARTED;
        if (came < (s.confirmed ? SURELY_WENT : WENT) && !arrived) {
            removed.remember(s, silhouettes.owner, picture, background, now);
            learn(s, picture, background, mask, steadiness, silhouettes, now);
        } else if (calm >= CALM && came >= CAME && wasLeft(s, came)) {
            if (removed.explains(s, silhouettes.owner, picture, now)) {
                learn(s, picture, background, mask, steadiness, silhouettes, now);
            } else {
                leave(s, steadiness, silhouettes, now);
            }
        } else if (calm >= (s.confirmed ? STOPPED : UNEXPLAINED)
                || (calm >= CALM_REMNANT && came < REMNANT)) {
            learn(s, picture, background, mask, steadiness, silhouettes, now);
        }
    }

    private static boolean wasLeft(Silhouette s, double came) {
        return s.bringer() != 0
                && !s.hasSunk()
                && !Bodies.isOne(s, s.bringerHeight())
                && s.lightShare < 0.5
                && s.solid >= SOLID * s.area
                && s.pixelHeight() <= mostShare(s, came) * s.bringerHeight()
                && Math.max(s.pixelHeight(), s.pixelWidth())
                        >= LEAST_OF_BRINGER * s.bringerHeight();
    }

    private static double mostShare(Silhouette s, double came) {
        return s.partedFromOne && s.stayedWhereParted() && came >= SURELY_CAME
                ? SHARE_OF_LONE_BRINGER
                : SHARE_OF_BRINGER;
    }

    private void learn(
            Silhouette s,
            Picture picture,
            Background background,
            ChangeMask mask,
            Steadiness steadiness,
            Silhouettes silhouettes,
            long now) {
        learner.learn(s, picture, background, mask, steadiness, silhouettes.owner, layer.slot, now);
        silhouettes.forget(s);
    }

    private void leave(Silhouette s, Steadiness steadiness, Silhouettes silhouettes, long now) {
        StillThing thing = free();
        if (thing == null) {
            return;
        }
        thing.alive = true;
        thing.number = nextNumber++;
        thing.left = s.left;
        thing.top = s.top;
        thing.right = s.right;
        thing.bottom = s.bottom;
        thing.bringer = s.bringer();
        thing.bringerHeight = s.bringerHeight();
        thing.tall = s.pixelHeight() > SHARE_OF_BRINGER * s.bringerHeight();
        thing.leftAt = s.bringerParted();
        thing.unattendedSince = thing.leftAt;
        thing.seenAt = now;
        thing.goneSince = 0;
        thing.stillness = 1;
        thing.visible = true;
        thing.stirs = false;
        thing.pixels = cover(thing, s, steadiness, silhouettes);
        silhouettes.forget(s);
        attend(thing, silhouettes, now);
    }

    /** Puts the silhouette's pixels, and those next to them, into the layer. */
    private int cover(
            StillThing thing, Silhouette s, Steadiness steadiness, Silhouettes silhouettes) {
        int n = 0;
        for (int y = Math.max(s.top - 1, 0); y <= Math.min(s.bottom + 1, height - 1); y++) {
            for (int x = Math.max(s.left - 1, 0); x <= Math.min(s.right + 1, width - 1); x++) {
                int p = y * width + x;
                boolean mine =
                        silhouettes.owner[p] == s.slot + 1
                                || (x > 0 && silhouettes.owner[p - 1] == s.slot + 1)
                                || (x < width - 1 && silhouettes.owner[p + 1] == s.slot + 1)
                                || (y > 0 && silhouettes.owner[p - width] == s.slot + 1)
                                || (y < height - 1 && silhouettes.owner[p + width] == s.slot + 1);
                if (mine) {
                    layer.slot[p] = (byte) (thing.slot + 1);
                    layer.luma[p] = (byte) (steadiness.look(p) >> Background.Q);
                    n++;
                }
            }
        }
        return n;
    }

    private void look(
            StillThing thing,
            Picture picture,
            Background background,
            Silhouettes silhouettes,
            long now) {
        int open = 0;
        int same = 0;
        int empty = 0;
        int least = ChangeMask.least(background);
        for (int y = Math.max(thing.top - 1, 0); y <= Math.min(thing.bottom + 1, height - 1); y++) {
            int from = y * width + Math.max(thing.left - 1, 0);
            int to = y * width + Math.min(thing.right + 1, width - 1);
            for (int p = from; p <= to; p++) {
                if (layer.slot[p] != thing.slot + 1 || silhouettes.owner[p] != 0) {
                    continue;
                }
                open++;
                int u = (picture.luma[p] & 0xFF) << Background.Q;
                int t = ChangeMask.threshold(background, p, least);
                if (layer.explains(p, u, t)) {
                    same++;
                    layer.follow(p, u);
                } else if (Math.abs(u - background.luma[p]) <= t) {
                    empty++;
                }
            }
        }
        conclude(thing, open, same, empty, now);
    }

    private void conclude(StillThing thing, int open, int same, int empty, long now) {
        thing.visible = 2 * open >= thing.pixels && 2 * same >= open;
        if (2 * open < thing.pixels) {
            return;
        }
        if (thing.visible) {
            thing.seenAt = now;
            thing.goneSince = 0;
            double seconds = (now - before) / 1000.0;
            double weight = seconds / (seconds + STILLNESS_SECONDS);
            thing.stillness += weight * ((double) same / open - thing.stillness);
        } else if (5 * empty >= 3 * (open - same)) {
            if (thing.goneSince == 0) {
                thing.goneSince = now;
            } else if (now - thing.goneSince >= GONE) {
                forget(thing);
            }
        }
    }

    private void attend(StillThing thing, Silhouettes silhouettes, long now) {
        double reach = ATTENDS * thing.bringerHeight;
        for (Silhouette s : silhouettes.all) {
            if (!s.alive || s.seenAt != now) {
                continue;
            }
            int tall = Math.max(s.pixelHeight(), s.bodies > 0 ? (int) s.bodyHeight : 0);
            boolean grown = tall > SHARE_OF_BRINGER * thing.bringerHeight;
            boolean stays = s.number == thing.bringer || (grown && s.stayingSeconds() >= STAYS);
            if (stays && distance(thing, s) <= reach) {
                thing.unattendedSince = now;
                return;
            }
        }
        for (StillThing other : all) {
            if (other.alive && other.stirs && other != thing && isBeside(other, thing)) {
                thing.unattendedSince = now;
            }
        }
    }

    /**
     * Whether a thing lies within half a size of one that is alive: a leg of a sitter, a shadow.
     */
    private static boolean isBeside(StillThing alive, StillThing thing) {
        int reach = Math.max(alive.right - alive.left, alive.bottom - alive.top) / 2;
        return thing.left <= alive.right + reach
                && thing.right >= alive.left - reach
                && thing.top <= alive.bottom + reach
                && thing.bottom >= alive.top - reach;
    }

    /**
     * How far a foot is from a thing on the ground, pixels at the thing's place. Upwards in the
     * picture the ground is foreshortened, the more so the smaller people are there. What is where
     * the bodies of a shape are is none, whichever parts of them can be told from the ground.
     */
    private double distance(StillThing thing, Silhouette s) {
        if (s.bodies > 0
                && s.left <= thing.right
                && s.right >= thing.left
                && Math.min(s.top, s.bottom - UP_TO * s.bodyHeight) <= thing.top
                && s.bottom >= thing.bottom) {
            return 0;
        }
        double dx = Math.max(0, Math.max(thing.left - s.footPixelX, s.footPixelX - thing.right));
        double dy = Math.max(0, Math.max(thing.top - s.footPixelY, s.footPixelY - thing.bottom));
        return Math.hypot(dx, dy * Math.max(1, FORESHORTENED * width / thing.bringerHeight));
    }

    private void forget(StillThing thing) {
        thing.alive = false;
        layer.remove(thing.slot);
    }

    private @Nullable StillThing free() {
        for (StillThing thing : all) {
            if (!thing.alive) {
                return thing;
            }
        }
        return null;
    }
}
