package fr.vigie.vision.detect;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Polygon;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.CrowdZone;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** OCCUPANCY: the mean number of people in a zone. Not thread-safe. */
final class Occupancy implements Tally {

    private final CrowdZone crowd;
    private double sum;
    private double seconds;
    private boolean started;
    private MediaTime last = MediaTime.ZERO;

    Occupancy(Polygon zone, Optional<Calibration> calibration) {
        crowd = new CrowdZone(zone, calibration);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.CROWD);
    }

    @Override
    public void observe(Scene scene, MediaTime time) {
        scene.measureCrowd(crowd);
        double passed = started ? Math.clamp(time.secondsSince(last), 0, 1) : 0;
        started = true;
        last = time;
        if (crowd.isSized()) {
            sum += crowd.people() * passed;
            seconds += passed;
        }
    }

    @Override
    public SortedMap<String, Double> take() {
        SortedMap<String, Double> figures = new TreeMap<>();
        if (seconds > 0) {
            figures.put("people", sum / seconds);
        }
        sum = 0;
        seconds = 0;
        return figures;
    }
}
