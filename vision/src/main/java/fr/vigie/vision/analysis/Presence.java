package fr.vigie.vision.analysis;

import fr.vigie.vision.scene.Silhouette;
import java.util.function.Consumer;

/** Looks whether the silhouettes of a picture move, or may soon. Not thread-safe. */
final class Presence implements Consumer<Silhouette> {

    /** Who is faster than this share of the picture a second moves. */
    private static final double MOVES = 0.02;

    /** Who has stayed this long is not waited for, seconds: the next movement wakes the stream. */
    private static final double STAYS = 8;

    private boolean moving;
    private boolean awaited;

    /** Nobody has been seen yet in the next picture. */
    void clear() {
        moving = false;
        awaited = false;
    }

    @Override
    public void accept(Silhouette s) {
        if (s.isConfirmed()) {
            moving |= Math.hypot(s.speedX(), s.speedY()) > MOVES;
            awaited |= s.stayingSeconds() < STAYS;
        }
    }

    /** Whether somebody or something moves now. */
    boolean isMoving() {
        return moving;
    }

    /** Whether the next pictures are wanted because somebody is there. */
    boolean isAwaited() {
        return moving || awaited;
    }
}
