package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Mover;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * SPEEDING: in the zone, on calibrated ground, a vehicle was faster than the limit over the
 * distance, even when the error of the measure is taken off. Not thread-safe.
 */
final class Speeding implements Detector {

    /** A measure that may be off by more than this share of itself is none. */
    private static final double WORST = 0.3;

    private final Watch watch;
    private final Polygon zone;
    private final Calibration calibration;
    private final double limit;
    private final double distance;
    private final double smallest;
    private final Episodes episodes;
    private @Nullable SpeedMeter meter;
    private final Consumer<Mover> considered = this::consider;

    /** The picture of now and who is told, for the one above: nothing is made for a picture. */
    private MediaTime now = MediaTime.ZERO;

    private Consumer<EpisodeChange> told = _ -> {};

    /** Whether a mover is being measured. */
    private boolean measured;

    Speeding(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        calibration =
                watch.calibration()
                        .orElseThrow(
                                () -> new IllegalArgumentException("SPEEDING needs a calibration"));
        limit = watch.parameters().getNumber("limit");
        distance = watch.parameters().getNumber("distance");
        smallest = watch.parameters().getNumber("smallest_height");
        episodes = new Episodes(watch.id());
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.FLOW);
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        if (meter == null) {
            meter = new SpeedMeter(GroundPlane.of(calibration, scene.aspect()));
        }
        measured = false;
        now = time;
        told = changes;
        scene.forEachMover(considered);
        episodes.endUnseen(time, changes);
    }

    @Override
    public double picturesPerSecond() {
        return QUICK;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        return measured || episodes.isAnyOpen() ? now : MediaTime.NEVER;
    }

    private void consider(Mover m) {
        SpeedMeter by = meter;
        if (by == null
                || !zone.contains(m.centreX(), Math.min(m.footY(), 0.9999))
                || m.height() < smallest) {
            return;
        }
        measured = true;
        by.note(m);
        if (episodes.isSeenAgain(m, now)
                || !by.measure(m)
                || by.distance() < distance
                || by.error() > WORST * by.speed()
                || by.speed() - by.error() < limit
                || episodes.isPartOfOne(m, now)) {
            return;
        }
        episodes.open(m, now);
        told.accept(new EpisodeChange.Opened(sighting(m, by, now)));
    }

    private Sighting sighting(Mover m, SpeedMeter by, MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episodes.count(),
                m.firstSeen(),
                time,
                m.box(),
                List.of(
                        new Measure(
                                "at_least",
                                by.speed() - by.error(),
                                Comparison.AT_LEAST,
                                limit,
                                Unit.KILOMETRES_PER_HOUR),
                        new Measure(
                                "error",
                                by.error(),
                                Comparison.AT_MOST,
                                WORST * by.speed(),
                                Unit.KILOMETRES_PER_HOUR),
                        new Measure(
                                "distance",
                                by.distance(),
                                Comparison.AT_LEAST,
                                distance,
                                Unit.METRES)));
    }
}
