package fr.vigie.vision.detect;

import fr.vigie.sighting.EpisodeChange;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Mover;
import fr.vigie.watch.WatchId;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The open episodes of a watch on movers, one a mover. One that is lost for a moment, or of which a
 * second part comes into view, stays the episode that it was. Not thread-safe.
 */
final class Episodes {

    private static final int MOST = 32;

    /** An episode has ended when its mover has not been seen for this long, seconds. */
    private static final double WAIT = 1.2;

    /** How far the parts of one vehicle may be apart along its way, share of its size... */
    private static final double ALONG = 0.6;

    /** ...and aside: there the next lane is. */
    private static final double ASIDE = 0.25;

    private final WatchId watch;

    /** The mover's number of each open episode, 0 where free. */
    private final int[] numbers = new int[MOST];

    private final long[] episodes = new long[MOST];
    private final MediaTime[] seen = new MediaTime[MOST];
    private final double[] left = new double[MOST];
    private final double[] top = new double[MOST];
    private final double[] right = new double[MOST];
    private final double[] bottom = new double[MOST];
    private final double[] speedX = new double[MOST];
    private final double[] speedY = new double[MOST];
    private long count;

    Episodes(WatchId watch) {
        this.watch = watch;
        Arrays.fill(seen, MediaTime.ZERO);
    }

    /** How many episodes have opened. */
    long count() {
        return count;
    }

    /** Whether an episode is open. */
    boolean isAnyOpen() {
        for (int number : numbers) {
            if (number != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the mover has an open episode, which then has been seen now. */
    boolean isSeenAgain(Mover m, MediaTime time) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] == m.number()) {
                note(i, m, time);
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the mover is a part of one that has an episode, or that one again: it is where that
     * one is or should be and goes the same way.
     */
    boolean isPartOfOne(Mover m, MediaTime time) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] != 0 && isAt(i, m, time)) {
                if (time.secondsSince(seen[i]) > 0) {
                    numbers[i] = m.number();
                    note(i, m, time);
                }
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int i, Mover m, MediaTime time) {
        double seconds = time.secondsSince(seen[i]);
        double dx = speedX[i] * seconds;
        double dy = speedY[i] * seconds;
        boolean sideways = Math.abs(speedX[i]) * m.aspect() > Math.abs(speedY[i]);
        double late = 0.5 * seconds;
        double wide = (late + (sideways ? ALONG : ASIDE)) * Math.max(right[i] - left[i], m.width());
        double high =
                (late + (sideways ? ASIDE : ALONG)) * Math.max(bottom[i] - top[i], m.height());
        double middleX = m.centreX();
        double middleY = m.centreY();
        boolean there =
                middleX >= left[i] + dx - wide
                        && middleX <= right[i] + dx + wide
                        && middleY >= top[i] + dy - high
                        && middleY <= bottom[i] + dy + high;
        return there && speedX[i] * m.speedX() + speedY[i] * m.speedY() > 0;
    }

    /** Opens an episode for a mover; the oldest gives way if there are too many. */
    void open(Mover m, MediaTime time) {
        int slot = 0;
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] == 0) {
                slot = i;
                break;
            }
            if (seen[i].compareTo(seen[slot]) < 0) {
                slot = i;
            }
        }
        numbers[slot] = m.number();
        episodes[slot] = ++count;
        note(slot, m, time);
    }

    private void note(int i, Mover m, MediaTime time) {
        seen[i] = time;
        left[i] = m.left();
        top[i] = m.top();
        right[i] = m.right();
        bottom[i] = m.footY();
        speedX[i] = m.speedX();
        speedY[i] = m.speedY();
    }

    /** Ends the episodes whose movers have gone. */
    void endUnseen(MediaTime time, Consumer<EpisodeChange> changes) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] != 0 && time.secondsSince(seen[i]) >= WAIT) {
                numbers[i] = 0;
                changes.accept(new EpisodeChange.Ended(watch, episodes[i], seen[i]));
            }
        }
    }
}
