package fr.vigie.vision.detect;

import fr.vigie.time.MediaTime;

/**
 * How long a measured value has been at a threshold: it is smoothed over some seconds, short dips
 * do not count, and what has begun ends only when the value has been well below for a while. Not
 * thread-safe.
 */
final class Lasting {

    /** Time constant of the smoothed value, seconds. */
    private static final double SMOOTH = 2;

    /** A dip below the threshold shorter than this is none, seconds. */
    private static final double DIP = 2;

    /** It is over below this share of the threshold... */
    private static final double OVER = 0.75;

    /** ...for this long, seconds. */
    private static final double OVER_SECONDS = 5;

    private final double threshold;
    private double value;
    private boolean started;
    private boolean holding;
    private MediaTime last = MediaTime.ZERO;
    private MediaTime since = MediaTime.ZERO;
    private MediaTime reached = MediaTime.ZERO;
    private MediaTime notOver = MediaTime.ZERO;

    Lasting(double threshold) {
        this.threshold = threshold;
    }

    /** Takes in a value. */
    void observe(double now, MediaTime time) {
        double seconds = started ? Math.max(0, time.secondsSince(last)) : 0;
        value = started ? value + (now - value) * (1 - Math.exp(-seconds / SMOOTH)) : now;
        started = true;
        last = time;
        if (value >= threshold) {
            if (!holding || time.secondsSince(reached) > DIP) {
                since = time;
            }
            holding = true;
            reached = time;
        } else if (holding && time.secondsSince(reached) > DIP) {
            holding = false;
        }
        if (value >= OVER * threshold) {
            notOver = time;
        }
    }

    /** The smoothed value. */
    double value() {
        return value;
    }

    /** Since when it has held; meaningless while {@link #seconds} is 0. */
    MediaTime since() {
        return since;
    }

    /** For how long it has held, seconds. */
    double seconds() {
        return holding ? last.secondsSince(since) : 0;
    }

    /** Whether the value has been well below the threshold for a while. */
    boolean isOver() {
        return last.secondsSince(notOver) >= OVER_SECONDS;
    }
}
