package fr.vigie.vision.detect;

import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Standing;
import java.time.Duration;

/**
 * When a watch on standing things has to see a picture though nothing changes: when the next one
 * has stood for the dwell, for some seconds after that while it is in doubt, and while it is not
 * sure whether one of an open episode is still there. Not thread-safe.
 */
final class StandingDue {

    /** What is in doubt for longer than this after its time is looked at now and then, seconds. */
    private static final double DOUBT = 10;

    private final Duration dwell;
    private MediaTime next = MediaTime.NEVER;

    StandingDue(double dwellSeconds) {
        dwell = Duration.ofNanos((long) (dwellSeconds * 1e9));
    }

    /** A new picture. */
    void begin() {
        next = MediaTime.NEVER;
    }

    /** Something has stood since a time, and has no episode yet. */
    void await(MediaTime since, MediaTime now) {
        MediaTime its = since.plus(dwell);
        if (now.secondsSince(its) < DOUBT) {
            atLatest(its);
        }
    }

    /** Something has an open episode. */
    void goesOn(Standing s, MediaTime now) {
        if (!s.isVisible() && now.secondsSince(s.lastSeen()) < DOUBT) {
            atLatest(now);
        }
    }

    private void atLatest(MediaTime time) {
        next = time.compareTo(next) < 0 ? time : next;
    }

    /** Until when no picture is needed if nothing changes. */
    MediaTime restsUntil() {
        return next;
    }
}
