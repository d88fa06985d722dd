package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Scene;
import fr.vigie.vision.scene.StillThing;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * ABANDONED_OBJECT: a thing was left in the zone, does not move, and nobody has stayed near it for
 * the dwell. A thing is one episode until it is gone. Not thread-safe.
 */
final class AbandonedObject implements Detector {

    /** The least stillness of a thing: a person who stands is never this still. */
    private static final double STILL = 0.93;

    /** The same of a thing nearly as tall as who left it. */
    private static final double VERY_STILL = 0.97;

    private static final int MOST = 64;

    private final Watch watch;
    private final Polygon zone;
    private final double dwell;
    private final double smallest;
    private final double largest;

    /** The number of the thing of each open episode, 0 where free, and when it was last seen. */
    private final int[] things = new int[MOST];

    private final long[] episodes = new long[MOST];
    private final long[] lastSeen = new long[MOST];
    private final boolean[] still = new boolean[MOST];
    private long episode;
    private final Consumer<StillThing> considered = this::consider;

    /** The picture of now and who is told, for the one above: nothing is made for a picture. */
    private MediaTime now = MediaTime.ZERO;

    private Consumer<EpisodeChange> told = _ -> {};

    /** When the next thing has lain there for the dwell, if nothing changes. */
    private MediaTime due = MediaTime.NEVER;

    AbandonedObject(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        dwell = watch.parameters().getNumber("dwell");
        smallest = watch.parameters().getNumber("smallest_height");
        largest = watch.parameters().getNumber("largest_height");
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        if (!scene.isSettled()) {
            return;
        }
        Arrays.fill(still, false);
        due = MediaTime.NEVER;
        now = time;
        told = changes;
        scene.forEachThing(considered);
        for (int i = 0; i < MOST; i++) {
            if (things[i] != 0 && !still[i]) {
                things[i] = 0;
                changes.accept(
                        new EpisodeChange.Ended(
                                watch.id(), episodes[i], new MediaTime(lastSeen[i])));
            }
        }
    }

    @Override
    public double picturesPerSecond() {
        return UNHURRIED;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        return due;
    }

    private void consider(StillThing thing) {
        int i = placeOf(thing.number());
        if (i >= 0) {
            still[i] = true;
            lastSeen[i] = thing.lastSeenMicros();
            return;
        }
        int free = placeOf(0);
        if (free < 0 || !isAbandoned(thing, now)) {
            MediaTime its = thing.unattendedSince().plus(Duration.ofNanos((long) (dwell * 1e9)));
            due = its.compareTo(now) > 0 && its.compareTo(due) < 0 ? its : due;
            return;
        }
        things[free] = thing.number();
        episodes[free] = ++episode;
        lastSeen[free] = thing.lastSeenMicros();
        still[free] = true;
        told.accept(new EpisodeChange.Opened(sighting(thing, now)));
    }

    private boolean isAbandoned(StillThing thing, MediaTime time) {
        Point foot = thing.box().foot();
        return thing.isVisible()
                && !thing.stirs()
                && time.secondsSince(thing.unattendedSince()) >= dwell
                && thing.stillness() >= leastStillness(thing)
                && thing.height() >= smallest
                && thing.height() <= largest
                && (zone.contains(foot.x(), Math.min(foot.y(), 0.9999))
                        || zone.contains(thing.box().centre()));
    }

    private static double leastStillness(StillThing thing) {
        return thing.isTall() ? VERY_STILL : STILL;
    }

    private int placeOf(int number) {
        for (int i = 0; i < MOST; i++) {
            if (things[i] == number) {
                return i;
            }
        }
        return -1;
    }

    private Sighting sighting(StillThing thing, MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episode,
                thing.unattendedSince(),
                time,
                thing.box(),
                List.of(
                        new Measure(
                                "unattended",
                                time.secondsSince(thing.unattendedSince()),
                                Comparison.AT_LEAST,
                                dwell,
                                Unit.SECONDS),
                        new Measure(
                                "stillness",
                                thing.stillness(),
                                Comparison.AT_LEAST,
                                leastStillness(thing),
                                Unit.FRACTION),
                        new Measure(
                                "height",
                                thing.height(),
                                Comparison.AT_LEAST,
                                smallest,
                                Unit.PICTURE_HEIGHT)));
    }
}
