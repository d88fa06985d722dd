package fr.vigie.vision.detect;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Mover;
import fr.vigie.vision.scene.Scene;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SPEED_CLASSES: how many cross a line in each class of 20 km/h. Not thread-safe. */
final class SpeedClasses implements Tally {

    private static final int CLASS = 20;

    /** A speed that may be off by more than this share of itself is not known. */
    private static final double WORST = 0.4;

    private final Calibration calibration;
    private final LineCrossings crossings;
    private final SortedMap<String, Double> figures = new TreeMap<>();
    private @Nullable SpeedMeter meter;

    SpeedClasses(Segment line, Calibration calibration) {
        this.calibration = calibration;
        crossings = new LineCrossings(line);
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
        SpeedMeter measuring = by;
        scene.forEachMover(measuring::note);
        crossings.observe(
                scene, time, (m, _) -> figures.merge(classOf(m, measuring), 1.0, Double::sum));
    }

    private static String classOf(Mover m, SpeedMeter by) {
        if (!by.measure(m) || by.error() > WORST * by.speed()) {
            return "unknown";
        }
        int least = ((int) (by.speed() / CLASS)) * CLASS;
        return least + "-" + (least + CLASS);
    }

    @Override
    public SortedMap<String, Double> take() {
        SortedMap<String, Double> taken = new TreeMap<>(figures);
        figures.clear();
        return taken;
    }
}
