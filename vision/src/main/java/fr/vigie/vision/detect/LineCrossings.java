package fr.vigie.vision.detect;

import fr.vigie.geometry.Point;
import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Mover;
import fr.vigie.vision.scene.Scene;
import java.util.Arrays;

/**
 * Which movers cross a line: the way of the place where each touches the ground from picture to
 * picture; all parts of a vehicle have that in common. A second part of one that has just crossed
 * is not counted again. Not thread-safe.
 */
final class LineCrossings {

    private static final int MOST = 128;

    /** A crossing mover has come at least this far, picture heights, and was seen so often. */
    private static final double LEAST_WAY = 0.08;

    private static final int LEAST_STEPS = 3;

    /** So many crossings are remembered. */
    private static final int RECENT = 8;

    /**
     * Within this time, seconds, a crossing the same way beside it is by another part of it: hardly
     * anybody drives closer behind another (a full lane has 1.8 s between vehicles in the mean)...
     */
    private static final double SAME_TIME = 0.8;

    /** ...and while its whole length passes the line, as far as this, seconds. */
    private static final double LONGEST = 3;

    /** Hears of a crossing. */
    interface Listener {
        void crossed(Mover mover, boolean up);
    }

    private final Segment line;
    private final int[] numbers = new int[MOST];
    private final double[] lastX = new double[MOST];
    private final double[] lastY = new double[MOST];
    private final boolean[] counted = new boolean[MOST];
    private final double[] recentX = new double[RECENT];
    private final double[] recentHalf = new double[RECENT];
    private final boolean[] recentUp = new boolean[RECENT];
    private final MediaTime[] recentAt = new MediaTime[RECENT];
    private final double[] recentLasts = new double[RECENT];
    private int next;

    LineCrossings(Segment line) {
        this.line = line;
        Arrays.fill(recentAt, new MediaTime(Long.MIN_VALUE / 2));
    }

    void observe(Scene scene, MediaTime time, Listener listener) {
        scene.forEachMover(m -> consider(m, time, listener));
    }

    private void consider(Mover m, MediaTime time, Listener listener) {
        int i = m.number() % MOST;
        double x = m.contactX();
        double y = Math.min(m.contactY(), 1);
        if (numbers[i] != m.number()) {
            numbers[i] = m.number();
            counted[i] = false;
            // It came from its birth on; those who were born beyond the line have crossed it.
            lastX[i] = x - m.wayX();
            lastY[i] = y - m.wayY();
        }
        double fromX = lastX[i];
        double fromY = lastY[i];
        boolean real =
                m.steps() >= LEAST_STEPS
                        && Math.hypot(m.wayX() * m.aspect(), m.wayY()) >= LEAST_WAY;
        if (!real || counted[i]) {
            return;
        }
        lastX[i] = x;
        lastY[i] = y;
        boolean moved = fromX != x || fromY != y;
        if (moved && line.meets(new Segment(new Point(fromX, fromY), new Point(x, y)))) {
            counted[i] = true;
            boolean up = isUp(m);
            if (!isPartOfAnother(m, up, time)) {
                listener.crossed(m, up);
            }
            note(m, up, time);
        }
    }

    private void note(Mover m, boolean up, MediaTime time) {
        next = (next + 1) % RECENT;
        recentX[next] = m.contactX();
        recentHalf[next] = m.contactWidth() / 2;
        recentUp[next] = up;
        recentAt[next] = time;
        recentLasts[next] = Math.clamp(passing(m), SAME_TIME, LONGEST);
    }

    /** How long the whole of it takes to pass a place, seconds; nobody follows any closer. */
    private static double passing(Mover m) {
        double vx = m.speedX() * m.aspect();
        double speed = Math.hypot(vx, m.speedY());
        double along = Math.abs(vx) * m.width() * m.aspect() + Math.abs(m.speedY()) * m.height();
        return speed > 0 ? along / (speed * speed) : LONGEST;
    }

    /** Up the picture; over a line that is upright, to the left. */
    private boolean isUp(Mover m) {
        double dx = Math.abs(line.to().x() - line.from().x()) * m.aspect();
        boolean upright = Math.abs(line.to().y() - line.from().y()) > 2 * dx;
        return upright ? m.wayX() < 0 : m.wayY() < 0;
    }

    private boolean isPartOfAnother(Mover m, boolean up, MediaTime time) {
        for (int k = 0; k < RECENT; k++) {
            if (up == recentUp[k]
                    && time.secondsSince(recentAt[k]) <= recentLasts[k]
                    && Math.abs(m.contactX() - recentX[k])
                            <= recentHalf[k] + m.contactWidth() / 2) {
                return true;
            }
        }
        return false;
    }
}
