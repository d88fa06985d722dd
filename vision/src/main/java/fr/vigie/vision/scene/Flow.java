package fr.vigie.vision.scene;

import java.util.function.Consumer;

/**
 * The flow facet of a scene: what moves, where to and how far, from the pictures themselves and not
 * from the shapes of change, which run together in dense traffic. It takes in 15 pictures a second
 * at most; from 5 a second on it finds vehicles that cross the picture in a second or more. Not
 * thread-safe.
 */
final class Flow {

    /** The least time between two pictures that are compared, milliseconds. */
    private static final int PERIOD = 64;

    /** From this gap on nothing can be found again. */
    private static final int GAP = 700;

    private FlowImage before;
    private FlowImage here;
    private final FlowPoints points;
    private final Movers movers;
    private boolean started;
    private long last;

    Flow(int width, int height) {
        before = new FlowImage(width, height);
        here = new FlowImage(width, height);
        points = new FlowPoints(width, height);
        movers = new Movers(width, height, points);
    }

    /** Forgets all points and movers. */
    void clear() {
        started = false;
        points.clear();
        movers.clear();
    }

    /**
     * Takes in a picture.
     *
     * @param picture in the background's light
     * @param silhouettes of the same picture
     * @param noise of the camera, grey levels
     */
    void observe(Picture picture, Silhouettes silhouettes, double noise, long now) {
        if (started && now - last < PERIOD && now >= last) {
            return;
        }
        if (!started || now - last > GAP || now < last) {
            clear();
            started = true;
        }
        FlowImage free = before;
        before = here;
        here = free;
        here.take(picture, silhouettes);
        double seconds = Math.max(now - last, 1) / 1000.0;
        last = now;
        points.follow(before, here, seconds, noise);
        movers.observe(here.changed[0], seconds, now);
        points.choose(here, noise, now);
    }

    /** Shows every mover that was seen in the last picture that was compared. */
    void forEach(Consumer<Mover> visitor) {
        for (Mover m : movers.all) {
            if (m.alive && m.points > 0) {
                visitor.accept(m);
            }
        }
    }

    /** What is carried along by what moves. */
    FlowPoints points() {
        return points;
    }

    /** When two pictures were compared last, milliseconds. */
    long comparedAt() {
        return last;
    }

    /**
     * Whether a mover lies in the box of a standing thing, mostly, that came at least {@code share}
     * of its own size to get there: its points stay on it when it stops.
     */
    boolean hasArrivedIn(Standing s, double share) {
        for (Mover m : movers.all) {
            double w = Math.min(m.right, s.right + 1.0) - Math.max(m.left, s.left);
            double h = Math.min(m.bottom, s.bottom + 1.0) - Math.max(m.top, s.top);
            double own = (m.right - m.left) * (m.bottom - m.top);
            double size = Math.min(s.right - s.left, s.bottom - s.top);
            boolean inside = w > 0 && h > 0 && 2 * w * h >= own;
            boolean large = 4 * own >= (s.right - s.left) * (s.bottom - s.top);
            if (m.alive && inside && large && Math.hypot(m.wayX, m.wayY) >= share * size) {
                return true;
            }
        }
        return false;
    }
}
