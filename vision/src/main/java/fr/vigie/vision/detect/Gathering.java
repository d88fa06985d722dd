package fr.vigie.vision.detect;

import fr.vigie.event.Unit;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.CrowdZone;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * GATHERING: at least so many people in the zone for the dwell, whoever they are and whatever they
 * do. Not thread-safe.
 */
final class Gathering implements Detector {

    private final Watch watch;
    private final Polygon zone;
    private final double people;
    private final double dwell;
    private final CrowdZone crowd;
    private final Lasting lasting;
    private boolean open;
    private long episode;

    Gathering(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        people = watch.parameters().getNumber("people");
        dwell = watch.parameters().getNumber("dwell");
        crowd = new CrowdZone(zone, watch.calibration());
        lasting = new Lasting(people);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.CROWD);
    }

    @Override
    public double picturesPerSecond() {
        return UNHURRIED;
    }

    /** What a place looks like when it is empty is forgotten in a long gap. */
    @Override
    public MediaTime restsUntil(MediaTime now) {
        return now;
    }

    @Override
    public void observe(Scene scene, MediaTime time, Consumer<EpisodeChange> changes) {
        scene.measureCrowd(crowd);
        lasting.observe(crowd.people(), time);
        if (!open && lasting.seconds() >= dwell) {
            open = true;
            episode++;
            changes.accept(new EpisodeChange.Opened(sighting(time)));
        } else if (open && lasting.isOver()) {
            open = false;
            changes.accept(new EpisodeChange.Ended(watch.id(), episode, time));
        }
    }

    private Sighting sighting(MediaTime time) {
        return new Sighting(
                watch.id(),
                watch.event(),
                episode,
                lasting.since(),
                time,
                zone.bounds(),
                List.of(
                        new Measure(
                                "people", lasting.value(), Comparison.AT_LEAST, people, Unit.COUNT),
                        new Measure(
                                "holds",
                                lasting.seconds(),
                                Comparison.AT_LEAST,
                                dwell,
                                Unit.SECONDS)));
    }
}
