package fr.vigie.vision.scene;

/**
 * Groups points that lie close together and keep together: what they lie on moves as one. A point
 * that goes its own way leaves its group; groups in one place with one speed become one. Grouping
 * by common motion as in Beymer, McLauchlan, Coifman and Malik, "A real-time computer vision system
 * for measuring traffic parameters" (1997). No allocation. Not thread-safe.
 */
final class Movers {

    static final int MOST = 48;

    /** How long a mover that is not seen is kept, milliseconds. */
    private static final int WAIT = 800;

    /** A point of a group may differ by this many pixels a step... */
    private static final double LOOSE = 1.5;

    /** ...or by this share of the step: what is near moves more than what is far. */
    private static final double LOOSE_SHARE = 0.35;

    /** A point has moved when it is this many pixels from where it began... */
    private static final double MOVED = 2.5;

    /** ...and this share of its path led there. */
    private static final double DIRECT = 0.8;

    /** Steps of a point that may begin a mover with another one, or alone. */
    private static final int TWO = 2;

    private static final int ALONE = 5;

    /** How far a point may be from the next one of its mover, picture heights. */
    private static final double FAR = 0.25;

    /** The share of what lies between two points of a mover that may look like the background. */
    private static final double GAPS = 0.25;

    /** How far apart the first two points of a mover may be, pixels. */
    private static final double TOGETHER = 28;

    private static final int[] SORT_GAPS = {57, 23, 10, 4, 1};

    final Mover[] all = new Mover[MOST];

    private final int width;
    private final int height;
    private final FlowPoints points;
    private final double[] across = new double[FlowPoints.MOST];
    private final double[] down = new double[FlowPoints.MOST];
    private byte[] changed = {};
    private final GroundContact contact;
    private int nextNumber = 1;

    Movers(int width, int height, FlowPoints points) {
        this.width = width;
        this.height = height;
        this.points = points;
        contact = new GroundContact(width, height);
        for (int m = 0; m < MOST; m++) {
            all[m] = new Mover(m, width, height);
        }
    }

    void clear() {
        for (Mover m : all) {
            m.alive = false;
        }
    }

    /** Takes in the steps of the points. */
    void observe(byte[] changedNow, double seconds, long now) {
        changed = changedNow;
        for (Mover m : all) {
            if (m.alive) {
                move(m, seconds, now);
            }
        }
        for (int i = 0; i < FlowPoints.MOST; i++) {
            if (points.alive[i] && points.mover[i] < 0 && hasMoved(i)) {
                place(i, seconds, now);
            }
        }
        join();
        for (Mover m : all) {
            if (m.alive && m.points > 0) {
                contact.find(m, changed);
            }
        }
    }

    private boolean hasMoved(int i) {
        double way = Math.hypot(points.x[i] - points.bornX[i], points.y[i] - points.bornY[i]);
        return points.age[i] >= TWO && way >= MOVED && way >= DIRECT * points.path[i];
    }

    private void move(Mover m, double seconds, long now) {
        int n = 0;
        for (int i = 0; i < FlowPoints.MOST; i++) {
            if (points.alive[i] && points.mover[i] == m.slot) {
                across[n] = points.stepX[i];
                down[n++] = points.stepY[i];
            }
        }
        if (n == 0) {
            coast(m, seconds, now);
            return;
        }
        sort(across, n);
        sort(down, n);
        step(m, middle(across, n), middle(down, n), seconds);
        m.seenAt = now;
        m.steps++;
        leave(m);
        frame(m);
    }

    /** Sorts by shrinking gaps (Shell, 1959): the library's own sorting makes arrays from 44 on. */
    private static void sort(double[] values, int n) {
        for (int gap : SORT_GAPS) {
            for (int i = gap; i < n; i++) {
                double value = values[i];
                int k = i - gap;
                for (; k >= 0 && Double.compare(values[k], value) > 0; k -= gap) {
                    values[k + gap] = values[k];
                }
                values[k + gap] = value;
            }
        }
    }

    private static double middle(double[] sorted, int n) {
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** Nothing of it was found: it is thought to go on, and forgotten after a while. */
    private static void coast(Mover m, double seconds, long now) {
        if (now - m.seenAt > WAIT) {
            m.alive = false;
            return;
        }
        m.left += m.speedX * seconds;
        m.right += m.speedX * seconds;
        m.top += m.speedY * seconds;
        m.bottom += m.speedY * seconds;
        m.points = 0;
    }

    private static void step(Mover m, double dx, double dy, double seconds) {
        m.stepX = dx;
        m.stepY = dy;
        m.wayX += dx;
        m.wayY += dy;
        m.path += Math.hypot(dx, dy);
        double weight = seconds / (seconds + 0.25);
        m.speedX += weight * (dx / seconds - m.speedX);
        m.speedY += weight * (dy / seconds - m.speedY);
    }

    /** Points that went another way are no longer its own. */
    private void leave(Mover m) {
        for (int i = 0; i < FlowPoints.MOST; i++) {
            boolean own = points.alive[i] && points.mover[i] == m.slot;
            if (own && !isAlike(points.stepX[i], points.stepY[i], m.stepX, m.stepY)) {
                points.end(i);
            }
        }
    }

    private static boolean isAlike(double ax, double ay, double bx, double by) {
        double fast = Math.max(Math.hypot(ax, ay), Math.hypot(bx, by));
        return Math.hypot(ax - bx, ay - by) <= Math.max(LOOSE, LOOSE_SHARE * fast);
    }

    private void frame(Mover m) {
        m.points = 0;
        for (int i = 0; i < FlowPoints.MOST; i++) {
            if (points.alive[i] && points.mover[i] == m.slot) {
                m.take(points.x[i], points.y[i]);
            }
        }
    }

    /** Gives a point to the nearest mover that it goes with, or has it begin one. */
    private void place(int i, double seconds, long now) {
        int best = -1;
        double nearest = FAR * height;
        for (int k = 0; k < FlowPoints.MOST; k++) {
            if (!points.alive[k] || points.mover[k] < 0) {
                continue;
            }
            if (isNearer(i, k, nearest) && isAlike(i, all[points.mover[k]]) && isLinked(i, k)) {
                nearest = distance(i, k);
                best = points.mover[k];
            }
        }
        if (best >= 0) {
            points.mover[i] = best;
            all[best].take(points.x[i], points.y[i]);
        } else {
            begin(i, seconds, now);
        }
    }

    private boolean isNearer(int i, int k, double nearest) {
        return FlowPoints.isNearer(points.x[i] - points.x[k], points.y[i] - points.y[k], nearest);
    }

    private double distance(int i, int k) {
        return Math.hypot(points.x[i] - points.x[k], points.y[i] - points.y[k]);
    }

    private boolean isAlike(int i, Mover m) {
        return isAlike(points.stepX[i], points.stepY[i], m.stepX, m.stepY);
    }

    /**
     * Whether two points are on one thing: what lies between them has changed, almost all of it.
     */
    private boolean isLinked(int a, int b) {
        double far = Math.hypot(points.x[a] - points.x[b], points.y[a] - points.y[b]);
        int n = Math.clamp((long) (far / 2), 1, 32);
        int open = 0;
        for (int k = 1; k < n; k++) {
            double share = (double) k / n;
            int u = (int) (points.x[a] + share * (points.x[b] - points.x[a]));
            int v = (int) (points.y[a] + share * (points.y[b] - points.y[a]));
            if (changed[v * width + u] == 0) {
                open++;
            }
        }
        return open <= GAPS * n + 1;
    }

    private void begin(int i, double seconds, long now) {
        int other = companion(i);
        Mover m = other < 0 && points.age[i] < ALONE ? null : free();
        if (m == null) {
            return;
        }
        int older = other >= 0 && points.bornAt[other] < points.bornAt[i] ? other : i;
        m.begin(nextNumber++, points, older, seconds, now);
        points.mover[i] = m.slot;
        m.take(points.x[i], points.y[i]);
        if (other >= 0) {
            points.mover[other] = m.slot;
            m.take(points.x[other], points.y[other]);
        }
    }

    /** Another free point that moves beside this one. */
    private int companion(int i) {
        int best = -1;
        double nearest = TOGETHER;
        for (int k = 0; k < FlowPoints.MOST; k++) {
            if (k == i || !points.alive[k] || points.mover[k] >= 0 || !hasMoved(k)) {
                continue;
            }
            if (isNearer(i, k, nearest)
                    && isAlike(points.stepX[i], points.stepY[i], points.stepX[k], points.stepY[k])
                    && isLinked(i, k)) {
                nearest = distance(i, k);
                best = k;
            }
        }
        return best;
    }

    /** Movers that turn out to be one become one, the older one. */
    private void join() {
        for (Mover a : all) {
            for (int k = a.slot + 1; a.alive && a.points > 0 && k < MOST; k++) {
                Mover b = all[k];
                if (b.alive
                        && b.points > 0
                        && isAlike(a.stepX, a.stepY, b.stepX, b.stepY)
                        && areOne(a, b)) {
                    join(a.number < b.number ? a : b, a.number < b.number ? b : a);
                }
            }
        }
    }

    private boolean areOne(Mover a, Mover b) {
        int one = -1;
        int other = -1;
        double nearest = FAR * height;
        for (int i = 0; i < FlowPoints.MOST; i++) {
            for (int k = 0;
                    points.alive[i] && points.mover[i] == a.slot && k < FlowPoints.MOST;
                    k++) {
                if (points.alive[k] && points.mover[k] == b.slot) {
                    if (isNearer(i, k, nearest)) {
                        nearest = distance(i, k);
                        one = i;
                        other = k;
                    }
                }
            }
        }
        return one >= 0 && isLinked(one, other);
    }

    private void join(Mover kept, Mover gone) {
        for (int i = 0; i < FlowPoints.MOST; i++) {
            if (points.alive[i] && points.mover[i] == gone.slot) {
                points.mover[i] = kept.slot;
                kept.take(points.x[i], points.y[i]);
            }
        }
        gone.alive = false;
    }

    private @org.jspecify.annotations.Nullable Mover free() {
        for (Mover m : all) {
            if (!m.alive) {
                return m;
            }
        }
        return null;
    }
}
