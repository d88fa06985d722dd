package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Scene;
import fr.vigie.vision.scene.Silhouette;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.function.Consumer;

/**
 * INTRUSION in a zone: somebody's feet are in it for the dwell. One episode lasts from the first
 * foot to the last, standing still included, whoever comes in between. Not thread-safe.
 */
final class ZoneIntrusion implements Detector {

    /** The zone is empty once no foot has been seen in it for this long, seconds. */
    private static final double EMPTY_SECONDS = 1.5;

    /** The feet are looked for this share of the height above the lowest point as well. */
    private static final double ANKLE = 0.06;

    private final Watch watch;
    private final Polygon zone;
    private final double dwell;
    private final double smallest;
    private final double largest;
    private final Consumer<Silhouette> considered = this::consider;

    private boolean present;
    private boolean opened;
    private long episode;
    private double presence;
    private MediaTime began = MediaTime.ZERO;
    private MediaTime lastFoot = MediaTime.ZERO;
    private MediaTime before = MediaTime.ZERO;

    private int found;
    private double tallest;
    private Box box = new Box(0, 0, 0, 0);

    ZoneIntrusion(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        dwell = watch.parameters().getNumber("dwell");
        smallest = watch.parameters().getNumber("smallest_height");
        largest = watch.parameters().getNumber("largest_height");
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        double seconds = Math.max(0, time.secondsSince(before));
        before = time;
        if (!scene.isSettled()) {
            lastFoot = time;
            return;
        }
        found = 0;
        tallest = 0;
        scene.forEachSilhouette(considered);
        if (found > 0) {
            if (!present) {
                present = true;
                presence = 0;
                began = time;
            } else {
                presence += seconds;
            }
            lastFoot = time;
            if (!opened && presence >= dwell) {
                opened = true;
                episode++;
                changes.accept(new EpisodeChange.Opened(sighting(time)));
            }
        } else if (present && time.secondsSince(lastFoot) >= EMPTY_SECONDS) {
            present = false;
            if (opened) {
                opened = false;
                changes.accept(new EpisodeChange.Ended(watch.id(), episode, lastFoot));
            }
        }
    }

    @Override
    public double picturesPerSecond() {
        return UNHURRIED;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        return present ? now : MediaTime.NEVER;
    }

    private void consider(Silhouette s) {
        double height = s.height();
        if (!s.isConfirmed() || height < smallest || height > largest || !isInside(s)) {
            return;
        }
        found++;
        if (height > tallest) {
            tallest = height;
            if (!opened) {
                box = s.box();
            }
        }
    }

    private boolean isInside(Silhouette s) {
        double y = Math.min(s.footY(), 0.9999);
        return zone.contains(s.footX(), y) || zone.contains(s.footX(), y - ANKLE * s.height());
    }

    private Sighting sighting(MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episode,
                began,
                time,
                box,
                List.of(
                        new Measure("presence", presence, Comparison.AT_LEAST, dwell, Unit.SECONDS),
                        new Measure(
                                "height",
                                tallest,
                                Comparison.AT_LEAST,
                                smallest,
                                Unit.PICTURE_HEIGHT)));
    }
}
