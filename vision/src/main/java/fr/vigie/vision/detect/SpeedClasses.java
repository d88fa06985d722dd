package fr.vigie.vision.detect;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.PassageLine;
import fr.vigie.vision.scene.PassageLine.Passage;
import fr.vigie.vision.scene.Scene;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * SPEED_CLASSES: how many cross a line in each class of 20 km/h. Each passage of the line is one
 * vehicle; its speed is that of what was at this place of the ground then. Not thread-safe.
 */
final class SpeedClasses implements Tally {

    private static final int CLASS = 20;

    /** A speed that may be off by more than this share of itself is not known. */
    private static final double WORST = 0.25;

    /** Over which way a speed is measured at least, metres. */
    private static final double DISTANCE = 12;

    /** How long after the passage its speed is measured, seconds: on longer ways it is surer. */
    private static final double LATER = 1.5;

    /** By how much the time of the passage may be off, seconds. */
    private static final double WITHIN = 0.15;

    private final Segment segment;
    private final Calibration calibration;
    private final PassageLine line;
    private final SortedMap<String, Double> figures = new TreeMap<>();

    /** Those that are not sorted yet, in the order of their ends. */
    private final Deque<Passage> waiting = new ArrayDeque<>();

    private @Nullable SpeedMeter meter;

    SpeedClasses(Segment segment, Calibration calibration) {
        this.segment = segment;
        this.calibration = calibration;
        line = new PassageLine(segment);
    }

    @Override
    public Set<Facet> facets() {
        return Set.of(Facet.FLOW);
    }

    @Override
    public void observe(Scene scene, MediaTime time) {
        SpeedMeter by = meter;
        if (by == null) {
            by = new SpeedMeter(GroundPlane.of(calibration, scene.aspect()));
            meter = by;
        }
        scene.forEachMover(by::note);
        scene.forEachPassage(line, waiting::add);
        while (!waiting.isEmpty() && time.secondsSince(waiting.getFirst().ended()) >= LATER) {
            sort(waiting.removeFirst(), by);
        }
    }

    private void sort(Passage passage, SpeedMeter by) {
        double middle = (passage.from() + passage.to()) / 2;
        Point from = segment.from();
        Point to = segment.to();
        Point place =
                new Point(
                        from.x() + middle * (to.x() - from.x()),
                        from.y() + middle * (to.y() - from.y()));
        double half = passage.ended().secondsSince(passage.began()) / 2;
        boolean known =
                by.measureAt(place, passage.began().seconds() + half, half + WITHIN, DISTANCE)
                        && by.error() <= WORST * by.speed();
        int least = known ? ((int) (by.speed() / CLASS)) * CLASS : 0;
        String figure = known ? least + "-" + (least + CLASS) : "unknown";
        figures.merge(figure, 1.0, Double::sum);
    }

    @Override
    public SortedMap<String, Double> take() {
        SortedMap<String, Double> taken = new TreeMap<>(figures);
        figures.clear();
        return taken;
    }
}
