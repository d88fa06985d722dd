package fr.vigie.vision.analysis;

import java.time.Duration;

/**
 * A share of the usual rate that goes down a step while something is late, at once, and up a step
 * when nothing has been for a while. A step up that was too much makes the next wait twice as long,
 * up to a minute; one that held, half as long. Times are nanoseconds of a clock that cannot be set.
 * Not thread-safe.
 */
final class RateSteps {

    /** Who is later than this has fallen behind. */
    static final Duration LATE = Duration.ofMillis(700);

    private static final double STEP = 0.75;
    private static final double LEAST = 0.2;
    private static final long DOWN_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long SHORTEST_HOLD = Duration.ofSeconds(5).toNanos();
    private static final long LONGEST_HOLD = Duration.ofSeconds(60).toNanos();

    private double share = 1;
    private long hold = SHORTEST_HOLD;
    private long changedAt;
    private long lateAt;
    private boolean everLate;
    private boolean wentUp;

    /** Hears how late somebody is. */
    void hear(Duration late, long now) {
        if (late.compareTo(LATE) > 0) {
            if (share > LEAST && (!everLate || now - changedAt >= DOWN_NANOS)) {
                goDown(now);
            }
            lateAt = now;
            everLate = true;
        } else if (share < 1 && now - lateAt >= hold && now - changedAt >= hold) {
            goUp(now);
        }
    }

    private void goDown(long now) {
        if (wentUp && now - changedAt < hold) {
            hold = Math.min(LONGEST_HOLD, hold * 2);
        }
        share = Math.max(LEAST, share * STEP);
        wentUp = false;
        changedAt = now;
    }

    private void goUp(long now) {
        if (wentUp) {
            hold = Math.max(SHORTEST_HOLD, hold / 2);
        }
        share = Math.min(1, share / STEP);
        wentUp = true;
        changedAt = now;
    }

    /** Share of the usual rate, 0.2 to 1. */
    double share() {
        return share;
    }
}
