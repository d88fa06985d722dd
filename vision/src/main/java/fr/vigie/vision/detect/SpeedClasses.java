package fr.vigie.vision.detect;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPlane;
import fr.vigie.geometry.Segment;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.Facet;
import fr.vigie.vision.scene.Mover;
import fr.vigie.vision.scene.Scene;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** SPEED_CLASSES: how many cross a line in each class of 20 km/h. Not thread-safe. */
final class SpeedClasses implements Tally {

    private static final int CLASS = 20;

    /** A speed that may be off by more than this share of itself is not known. */
    private static final double WORST = 0.25;

    /** Over which way a speed is measured at least, metres. */
    private static final double DISTANCE = 12;

    /** How long after the crossing a speed is waited for, seconds. */
    private static final double LONGEST = 2;

    private static final int MOST = 32;

    private final Calibration calibration;
    private final LineCrossings crossings;
    private final SortedMap<String, Double> figures = new TreeMap<>();

    /** By place: the mover that has crossed and is not sorted yet, 0 where free. */
    private final int[] numbers = new int[MOST];

    private final MediaTime[] crossed = new MediaTime[MOST];
    private @Nullable SpeedMeter meter;

    SpeedClasses(Segment line, Calibration calibration) {
        this.calibration = calibration;
        crossings = new LineCrossings(line);
        Arrays.fill(crossed, MediaTime.ZERO);
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
        scene.forEachMover(m -> {
            measuring.note(m);
            sort(m, measuring);
        });
        crossings.observe(scene, time, (m, _) -> await(m, time));
        giveUp(time);
    }

    /** One that has crossed is sorted when its speed is known well enough. */
    private void await(Mover m, MediaTime time) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] == 0) {
                numbers[i] = m.number();
                crossed[i] = time;
                return;
            }
        }
        count("unknown");
    }

    private void sort(Mover m, SpeedMeter by) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] == m.number()
                    && by.measure(m)
                    && by.distance() >= DISTANCE
                    && by.error() <= WORST * by.speed()) {
                numbers[i] = 0;
                int least = ((int) (by.speed() / CLASS)) * CLASS;
                count(least + "-" + (least + CLASS));
            }
        }
    }

    private void giveUp(MediaTime time) {
        for (int i = 0; i < MOST; i++) {
            if (numbers[i] != 0 && time.secondsSince(crossed[i]) > LONGEST) {
                numbers[i] = 0;
                count("unknown");
            }
        }
    }

    private void count(String figure) {
        figures.merge(figure, 1.0, Double::sum);
    }

    @Override
    public SortedMap<String, Double> take() {
        SortedMap<String, Double> taken = new TreeMap<>(figures);
        figures.clear();
        return taken;
    }
}
