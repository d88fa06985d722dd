package fr.vigie.vision.detect;

import fr.vigie.event.EventDefinition;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * CROWD_DENSITY: at least so many people a square metre of the zone's ground for the dwell. The
 * floors of the definition hold here as well, whoever made the watch. Not thread-safe.
 */
final class CrowdDensity implements Detector {

    private static final double USUAL_ASPECT = 16.0 / 9;

    private final Watch watch;
    private final Polygon zone;
    private final double density;
    private final double dwell;
    private final double least;
    private final double squareMetres;
    private final CrowdZone crowd;
    private final Lasting lasting;
    private boolean open;
    private long episode;

    /**
     * @throws IllegalArgumentException without a calibration, or below a floor of the definition
     */
    CrowdDensity(Watch watch, Polygon zone) {
        this.watch = watch;
        this.zone = zone;
        Calibration calibration =
                watch.calibration()
                        .orElseThrow(
                                () -> new IllegalArgumentException("density needs a calibration"));
        EventDefinition definition = EventDefinition.get(watch.event());
        density = watch.parameters().getNumber("density");
        dwell = watch.parameters().getNumber("dwell");
        least = definition.leastSquareMetres();
        squareMetres = GroundPlane.of(calibration, USUAL_ASPECT).squareMetres(zone);
        boolean dense = definition.findParameter("density").orElseThrow().allows(density);
        if (!dense || squareMetres < least || Double.isInfinite(squareMetres)) {
            throw new IllegalArgumentException("below the floors of density");
        }
        crowd = new CrowdZone(zone, Optional.of(calibration));
        lasting = new Lasting(density);
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
        lasting.observe(crowd.people() / squareMetres, time);
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
                                "density",
                                lasting.value(),
                                Comparison.AT_LEAST,
                                density,
                                Unit.PEOPLE_PER_SQUARE_METRE),
                        new Measure(
                                "area",
                                squareMetres,
                                Comparison.AT_LEAST,
                                least,
                                Unit.SQUARE_METRES),
                        new Measure(
                                "holds",
                                lasting.seconds(),
                                Comparison.AT_LEAST,
                                dwell,
                                Unit.SECONDS)));
    }
}
