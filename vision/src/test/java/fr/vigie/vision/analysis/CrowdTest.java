package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.event.Aggregate;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPoint;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.detect.Tally;
import fr.vigie.vision.frame.Frame;
import fr.vigie.watch.Area;
import fr.vigie.watch.Counter;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Crowds on a place seen from 45 degrees above, 24 pixels to the metre across. */
class CrowdTest {

    private static final double TALL = 34;
    private static final Polygon WIDE = Trial.rectangle(0.1, 0.45, 0.9, 0.98);

    /** 5.3 by 4 metres. */
    private static final Polygon SMALL = Trial.rectangle(0.3, 0.6, 0.7, 0.98);

    private static final Calibration PLACE =
            new Calibration.FourPoints(
                    List.of(
                            new Point(0.05, 0.95),
                            new Point(0.95, 0.95),
                            new Point(0.95, 0.5),
                            new Point(0.05, 0.5)),
                    List.of(
                            new GroundPoint(0, 0),
                            new GroundPoint(12, 0),
                            new GroundPoint(12, 4.8),
                            new GroundPoint(0, 4.8)));

    @ParameterizedTest
    @CsvSource({"18, 1", "6, 0"})
    void enough_people_for_the_dwell_are_one_gathering(int people, int episodes) {
        Watch watch = crowd(EventType.GATHERING, WIDE, Map.of("people", 12.0, "dwell", 5.0));

        assertThat(opened(new Trial(watch).run(0, 25, 5, standing(people, WIDE))))
                .isEqualTo(episodes);
    }

    @Test
    void people_who_are_there_for_less_than_the_dwell_are_no_gathering() {
        Watch watch = crowd(EventType.GATHERING, WIDE, Map.of("people", 12.0, "dwell", 10.0));
        DoubleFunction<Frame> there = standing(20, WIDE);
        Stage empty = new Stage(11);

        Trial trial =
                new Trial(watch).run(0, 25, 5, t -> t < 12 ? there.apply(t) : empty.empty().at(t));

        assertThat(opened(trial)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"75, 1", "20, 0"})
    void density_is_people_by_the_ground_of_the_zone(int people, int episodes) {
        Watch watch = crowd(EventType.CROWD_DENSITY, SMALL, Map.of("density", 2.0, "dwell", 5.0));

        assertThat(opened(new Trial(watch).run(0, 20, 5, standing(people, SMALL))))
                .isEqualTo(episodes);
    }

    @Test
    void the_floors_of_density_hold_in_the_detector_whatever_a_watch_asks() {
        Polygon tiny = Trial.rectangle(0.4, 0.7, 0.6, 0.9);

        for (Watch watch :
                List.of(
                        crowd(EventType.CROWD_DENSITY, SMALL, Map.of("density", 0.1)),
                        crowd(EventType.CROWD_DENSITY, tiny, Map.of()),
                        new Watch(
                                new WatchId("c"),
                                EventType.CROWD_DENSITY,
                                new Area.Zone(SMALL),
                                crowd(EventType.CROWD_DENSITY, SMALL, Map.of()).parameters()))) {
            assertThatThrownBy(() -> new Trial(watch)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"90, 1", "24, 0"})
    void a_crowd_that_runs_all_at_once_moves_and_one_that_walks_off_does_not(
            double speed, int episodes) {
        Watch watch = crowd(EventType.CROWD_MOVEMENT, WIDE, Map.of("people", 8.0));

        assertThat(opened(new Trial(watch).run(0, 20, 10, leaving(speed, 10)))).isEqualTo(episodes);
    }

    @Test
    void runners_who_come_running_are_no_sudden_movement() {
        Watch watch = crowd(EventType.CROWD_MOVEMENT, WIDE, Map.of("people", 8.0));
        Stage stage = new Stage(5);

        Trial trial =
                new Trial(watch)
                        .run(
                                0,
                                25,
                                10,
                                t -> {
                                    stage.empty();
                                    for (int n = 0; n < 30; n++) {
                                        double x = -20 + 90 * (t - 5 - 0.5 * n);
                                        body(stage, x, 110 + n * 37 % 60, 40 + n * 53 % 90);
                                    }
                                    return stage.at(t);
                                });

        assertThat(opened(trial)).isZero();
    }

    @Test
    void occupancy_is_the_mean_number_of_people_in_the_zone() {
        Tally tally = tally(Aggregate.OCCUPANCY, new Area.Zone(WIDE));
        CameraAnalysis analysis =
                new CameraAnalysis(List.of(), List.of(tally), Stage.WIDTH, Stage.HEIGHT);
        DoubleFunction<Frame> picture = standing(15, WIDE);
        for (int n = 0; n < 100; n++) {
            analysis.observe(picture.apply(n / 5.0));
            if (n == 50) {
                tally.take();
            }
        }

        assertThat(tally.take().get("people")).isCloseTo(15, within(4.5));
        assertThat(tally.take()).isEmpty();
    }

    @Test
    void footfall_is_how_many_cross_a_line_either_way() {
        Tally tally =
                tally(
                        Aggregate.FOOTFALL,
                        new Area.Line(new Segment(new Point(0.5, 0.4), new Point(0.5, 1))));
        CameraAnalysis analysis =
                new CameraAnalysis(List.of(), List.of(tally), Stage.WIDTH, Stage.HEIGHT);
        Stage stage = new Stage(8);
        for (int i = 0; i < 450; i++) {
            double t = i / 10.0;
            stage.empty();
            for (int n = 0; n < 16; n++) {
                double way = 32 * (t - 4 - 2 * n);
                double x = n % 4 == 0 ? 340 - way : -20 + way;
                body(stage, x, 110 + n * 23 % 60, 20 + n * 53 % 50);
            }
            analysis.observe(stage.at(t));
        }

        Map<String, Double> figures = tally.take();
        assertThat(figures.get("down")).isCloseTo(12, within(4.0));
        assertThat(figures.get("up")).isCloseTo(4, within(2.5));
        assertThat(tally.take()).isEqualTo(Map.of("down", 0.0, "up", 0.0));
    }

    private static Tally tally(Aggregate aggregate, Area area) {
        return Tally.of(new Counter(new WatchId("c"), aggregate, area, Optional.of(PLACE)));
    }

    private static Watch crowd(EventType event, Polygon zone, Map<String, Double> given) {
        Map<String, ParameterValue> values = new java.util.HashMap<>();
        given.forEach((name, value) -> values.put(name, new ParameterValue.Quantity(value)));
        return Trial.watch("c", event, new Area.Zone(zone), values).withCalibration(PLACE);
    }

    /** An empty place; from the fourth second on people stand in the zone. */
    private static DoubleFunction<Frame> standing(int people, Polygon zone) {
        Stage stage = new Stage(11);
        var bounds = zone.bounds();
        return t -> {
            Random dice = new Random(9);
            stage.empty();
            for (int n = 0; n < people && t >= 4; n++) {
                double x = bounds.left() + dice.nextDouble() * bounds.width();
                double y = bounds.top() + (n + 0.5) / people * bounds.height();
                body(stage, x * Stage.WIDTH, y * Stage.HEIGHT, shade(dice));
            }
            return stage.at(t);
        };
    }

    /** People walk about slowly; at a moment they all go off to both sides. */
    private static DoubleFunction<Frame> leaving(double speed, double at) {
        Stage stage = new Stage(12);
        return t -> {
            Random dice = new Random(4);
            stage.empty();
            for (int n = 0; n < 16 && t >= 3; n++) {
                double side = n % 2 == 0 ? 1 : -1;
                double off = t < at ? 8 * Math.sin(t + n) : side * speed * (t - at);
                double x = 60 + dice.nextInt(200) + off;
                body(stage, x, 105 + n * 4, shade(dice));
            }
            return stage.at(t);
        };
    }

    /** Darker or brighter than the ground. */
    private static int shade(Random dice) {
        return dice.nextBoolean() ? 25 + dice.nextInt(45) : 150 + dice.nextInt(60);
    }

    /** Somebody as broad as people are, a third of a metre, arms left out. */
    private static void body(Stage stage, double footX, double footY, int value) {
        stage.thing(footX - 3.75, footY, 7.5, TALL, value, 122, 134);
    }

    private static long opened(Trial trial) {
        return trial.changes.stream().filter(EpisodeChange.Opened.class::isInstance).count();
    }
}
