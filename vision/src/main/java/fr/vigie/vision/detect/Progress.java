package fr.vigie.vision.detect;

import fr.vigie.geometry.Direction;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Mover;

/**
 * For each mover, the way since it was furthest along a direction: what it has gone back since
 * then. No allocation. Not thread-safe.
 */
final class Progress {

    private static final int MOST = 128;

    private final int[] numbers = new int[MOST];
    private final double[] wayX = new double[MOST];
    private final double[] wayY = new double[MOST];
    private final double[] path = new double[MOST];
    private final int[] steps = new int[MOST];
    private final double[] furthest = new double[MOST];
    private final long[] since = new long[MOST];

    private double dx;
    private double dy;
    private double length;
    private double walked;
    private double cosine;
    private int counted;
    private long began;

    /** Looks at one mover; the answers below are about it until the next call. */
    void follow(Mover m, Direction direction) {
        int i = m.number() % MOST;
        double along = direction.dx() * m.wayX() + direction.dy() * m.wayY();
        boolean isNew = numbers[i] != m.number();
        if (isNew || along >= furthest[i]) {
            // A new one counts from its birth: it was in the zone before anybody could know.
            boolean fromBirth = isNew && along < 0;
            numbers[i] = m.number();
            furthest[i] = fromBirth ? 0 : along;
            wayX[i] = fromBirth ? 0 : m.wayX();
            wayY[i] = fromBirth ? 0 : m.wayY();
            path[i] = fromBirth ? 0 : m.pathHeights();
            steps[i] = fromBirth ? 0 : m.steps();
            since[i] = fromBirth ? m.firstSeenMicros() : m.lastSeenMicros();
        }
        dx = m.wayX() - wayX[i];
        dy = m.wayY() - wayY[i];
        length = Math.hypot(dx * m.aspect(), dy);
        walked = m.pathHeights() - path[i];
        counted = m.steps() - steps[i];
        cosine = direction.cosine(dx, dy);
        began = since[i];
    }

    /** How far it has gone since then, picture heights. */
    double gone() {
        return length;
    }

    /** The cosine of the angle between the direction and that way. */
    double cosine() {
        return cosine;
    }

    /** Which share of its path since then led away from there, 0 to 1. */
    double straightness() {
        return walked > 0 ? Math.min(1, length / walked) : 0;
    }

    /** In how many pictures it was seen since then. */
    int steps() {
        return counted;
    }

    /** When that was. */
    MediaTime since() {
        return new MediaTime(began);
    }
}
