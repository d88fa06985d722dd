package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPoint;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Segment;
import fr.vigie.vision.detect.Tally;
import fr.vigie.vision.frame.Frame;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

    private static final Segment ACROSS = new Segment(new Point(0.5, 0.3), new Point(0.5, 1));

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 25})
    void vehicles_are_counted_once_in_their_direction(double rate) {
        Stage stage = new Stage(31);
        Tally flow = Tally.ofTrafficFlow(ACROSS);

        run(
                flow,
                20,
                rate,
                t -> {
                    stage.empty();
                    for (int n = 0; n < 3; n++) {
                        WrongWayEpisodesTest.car(
                                stage, -60 + 110 * (t - 3 - 4 * n), 130, 150 + 20 * n);
                    }
                    WrongWayEpisodesTest.car(stage, 330 - 110 * (t - 5), 160, 60);
                    return stage.at(t);
                });

        assertThat(flow.take()).isEqualTo(Map.of("down", 3.0, "up", 1.0));
        assertThat(flow.take()).isEqualTo(Map.of("down", 0.0, "up", 0.0));
    }

    /** A cab and the end of its trailer cross 0.7 s apart, the next vehicle 1.5 s behind that. */
    @Test
    void a_long_vehicle_of_which_two_parts_are_seen_is_counted_once() {
        Stage stage = new Stage(34);
        Tally flow = Tally.ofTrafficFlow(ACROSS);

        run(
                flow,
                14,
                10,
                t -> {
                    stage.empty();
                    double cab = -60 + 130 * (t - 3);
                    WrongWayEpisodesTest.car(stage, cab, 130, 150);
                    WrongWayEpisodesTest.car(stage, cab - 91, 130, 150);
                    WrongWayEpisodesTest.car(stage, cab - 91 - 195, 130, 70);
                    return stage.at(t);
                });

        assertThat(flow.take()).isEqualTo(Map.of("down", 2.0, "up", 0.0));
    }

    /** It comes in at the lower edge and is over the line in the third picture after that. */
    @Test
    void who_drives_away_from_under_the_camera_is_counted_however_soon_the_line_is_crossed() {
        Stage stage = new Stage(35);
        Tally flow = Tally.ofTrafficFlow(new Segment(new Point(0.1, 0.7), new Point(0.9, 0.7)));

        run(
                flow,
                16,
                10,
                t -> {
                    stage.empty();
                    for (int n = 0; n < 3; n++) {
                        driveAway(stage, t - 4 - 3 * n, 90 + 60 * (n % 2));
                    }
                    return stage.at(t);
                });

        assertThat(flow.take()).isEqualTo(Map.of("down", 0.0, "up", 3.0));
    }

    /** Half a second after its birth it is half as large, and as far up again. */
    private static void driveAway(Stage stage, double seconds, double x) {
        if (seconds >= 0) {
            double share = 1 / (1 + 2 * seconds);
            double bottom = 70 + 150 * share;
            stage.thing(x + 40 * (1 - share), bottom, 70 * share, 60 * share, 165, 120, 134);
        }
    }

    @Test
    void two_who_meet_on_the_line_are_two() {
        Stage stage = new Stage(36);
        Tally flow = Tally.ofTrafficFlow(new Segment(new Point(0, 0.7), new Point(1, 0.7)));

        run(
                flow,
                14,
                10,
                t -> {
                    stage.empty();
                    stage.thing(90, 260 - 40 * (t - 4), 50, 40, 160, 122, 132);
                    stage.thing(150, 40 * (t - 4), 50, 40, 60, 126, 128);
                    return stage.at(t);
                });

        assertThat(flow.take()).isEqualTo(Map.of("down", 1.0, "up", 1.0));
    }

    @Test
    void leaves_that_begin_to_sway_over_the_line_are_no_traffic() {
        Stage stage = new Stage(37);
        Tally flow = Tally.ofTrafficFlow(ACROSS);

        run(
                flow,
                40,
                10,
                t ->
                        stage.empty()
                                .foliage(130, 70, 70, 70, t < 10 ? 0 : 3 * Math.sin(2.3 * t))
                                .at(t));

        assertThat(flow.take()).isEqualTo(Map.of("down", 0.0, "up", 0.0));
    }

    @Test
    void speeds_are_counted_by_classes_and_never_one_by_one() {
        Stage stage = new Stage(32);
        Calibration street =
                new Calibration.FourPoints(
                        List.of(
                                new Point(0.05, 0.95),
                                new Point(0.95, 0.95),
                                new Point(0.95, 0.5),
                                new Point(0.05, 0.5)),
                        List.of(
                                new GroundPoint(0, 0),
                                new GroundPoint(36, 0),
                                new GroundPoint(36, 10),
                                new GroundPoint(0, 10)));
        Tally classes = Tally.ofSpeedClasses(ACROSS, street);

        run(
                classes,
                20,
                10,
                t -> {
                    stage.empty();
                    WrongWayEpisodesTest.car(stage, -60 + 50 / 3.6 * 8 * (t - 3), 140, 170);
                    WrongWayEpisodesTest.car(stage, -60 + 30 / 3.6 * 8 * (t - 9), 140, 60);
                    return stage.at(t);
                });

        assertThat(classes.take()).isEqualTo(Map.of("40-60", 1.0, "20-40", 1.0));
    }

    @Test
    void what_fills_a_zone_is_a_share_of_it() {
        Stage stage = new Stage(33);
        Tally level = Tally.ofFillLevel(Trial.rectangle(0.5, 0.5, 0.75, 0.9));

        run(level, 12, 10, t -> stage.empty().at(t));
        assertThat(level.take().get("share")).isEqualTo(0);

        Tally filled = Tally.ofFillLevel(Trial.rectangle(0.5, 0.5, 0.75, 0.9));
        run(
                filled,
                60,
                10,
                t -> {
                    stage.empty();
                    return (t < 10 ? stage : stage.thing(170, 155, 40, 36, 190, 120, 130)).at(t);
                });
        assertThat(filled.take().get("share")).isCloseTo(0.25 * 47 / 58, within(0.06));
    }

    private static void run(Tally tally, double to, double rate, DoubleFunction<Frame> picture) {
        CameraAnalysis analysis =
                new CameraAnalysis(List.of(), List.of(tally), Stage.WIDTH, Stage.HEIGHT);
        for (int n = 0; n / rate < to; n++) {
            analysis.observe(picture.apply(n / rate));
        }
    }
}
