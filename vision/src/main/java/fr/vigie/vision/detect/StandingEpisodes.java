package fr.vigie.vision.detect;

import fr.vigie.geometry.Box;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Standing;
import fr.vigie.watch.WatchId;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The open episodes of a watch on standing things, one a thing, from its alert until it is gone. A
 * second part of one that has an episode belongs to it. Not thread-safe.
 */
final class StandingEpisodes {

    private static final int MOST = 64;

    /** Two whose boxes have this share of the smaller one in common are one. */
    private static final double SAME = 0.3;

    private static final Box NOWHERE = new Box(0, 0, 0, 0);

    private final WatchId watch;
    private final int[] numbers = new int[MOST];
    private final long[] episodes = new long[MOST];
    private final long[] seen = new long[MOST];
    private final Box[] boxes = new Box[MOST];
    private final boolean[] there = new boolean[MOST];
    private long count;

    StandingEpisodes(WatchId watch) {
        this.watch = watch;
        Arrays.fill(boxes, NOWHERE);
    }

    /** How many episodes have opened. */
    long count() {
        return count;
    }

    /** A new picture: nothing has been seen in it yet. */
    void beginPicture() {
        Arrays.fill(there, false);
    }

    /** Whether the thing has an open episode, which then goes on. */
    boolean goesOn(Standing s) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] == s.number()) {
                there[i] = true;
                seen[i] = s.lastSeenMicros();
                return true;
            }
        }
        return false;
    }

    /** Whether the thing is a part of one that has an episode. */
    boolean isPartOfOne(Standing s) {
        Box box = s.box();
        for (int i = 0; i < MOST; i++) {
            double smaller = Math.min(box.area(), boxes[i].area());
            if (numbers[i] != 0 && smaller > 0 && boxes[i].overlap(box) >= SAME * smaller) {
                return true;
            }
        }
        return false;
    }

    /** Opens an episode, if there is room; says whether there was. */
    boolean open(Standing s) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] == 0) {
                numbers[i] = s.number();
                episodes[i] = ++count;
                seen[i] = s.lastSeenMicros();
                boxes[i] = s.box();
                there[i] = true;
                return true;
            }
        }
        return false;
    }

    /** Ends the episodes of what is no longer there. */
    void endGone(Consumer<EpisodeChange> changes) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] != 0 && !there[i]) {
                numbers[i] = 0;
                boxes[i] = NOWHERE;
                MediaTime last = new MediaTime(seen[i]);
                changes.accept(new EpisodeChange.Ended(watch, episodes[i], last));
            }
        }
    }
}
