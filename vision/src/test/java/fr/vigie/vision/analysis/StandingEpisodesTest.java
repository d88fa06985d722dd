package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.Measure;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingEpisodesTest {

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 25})
    void a_car_that_stops_and_stays_is_one_episode_until_it_drives_on(double rate) {
        Stage stage = new Stage(11);
        Trial trial = new Trial(parking(6));

        trial.run(0, 32, rate, t -> car(stage.empty(), position(t, 5, 22), 140, 175).at(t));

        assertThat(trial.opened("parking")).hasSize(1);
        assertThat(trial.opened("parking").getFirst().sighting().began().seconds())
                .isBetween(4.5, 6.5);
        assertThat(trial.opened("parking").getFirst().sighting().raised().seconds())
                .isBetween(10.5, 13.0);
        assertThat(trial.opened("parking").getFirst().sighting().measures())
                .allMatch(Measure::holds);
        assertThat(trial.ended("parking")).hasSize(1);
        assertThat(trial.ended("parking").getFirst().ended().seconds()).isBetween(21.0, 24.0);
    }

    @Test
    void a_car_that_waits_for_less_than_the_dwell_is_none() {
        Stage stage = new Stage(12);
        Trial trial = new Trial(parking(10));

        trial.run(25, t -> car(stage.empty(), position(t, 5, 12), 140, 60).at(t));

        assertThat(trial.changes).isEmpty();
    }

    @Test
    void passers_by_and_another_light_make_no_second_alert() {
        Stage stage = new Stage(13);
        Trial trial = new Trial(parking(6));

        trial.run(
                70,
                t -> {
                    stage.empty();
                    car(stage, position(t, 5, 1000), 140, 175);
                    if (t > 14 && t < 24) {
                        stage.person(-20 + 40 * (t - 14), 150, 70, 70, t);
                    }
                    if (t > 30 && t < 36) {
                        car(stage, -60 + 75 * (t - 30), 158, 60);
                    }
                    double cloud = t < 40 ? 1 : t < 44 ? 1 - 0.1 * (t - 40) : 0.6;
                    return stage.light(cloud, 0).at(t);
                });

        assertThat(trial.opened("parking")).hasSize(1);
        assertThat(trial.ended("parking")).isEmpty();
    }

    @Test
    void a_person_who_stands_still_is_no_vehicle_and_no_heap() {
        Stage stage = new Stage(14);
        Trial trial = new Trial(parking(6), dumping(6));

        trial.run(
                40,
                t -> {
                    double x = t < 6 ? 340 - 40 * (t - 1) : 140 + Math.sin(t * 2) * 1.5;
                    return stage.empty().person(x, 150, 75, 70, t < 6 ? t : 0).at(t);
                });

        assertThat(trial.changes).isEmpty();
    }

    @Test
    void a_car_that_was_there_and_leaves_is_none() {
        Stage stage = new Stage(15);
        Trial trial = new Trial(parking(6), dumping(6));

        trial.run(
                30,
                t -> {
                    double x = t < 12 ? 150 : 150 + 60 * (t - 12);
                    return car(stage.empty(), x, 140, 175).at(t);
                });

        assertThat(trial.changes).isEmpty();
    }

    @Test
    void a_car_that_stops_while_others_pass_behind_it_is_found() {
        Stage stage = new Stage(16);
        Trial trial =
                new Trial(
                        Trial.watch(
                                "stopped",
                                EventType.STOPPED_VEHICLE,
                                new Area.Zone(Polygon.WHOLE_PICTURE),
                                Map.of("dwell", new ParameterValue.Quantity(8))));

        trial.run(
                30,
                t -> {
                    stage.empty();
                    for (int n = 0; n < 8; n++) {
                        car(stage, -60 + 110 * (t - 4 * n), 126, 60 + 23 * n);
                    }
                    return car(stage, position(t, 6, 1000), 142, 175).at(t);
                });

        assertThat(trial.opened("stopped")).hasSize(1);
    }

    @Test
    void a_heap_that_somebody_leaves_is_one_episode_until_it_is_taken_away() {
        Stage stage = new Stage(17);
        Trial trial = new Trial(parking(6), dumping(8));

        trial.run(
                50,
                t -> {
                    stage.empty();
                    if (t >= 8 && t < 40) {
                        heap(stage);
                    }
                    double x = t < 8 ? -20 + 25 * (t - 1) : t < 12 ? 155 : 155 - 40 * (t - 12);
                    if (t > 1) {
                        stage.person(x, 150, 75, 70, t < 8 || t > 12 ? t : 0);
                    }
                    return stage.at(t);
                });

        assertThat(trial.opened("heap")).hasSize(1);
        assertThat(trial.opened("heap").getFirst().sighting().raised().seconds())
                .isBetween(18.0, 26.0);
        assertThat(trial.ended("heap")).hasSize(1);
        assertThat(trial.opened("parking")).isEmpty();
    }

    @Test
    void a_heap_beside_which_its_bearer_stood_for_a_while_is_found() {
        Stage stage = new Stage(19);
        Trial trial = new Trial(parking(6), dumping(8));

        trial.run(
                45,
                t -> {
                    stage.empty();
                    if (t >= 8) {
                        heap(stage);
                    }
                    double x = t < 8 ? -20 + 25 * (t - 1) : t < 14 ? 168 : 168 - 40 * (t - 14);
                    if (t > 1) {
                        stage.person(x, 152, 40, 70, t);
                    }
                    return stage.at(t);
                });

        assertThat(trial.opened("heap")).hasSize(1);
        assertThat(trial.opened("parking")).isEmpty();
    }

    @Test
    void a_car_that_a_lorry_hides_soon_after_it_stopped_is_no_heap() {
        Stage stage = new Stage(20);
        Trial trial = new Trial(parking(15), dumping(8));

        trial.run(
                40,
                t -> {
                    car(stage.empty(), position(t, 5, 1000), 140, 175);
                    double x = -150 + 90 * (t - 9);
                    stage.thing(x, 155, 130, 60, 70, 120, 140);
                    return stage.at(t);
                });

        assertThat(trial.opened("parking")).hasSize(1);
        assertThat(trial.opened("heap")).isEmpty();
    }

    @Test
    void a_bin_overflows_when_what_is_put_beside_it_stays() {
        Stage stage = new Stage(18).furniture(200, 110, 30, 36, 60);
        Trial trial =
                new Trial(
                        Trial.watch(
                                "bin",
                                EventType.OVERFLOWING_BIN,
                                new Area.Zone(Trial.rectangle(0.59, 0.5, 0.82, 0.85)),
                                Map.of(
                                        "dwell", new ParameterValue.Quantity(6),
                                        "share", new ParameterValue.Quantity(0.12))));

        trial.run(
                60,
                t -> {
                    stage.empty();
                    if (t >= 8 && t < 45) {
                        stage.thing(204, 111, 20, 10, 200, 128, 128);
                    }
                    if (t >= 14 && t < 45) {
                        stage.thing(231, 147, 16, 18, 190, 110, 140);
                    }
                    if (t > 20 && t < 26) {
                        stage.person(60 + 40 * (t - 20), 150, 75, 70, t);
                    }
                    return stage.at(t);
                });

        assertThat(trial.opened("bin")).hasSize(1);
        assertThat(trial.opened("bin").getFirst().sighting().raised().seconds())
                .isBetween(20.0, 27.0);
        assertThat(trial.ended("bin")).hasSize(1);
    }

    /** Comes from the left, stands at 150 from {@code stop} on, drives on at {@code go}. */
    private static double position(double t, double stop, double go) {
        double x = t < stop ? 150 - 70 * (stop - t) : 150;
        return t > go ? 150 + 60 * (t - go) : x;
    }

    private static Watch parking(double dwell) {
        return Trial.watch(
                "parking",
                EventType.ILLEGAL_PARKING,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                Map.of("dwell", new ParameterValue.Quantity(dwell)));
    }

    private static Watch dumping(double dwell) {
        return Trial.watch(
                "heap",
                EventType.ILLEGAL_DUMPING,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                Map.of("dwell", new ParameterValue.Quantity(dwell)));
    }

    private static void heap(Stage stage) {
        stage.thing(165, 152, 36, 14, 190, 120, 130);
        stage.thing(172, 140, 20, 9, 45, 135, 120);
    }

    private static Stage car(Stage stage, double x, double bottom, int value) {
        return WrongWayEpisodesTest.car(stage, x, bottom, value);
    }
}
