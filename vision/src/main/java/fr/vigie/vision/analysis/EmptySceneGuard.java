package fr.vigie.vision.analysis;

import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Scene;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes pictures out of analysis, before any detector sees them, while something that moves by
 * itself is in the picture: a person, an animal, a vehicle (requirement D-07). It is a coarse test
 * on moving shapes and keeps three numbers. What grows or flickers in its place, as fire and smoke
 * do, comes from nowhere and is no such shape. A shape is known once it has come half of its own
 * size; the pictures of that first half second are analysed.
 *
 * <p>One guard goes with one stream. One thread observes; the counters may be read from any.
 */
public final class EmptySceneGuard {

    /** Smaller shapes are birds, leaves and rain: share of the picture's height. */
    private static final double SMALLEST = 0.05;

    /** So long the picture has to be empty before it is analysed again. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private MediaTime lastSeen = MediaTime.ZERO;
    private boolean occupied;

    /** Whether the picture of now, which the scene has taken in, is to be dropped. */
    boolean takesOut(Scene scene, MediaTime time) {
        boolean[] seen = {false};
        scene.forEachSilhouette(
                shape -> seen[0] |= shape.isConfirmed() && shape.height() >= SMALLEST);
        if (seen[0]) {
            lastSeen = time;
            if (!occupied) {
                occupied = true;
                entries.incrementAndGet();
            }
        } else if (occupied && time.since(lastSeen).compareTo(QUIET) >= 0) {
            occupied = false;
        }
        if (occupied) {
            dropped.incrementAndGet();
        }
        return occupied;
    }

    /** How often the picture stopped being empty. */
    public long entries() {
        return entries.get();
    }

    /** How many pictures were dropped. */
    public long dropped() {
        return dropped.get();
    }
}
