package fr.vigie.vision.detect;

import fr.vigie.geometry.Point;
import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Mover;
import fr.vigie.vision.scene.Scene;

/**
 * Which movers cross a line: the way of the middle of each from picture to picture. A second part
 * of one that has just crossed is not counted again. Not thread-safe.
 */
final class LineCrossings {

    private static final int MOST = 128;

    /** A crossing mover has come at least this far, picture heights, and was seen so often. */
    private static final double LEAST_WAY = 0.08;

    private static final int LEAST_STEPS = 3;

    /** Within this time, seconds, a crossing the same way beside it is by another part of it. */
    private static final double SAME_TIME = 0.6;

    /** Hears of a crossing. */
    interface Listener {
        void crossed(Mover mover, boolean up);
    }

    private final Segment line;
    private final int[] numbers = new int[MOST];
    private final double[] lastX = new double[MOST];
    private final double[] lastY = new double[MOST];
    private final boolean[] counted = new boolean[MOST];
    private double beforeX;
    private double beforeHalf;
    private boolean beforeUp;
    private MediaTime beforeAt = new MediaTime(Long.MIN_VALUE / 2);

    LineCrossings(Segment line) {
        this.line = line;
    }

    void observe(Scene scene, MediaTime time, Listener listener) {
        scene.forEachMover(m -> consider(m, time, listener));
    }

    private void consider(Mover m, MediaTime time, Listener listener) {
        int i = m.number() % MOST;
        double x = m.centreX();
        double y = m.centreY();
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
            if (!isPartOfLast(m, up, time)) {
                listener.crossed(m, up);
            }
            beforeX = x;
            beforeHalf = m.width() / 2;
            beforeUp = up;
            beforeAt = time;
        }
    }

    /** Up the picture; over a line that is upright, to the left. */
    private boolean isUp(Mover m) {
        double dx = Math.abs(line.to().x() - line.from().x()) * m.aspect();
        boolean upright = Math.abs(line.to().y() - line.from().y()) > 2 * dx;
        return upright ? m.wayX() < 0 : m.wayY() < 0;
    }

    private boolean isPartOfLast(Mover m, boolean up, MediaTime time) {
        return up == beforeUp
                && time.secondsSince(beforeAt) <= SAME_TIME
                && Math.abs(m.centreX() - beforeX) <= beforeHalf + m.width() / 2;
    }
}
