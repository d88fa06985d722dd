package fr.vigie.vision.detect;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Area;
import fr.vigie.watch.Counter;
import java.util.Set;
import java.util.SortedMap;

/**
 * One aggregate at work: figures over many, by their names, since they were taken last. Whoever
 * takes them decides how long a bucket is and what of it may be published; single passages are
 * never told. Not thread-safe.
 */
public interface Tally {

    /** What it needs of the scene beside silhouettes and things. */
    Set<Facet> facets();

    /** Looks at the scene after it has taken in a picture. */
    void observe(Scene scene, MediaTime time);

    /** The figures since the last call, by name; then a new bucket begins. */
    SortedMap<String, Double> take();

    /** The tally of an aggregate. */
    static Tally of(Counter counter) {
        return switch (counter.area()) {
            case Area.Line(Segment line) -> over(line, counter);
            case Area.Zone(Polygon zone) -> in(zone, counter);
        };
    }

    private static Tally over(Segment line, Counter counter) {
        return switch (counter.aggregate()) {
            case TRAFFIC_FLOW -> ofTrafficFlow(line);
            case FOOTFALL -> new Footfall(line, counter.calibration());
            case SPEED_CLASSES -> ofSpeedClasses(line, counter.calibration().orElseThrow());
            case OCCUPANCY, FILL_LEVEL -> throw new IllegalArgumentException("not over a line");
        };
    }

    private static Tally in(Polygon zone, Counter counter) {
        return switch (counter.aggregate()) {
            case OCCUPANCY -> new Occupancy(zone, counter.calibration());
            case FILL_LEVEL -> ofFillLevel(zone);
            case TRAFFIC_FLOW, FOOTFALL, SPEED_CLASSES ->
                    throw new IllegalArgumentException("not in a zone");
        };
    }

    /** TRAFFIC_FLOW: how many crossed the line {@code up} and {@code down} the picture. */
    static Tally ofTrafficFlow(Segment line) {
        return new TrafficFlow(line);
    }

    /**
     * SPEED_CLASSES: how many crossed the line in each class of 20 km/h, {@code 20-40} for
     * instance; those whose speed could not be measured well enough as {@code unknown}.
     */
    static Tally ofSpeedClasses(Segment line, Calibration calibration) {
        return new SpeedClasses(line, calibration);
    }

    /** FILL_LEVEL: the mean {@code share} of the zone covered by what was brought and stays. */
    static Tally ofFillLevel(Polygon zone) {
        return new FillLevel(zone);
    }
}
