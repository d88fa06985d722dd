package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.GroundPoint;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hours of pictures in which nothing new happens: they may leave nothing for the collector. */
class SteadyStateTest {

    private static final int LOOP = 80;
    private static final int FIRST = 480;
    private static final int MEASURED = 160;

    private static final List<Point> CORNERS =
            List.of(
                    new Point(0.1, 0.95),
                    new Point(0.9, 0.95),
                    new Point(0.7, 0.4),
                    new Point(0.3, 0.4));

    private static final Calibration GROUND =
            new Calibration.FourPoints(
                    CORNERS,
                    List.of(
                            new GroundPoint(0, 0),
                            new GroundPoint(8, 0),
                            new GroundPoint(8, 20),
                            new GroundPoint(0, 20)));

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void pictures_of_somebody_who_walks_to_and_fro_allocate_nothing() {
        CameraAnalysis analysis =
                new CameraAnalysis(
                        EventDefinition.listAll().stream().map(SteadyStateTest::watch).toList(),
                        Stage.WIDTH,
                        Stage.HEIGHT);
        Frame[] frames = walkToAndFro();
        MediaTime[] times = new MediaTime[FIRST + MEASURED];
        Arrays.setAll(times, n -> new MediaTime(n * 100_000L));
        long[] bytes = new long[MEASURED];
        for (int n = 0; n < times.length; n++) {
            Frame frame = frames[n % LOOP];
            frame.setTime(times[n]);
            long before = threads.getCurrentThreadAllocatedBytes();
            analysis.observe(frame);
            bytes[n % MEASURED] = threads.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(bytes);
        assertThat(bytes[MEASURED * 3 / 4]).as("bytes of three pictures of four").isZero();
    }

    private static Watch watch(EventDefinition definition) {
        Area area =
                new Area.Zone(
                        definition.needsCalibration()
                                ? new Polygon(CORNERS)
                                : Polygon.WHOLE_PICTURE);
        boolean directed =
                definition.parameters().stream().anyMatch(p -> p.unit() == Unit.DIRECTION);
        Watch watch =
                Trial.watch(
                        "watch",
                        definition.type(),
                        area,
                        directed
                                ? Map.of("allowed", new ParameterValue.Heading(new Direction(1, 0)))
                                : Map.of());
        return definition.needsCalibration() ? watch.withCalibration(GROUND) : watch;
    }

    private static Frame[] walkToAndFro() {
        Stage stage = new Stage(31);
        Frame[] frames = new Frame[LOOP];
        for (int n = 0; n < LOOP; n++) {
            double x = 160 + 100 * Math.sin(2 * Math.PI * n / LOOP);
            frames[n] = copy(stage.empty().person(x, 150, 60, 60, n / 10.0).at(0));
        }
        return frames;
    }

    private static Frame copy(Frame frame) {
        Frame copy = new Frame(frame.width(), frame.height());
        System.arraycopy(frame.luma(), 0, copy.luma(), 0, frame.luma().length);
        System.arraycopy(frame.blue(), 0, copy.blue(), 0, frame.blue().length);
        System.arraycopy(frame.red(), 0, copy.red(), 0, frame.red().length);
        return copy;
    }
}
