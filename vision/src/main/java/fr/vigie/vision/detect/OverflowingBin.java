package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * OVERFLOWING_BIN: in a zone around a container's rim and foot, what was brought and stays covers
 * at least a share of the zone for the dwell. One episode lasts until it was emptied. Not
 * thread-safe.
 */
final class OverflowingBin implements Detector {

    /** An open episode ends when less than this part of its share is left... */
    private static final double EMPTIED = 0.5;

    /** ...for this long, seconds. */
    private static final double STAYS_EMPTY = 3;

    private final Watch watch;
    private final double dwell;
    private final double share;
    private final CoveredShare covered;
    private boolean full;
    private boolean open;
    private long episode;
    private MediaTime since = MediaTime.ZERO;
    private MediaTime lastFull = MediaTime.ZERO;

    OverflowingBin(Watch watch, Polygon zone) {
        this.watch = watch;
        dwell = watch.parameters().getNumber("dwell");
        share = watch.parameters().getNumber("share");
        covered = new CoveredShare(zone);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.STANDING);
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        double now = covered.in(scene);
        if (!scene.isSettled()) {
            return;
        }
        if (now >= (open ? EMPTIED * share : share)) {
            if (!full) {
                full = true;
                since = time;
            }
            lastFull = time;
        } else if (!open) {
            full = false;
        }
        if (full && !open && time.secondsSince(since) >= dwell) {
            open = true;
            episode++;
            changes.accept(new EpisodeChange.Opened(sighting(now, time)));
        } else if (open && time.secondsSince(lastFull) >= STAYS_EMPTY) {
            open = false;
            full = false;
            changes.accept(new EpisodeChange.Ended(watch.id(), episode, lastFull));
        }
    }

    @Override
    public double picturesPerSecond() {
        return UNHURRIED;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        if (open) {
            return lastFull.compareTo(now) < 0 ? now : MediaTime.NEVER;
        }
        return full ? since.plus(Duration.ofNanos((long) (dwell * 1e9))) : MediaTime.NEVER;
    }

    private Sighting sighting(double now, MediaTime time) {
        Box box = covered.box();
        return new Sighting(
                watch.id(),
                watch.event(),
                episode,
                since,
                time,
                box,
                List.of(
                        new Measure("share", now, Comparison.AT_LEAST, share, Unit.FRACTION),
                        new Measure(
                                "stays",
                                time.secondsSince(since),
                                Comparison.AT_LEAST,
                                dwell,
                                Unit.SECONDS)));
    }
}
