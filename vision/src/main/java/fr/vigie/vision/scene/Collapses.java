package fr.vigie.vision.scene;

import fr.vigie.vision.frame.Frame;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds upright shapes that go down quickly and stay down. The upper end of what moves is followed
 * over time (large movement, then a change of shape, then stillness: Rougier, Meunier, St-Arnaud
 * and Rousseau, 2011; fall speed: Nasution and Emmanuel, 2007). It works on differences of recent
 * pictures, so it needs no background and sees a fall in the first second of a stream; where the
 * shape stood, the picture of before tells whether the place is empty now. Times are milliseconds.
 */
final class Collapses {

    /** The most collapses at one time. */
    static final int MOST = 8;

    /** How far back an upright shape is looked for. */
    private static final int MEMORY = 4500;

    /** An upright shape is at most this many times as wide as high. */
    private static final double UPRIGHT = 0.85;

    /** A shape lower than this many pixels says nothing. */
    private static final int LEAST_HEIGHT = 9;

    /** High is less than this share of the height below the top, low is more than that. */
    private static final double HIGH = 0.18;

    private static final double LOW = 0.5;
    private static final double STILL_LOW = 0.42;

    /** What takes longer to go down is no collapse. */
    private static final int SLOWEST = 2000;

    /** What is down sooner did not fall: an arm, or another shape. */
    private static final int FASTEST = 150;

    /** Nothing falls by more of its height a second: free fall over half of 1.7 m. */
    private static final double FREE_FALL = 2.4;

    /** Who stands is at least this share of the height broad: less is an edge that stirs. */
    private static final double BROAD = 0.18;

    /** It is found while it goes down or never. */
    private static final int PROMPT = 1000;

    /** At least this share of the squared height moves at once while it goes down. */
    private static final double LEAST_PEAK = 0.08;

    final MovementCollapse[] all = new MovementCollapse[MOST];

    private final RecentPictures pictures;
    private final MovingPlaces places;
    private final CollapseRest rest;
    private final Descents descents;
    private int nextNumber = 1;

    Collapses(int frameWidth, int frameHeight, Silhouettes silhouettes) {
        pictures = new RecentPictures(frameWidth, frameHeight);
        places = new MovingPlaces(pictures.width, pictures.height);
        rest = new CollapseRest(pictures, silhouettes, frameWidth);
        descents = new Descents(silhouettes, frameWidth, frameHeight);
        for (int i = 0; i < MOST; i++) {
            all[i] = new MovementCollapse(pictures.width, pictures.height);
        }
    }

    /** Forgets everything: the picture that comes next is the first. */
    void clear() {
        pictures.clear();
        places.clear();
        for (MovementCollapse c : all) {
            c.alive = false;
        }
        descents.clear();
    }

    /** Shows what went down, whichever way it was found. */
    void forEach(Consumer<Collapse> visitor) {
        for (MovementCollapse c : all) {
            if (c.alive) {
                visitor.accept(c);
            }
        }
        descents.forEach(visitor);
    }

    /**
     * Takes in a picture.
     *
     * @param codes what differs from the background, see {@link ChangeMask}
     * @param knownSince since when the codes can be believed
     */
    void observe(Frame frame, byte[] codes, long knownSince, long now) {
        pictures.take(frame);
        places.observe(pictures, now);
        if (!places.isWild()) {
            for (MovingPlace m : places.all) {
                if (m.alive && m.seenAt == now) {
                    consider(m, now);
                }
            }
            for (MovementCollapse c : all) {
                if (c.alive) {
                    rest.follow(c, codes, c.highAt > knownSince, now);
                }
            }
        }
        pictures.keep(now);
        nextNumber += descents.observe(nextNumber, now);
    }

    private void consider(MovingPlace m, long now) {
        int tall = findTall(m, now);
        if (tall < 1) {
            return;
        }
        int top = m.top(tall);
        int bottom = m.bottom(tall);
        for (int age = tall; age < m.count() && m.time(tall) - m.time(age) <= 600; age++) {
            if (isUpright(m, age)) {
                top = Math.min(top, m.top(age));
                bottom = Math.max(bottom, m.bottom(age));
            }
        }
        double height = bottom - top + 1.0;
        int low = findLow(m, tall, top, height);
        if (low < 0 || now - m.time(low) > PROMPT || m.time(low) - m.time(tall) > SLOWEST) {
            return;
        }
        int high = low;
        int between = 0;
        int peak = m.area(low);
        do {
            high++;
            peak = Math.max(peak, m.area(high));
            between += m.top(high) - top > 0.1 * height ? 1 : 0;
        } while (high + 1 < m.count()
                && m.top(high) - top > HIGH * height
                && m.time(low) - m.time(high) < SLOWEST);
        double drop = descent(m, high, low, top, height, LOW);
        if (drop < FASTEST
                || between < 1
                || jumps(m, high, low, height)
                || broadest(m, tall) < BROAD * height
                || peak < LEAST_PEAK * height * height) {
            return;
        }
        int slot = pictures.slotAt(m.time(high));
        MovementCollapse c = slot < 0 ? null : free(m, high);
        if (c == null) {
            return;
        }
        c.place = m;
        c.stoodLeft = m.left(high);
        c.stoodRight = m.right(high);
        c.stoodTop = top;
        c.stoodBottom = bottom;
        c.highAt = m.time(high);
        c.lowAt = m.time(low);
        c.dropMillis = (int) Math.round(drop);
        double tipping = descent(m, high, low, top, height, STILL_LOW);
        c.tippingMillis = (int) Math.round(tipping * (LOW - HIGH) / (STILL_LOW - HIGH));
        c.peak = peak;
        rest.begin(c, slot);
        c.number = nextNumber++;
    }

    /** How long the top took from high to a share of the height, between the pictures as well. */
    private static double descent(
            MovingPlace m, int high, int low, int top, double height, double share) {
        double row = top + share * height;
        int age = high - 1;
        while (age > low && m.top(age) < row) {
            age--;
        }
        return crossing(m, age, row) - crossing(m, high - 1, top + HIGH * height);
    }

    /** When the top came down to a row, between the picture before the one of an age and that. */
    private static double crossing(MovingPlace m, int age, double row) {
        double before = m.top(age + 1);
        double share = (row - before) / Math.max(m.top(age) - before, 1);
        long time = m.time(age + 1);
        return time + Math.clamp(share, 0, 1) * (m.time(age) - time);
    }

    /** Whether the top came down faster than anything falls: then it is another one's. */
    private static boolean jumps(MovingPlace m, int high, int low, double height) {
        for (int age = low; age < high; age++) {
            double fallen = (m.top(age) - m.top(age + 1)) / height;
            if (fallen > FREE_FALL * (m.time(age) - m.time(age + 1)) / 1000.0) {
                return true;
            }
        }
        return false;
    }

    /** The largest width of the place in the 0.6 s before it was last tall. */
    private static int broadest(MovingPlace m, int tall) {
        int broadest = 0;
        for (int age = tall; age < m.count() && m.time(tall) - m.time(age) <= 600; age++) {
            if (isUpright(m, age)) {
                broadest = Math.max(broadest, m.width(age));
            }
        }
        return broadest;
    }

    /** The age of the latest box that is about as high as the highest upright one, or -1. */
    private static int findTall(MovingPlace m, long now) {
        int highest = 0;
        int known = 0;
        while (known < m.count() && now - m.time(known) <= MEMORY) {
            if (isUpright(m, known)) {
                highest = Math.max(highest, m.height(known));
            }
            known++;
        }
        if (highest < LEAST_HEIGHT) {
            return -1;
        }
        for (int age = 0; age < known; age++) {
            if (isUpright(m, age) && m.height(age) >= 0.88 * highest) {
                return age;
            }
        }
        return -1;
    }

    private static boolean isUpright(MovingPlace m, int age) {
        return m.width(age) <= UPRIGHT * m.height(age);
    }

    /** The age of the first low box after the tall one if most boxes since have been low, or -1. */
    private static int findLow(MovingPlace m, int tall, int top, double height) {
        for (int age = tall - 1; age >= 0; age--) {
            if (m.top(age) - top < LOW * height) {
                continue;
            }
            int still = 0;
            for (int later = age; later >= 0; later--) {
                still += m.top(later) - top >= STILL_LOW * height ? 1 : 0;
            }
            if (still >= 0.7 * (age + 1)) {
                return age;
            }
        }
        return -1;
    }

    /** A free slot, or null if there is none or the same place has a collapse already. */
    private @Nullable MovementCollapse free(MovingPlace m, int high) {
        MovementCollapse free = null;
        for (MovementCollapse c : all) {
            if (!c.alive) {
                free = free == null ? c : free;
                continue;
            }
            boolean beside =
                    m.left(0) > Math.max(c.stoodRight, c.right)
                            || m.right(0) < Math.min(c.stoodLeft, c.left)
                            || m.top(0) > Math.max(c.stoodBottom, c.bottom)
                            || m.bottom(0) < c.stoodTop;
            boolean earlier = !c.resting && c.lowAt <= m.time(high);
            if (c.highAt == m.time(high) || (!beside && !earlier)) {
                return null;
            }
            if (!beside) {
                return c;
            }
        }
        return free;
    }
}
