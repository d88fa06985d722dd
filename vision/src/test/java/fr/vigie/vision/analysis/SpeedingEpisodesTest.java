package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.GroundPoint;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.Measure;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedingEpisodesTest {

    /** Seen from the side, 320 pixels are 40 metres: a car of 50 pixels is 6.25 m long. */
    private static final Calibration STREET =
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

    /** The ground of {@link #lorry}. */
    private static final Calibration ROAD =
            new Calibration.FourPoints(
                    List.of(
                            new Point((160 - 56.25) / 320, 170 / 180.0),
                            new Point((160 + 56.25) / 320, 170 / 180.0),
                            new Point((160 + 18.75) / 320, 70 / 180.0),
                            new Point((160 - 18.75) / 320, 70 / 180.0)),
                    List.of(
                            new GroundPoint(-3, 1600 / 150.0),
                            new GroundPoint(3, 1600 / 150.0),
                            new GroundPoint(3, 32),
                            new GroundPoint(-3, 32)));

    @ParameterizedTest
    @CsvSource({"5,70", "10,70", "25,70", "10,110"})
    void a_vehicle_faster_than_the_limit_is_one_episode_with_its_speed(double rate, double kmh) {
        Trial trial = drive(rate, kmh, 50);

        assertThat(trial.opened("speed")).hasSize(1);
        List<Measure> why = trial.opened("speed").getFirst().sighting().measures();
        assertThat(why).allMatch(Measure::holds);
        double speed = why.get(0).value() + why.get(1).value();
        assertThat(speed).isBetween(0.9 * kmh, 1.1 * kmh);
    }

    @ParameterizedTest
    @CsvSource({"5,45", "10,45", "10,49", "25,49"})
    void a_vehicle_below_the_limit_is_none(double rate, double kmh) {
        assertThat(drive(rate, kmh, 50).changes).isEmpty();
    }

    @Test
    void one_that_is_over_the_limit_by_less_than_the_error_gets_the_benefit() {
        assertThat(drive(10, 51, 50).changes).isEmpty();
    }

    /** Its roof is seen to move as if it were far away, and fast, on the ground. */
    @ParameterizedTest
    @CsvSource({"70,90,0", "80,60,1"})
    void a_lorry_that_drives_away_is_as_fast_as_its_wheels(double kmh, double limit, int alerts) {
        Stage stage = new Stage(22);
        Trial trial = new Trial(watch(limit).withCalibration(ROAD));
        trial.run(
                0,
                9,
                10,
                t -> {
                    double ahead = 8 + kmh / 3.6 * (t - 4);
                    stage.empty();
                    if (ahead > 8 && ahead < 60) {
                        lorry(stage, ahead);
                    }
                    return stage.at(t);
                });

        assertThat(trial.opened("speed")).hasSize(alerts);
        for (var opened : trial.opened("speed")) {
            List<Measure> why = opened.sighting().measures();
            assertThat(why.get(0).value() + why.get(1).value()).isBetween(0.85 * kmh, 1.15 * kmh);
        }
    }

    /** From 8 m up, the horizon at row 20: 2.5 m wide, 3.5 m tall, boards on its upper half. */
    private static void lorry(Stage stage, double ahead) {
        double foot = 20 + 1600 / ahead;
        double metre = (foot - 20) / 8;
        int left = (int) Math.round(160 - 1.25 * metre);
        int wide = Math.max(2, (int) Math.round(2.5 * metre));
        int top = (int) Math.round(foot - 3.5 * metre);
        stage.thing(left, foot, wide, 3.5 * metre, 60, 128, 128);
        int board = Math.max(2, (int) Math.round(0.4 * metre));
        for (int n = 0; n < 6; n++) {
            int x = left + n % 3 * wide / 3;
            double bottom = top + (n / 3 * 2 + 1) * board;
            stage.thing(x, bottom, Math.max(1, wide / 5), board, n % 2 == 0 ? 200 : 150, 128, 128);
        }
    }

    @Test
    void without_calibration_there_is_no_speed() {
        Watch watch = watch(50);

        assertThatThrownBy(() -> new Trial(watch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("calibration");
    }

    private static Trial drive(double rate, double kmh, double limit) {
        Stage stage = new Stage(21);
        Trial trial = new Trial(watch(limit).withCalibration(STREET));
        double pixels = kmh / 3.6 * 8;
        trial.run(
                0,
                9,
                rate,
                t -> {
                    WrongWayEpisodesTest.car(stage.empty(), -60 + pixels * (t - 3), 140, 170);
                    return stage.at(t);
                });
        return trial;
    }

    private static Watch watch(double limit) {
        return Trial.watch(
                "speed",
                EventType.SPEEDING,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                Map.of("limit", new ParameterValue.Quantity(limit)));
    }
}
