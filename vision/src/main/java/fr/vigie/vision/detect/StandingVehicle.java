package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import fr.vigie.vision.scene.Standing;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * STOPPED_VEHICLE and ILLEGAL_PARKING: something of a vehicle's size and shape drove into the zone,
 * stopped, and has stood there for the dwell. It is one episode until it has gone. Somebody who
 * stands upright is narrower than a vehicle, and never this still. Not thread-safe.
 */
final class StandingVehicle implements Detector {

    /** A vehicle is at least this many times as wide as tall; a person who stands is 0.3 to 0.5. */
    private static final double WIDE = 0.75;

    /** The least stillness: a person fidgets. */
    private static final double STILL = 0.9;

    /** The least share of its shape that stands: the trunk of a person is not the whole. */
    private static final double WHOLE = 0.6;

    private final Watch watch;
    private final Polygon zone;
    private final double dwell;
    private final double smallest;
    private final StandingEpisodes episodes;
    private final StandingDue due;
    private final Consumer<Standing> considered = this::consider;

    /** The scene of now and who is told, for the one above: nothing is made for a picture. */
    private MediaTime now = MediaTime.ZERO;

    private boolean settled;
    private Consumer<EpisodeChange> told = _ -> {};

    StandingVehicle(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        dwell = watch.parameters().getNumber("dwell");
        smallest = watch.parameters().getNumber("smallest_height");
        episodes = new StandingEpisodes(watch.id());
        due = new StandingDue(dwell);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.STANDING);
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        episodes.beginPicture();
        due.begin();
        now = time;
        settled = scene.isSettled();
        told = changes;
        scene.forEachStanding(considered);
        episodes.endGone(changes);
    }

    @Override
    public double picturesPerSecond() {
        return UNHURRIED;
    }

    @Override
    public MediaTime restsUntil(MediaTime now) {
        return due.restsUntil();
    }

    private void consider(Standing s) {
        if (episodes.goesOn(s)) {
            due.goesOn(s, now);
            return;
        }
        if (mayBeVehicle(s)) {
            due.await(s.since(), now);
        }
        if (!settled
                || !isStandingVehicle(s)
                || now.secondsSince(s.since()) < dwell
                || episodes.isPartOfOne(s)
                || !episodes.open(s)) {
            return;
        }
        told.accept(new EpisodeChange.Opened(sighting(s, now)));
    }

    private boolean isStandingVehicle(Standing s) {
        return mayBeVehicle(s) && s.isVisible() && s.share() >= WHOLE && s.stillness() >= STILL;
    }

    /** Whether it came, is shaped and stands as a vehicle, whatever can be seen of it now. */
    private boolean mayBeVehicle(Standing s) {
        double low = Math.min(s.footY() - 0.2 * s.height(), 0.9999);
        return s.hasArrived()
                && s.height() >= smallest
                && s.aspect() >= WIDE
                && zone.contains(s.centreX(), low);
    }

    private Sighting sighting(Standing s, MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episodes.count(),
                s.since(),
                time,
                s.box(),
                List.of(
                        new Measure(
                                "stands",
                                time.secondsSince(s.since()),
                                Comparison.AT_LEAST,
                                dwell,
                                Unit.SECONDS),
                        new Measure(
                                "stillness",
                                s.stillness(),
                                Comparison.AT_LEAST,
                                STILL,
                                Unit.FRACTION),
                        new Measure(
                                "height",
                                s.height(),
                                Comparison.AT_LEAST,
                                smallest,
                                Unit.PICTURE_HEIGHT),
                        new Measure(
                                "breadth", s.aspect(), Comparison.AT_LEAST, WIDE, Unit.FRACTION)));
    }
}
