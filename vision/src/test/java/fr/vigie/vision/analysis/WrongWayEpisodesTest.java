package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Polygon;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Sighting;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongWayEpisodesTest {

    private static final Direction RIGHT = new Direction(1, 0);
    private static final Direction LEFT = new Direction(-1, 0);

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 12.5, 25})
    void each_vehicle_against_the_direction_is_one_episode(double rate) {
        Stage stage = new Stage(1);
        Trial trial = new Trial(watch("left", LEFT), watch("right", RIGHT));

        trial.run(
                0,
                12,
                rate,
                t -> {
                    stage.empty();
                    car(stage, -60 + 120 * (t - 3), 120, 170);
                    car(stage, -60 + 120 * (t - 7), 150, 60);
                    return stage.at(t);
                });

        assertThat(trial.opened("left")).hasSize(2);
        assertThat(trial.ended("left")).hasSize(2);
        assertThat(trial.opened("right")).isEmpty();
    }

    @Test
    void the_alert_says_how_far_and_how_straight() {
        Stage stage = new Stage(2);
        Trial trial = new Trial(watch("left", LEFT));

        trial.run(9, t -> car(stage.empty(), -60 + 100 * (t - 3), 130, 170).at(t));

        Sighting sighting = trial.opened("left").getFirst().sighting();
        assertThat(sighting.measures())
                .extracting(Measure::name)
                .containsExactly("way", "against", "straightness", "seen", "height");
        assertThat(sighting.measures()).allMatch(Measure::holds);
        assertThat(sighting.began().seconds()).isBetween(3.0, 4.2);
        assertThat(sighting.raised().seconds()).isBetween(3.3, 4.8);
    }

    @Test
    void of_two_that_pass_each_other_only_one_goes_the_wrong_way() {
        Stage stage = new Stage(3);
        Trial trial = new Trial(watch("left", LEFT), watch("right", RIGHT));

        trial.run(
                9,
                t -> {
                    stage.empty();
                    car(stage, -60 + 110 * (t - 3), 130, 170);
                    car(stage, 330 - 110 * (t - 3), 148, 60);
                    return stage.at(t);
                });

        assertThat(trial.opened("left")).hasSize(1);
        assertThat(trial.opened("right")).hasSize(1);
    }

    @Test
    void a_column_of_vehicles_that_are_as_far_apart_as_they_go_in_a_picture_has_one_direction() {
        Stage stage = new Stage(4);
        Trial trial = new Trial(watch("left", LEFT), watch("right", RIGHT));

        // Each is a little lighter than the next: the shapes of change alone seem to stand still.
        trial.run(
                0,
                8,
                5,
                t -> {
                    stage.empty();
                    for (int n = 0; n < 20; n++) {
                        car(stage, -60 + 350 * (t - 2.5) - 70 * n, 140, 60 + 37 * n % 150);
                    }
                    return stage.at(t);
                });

        assertThat(trial.opened("right")).isEmpty();
        assertThat(trial.opened("left")).isNotEmpty();
    }

    @Test
    void who_turns_back_is_found() {
        Stage stage = new Stage(5);
        Trial trial = new Trial(watch("right", RIGHT));

        trial.run(
                10,
                t -> {
                    double x = t < 5 ? -60 + 100 * (t - 3) : 140 - 60 * (t - 5);
                    return car(stage.empty(), x, 140, 170).at(t);
                });

        assertThat(trial.opened("right")).hasSize(1);
        assertThat(trial.opened("right").getFirst().sighting().began().seconds())
                .isBetween(4.5, 5.7);
    }

    @Test
    void a_vehicle_outside_of_the_zone_is_nobodys_business() {
        Stage stage = new Stage(6);
        Polygon lane = Trial.rectangle(0, 0.35, 1, 0.6);
        Trial trial = new Trial(watch("left", LEFT, lane));

        trial.run(8, t -> car(stage.empty(), -60 + 110 * (t - 3), 165, 170).at(t));

        assertThat(trial.opened("left")).isEmpty();
    }

    @Test
    void leaves_that_sway_go_nowhere() {
        Stage stage = new Stage(7);
        Trial trial = new Trial(watch("left", LEFT), watch("right", RIGHT));

        trial.run(
                20,
                t ->
                        stage.empty()
                                .foliage(
                                        60,
                                        40,
                                        120,
                                        90,
                                        7 * Math.sin(2.2 * t) + 3 * Math.sin(5.1 * t))
                                .at(t));

        assertThat(trial.changes).isEmpty();
    }

    @Test
    void a_shadow_or_a_cone_of_light_that_runs_over_the_road_is_no_vehicle() {
        Stage stage = new Stage(8);
        Trial trial = new Trial(watch("left", LEFT), watch("right", RIGHT));

        trial.run(
                14,
                t ->
                        stage.empty()
                                .light(-60 + 90 * (t - 3), 120, 45, 25, 0.5, 0.6)
                                .light(380 - 90 * (t - 7), 140, 45, 20, 0.6, 1.6)
                                .at(t));

        assertThat(trial.changes).isEmpty();
    }

    @Test
    void a_vehicle_at_night_in_noise_is_found() {
        Stage stage = new Stage(9).noise(5).grey();
        Trial trial = new Trial(watch("left", LEFT), watch("right", RIGHT));

        trial.run(
                10,
                t -> {
                    stage.empty().light(0.35, 0);
                    double x = -60 + 100 * (t - 3);
                    car(stage, x, 140, 45);
                    stage.thing(x + 42, 132, 6, 5, 235, 128, 128)
                            .thing(x + 42, 141, 6, 5, 235, 128, 128);
                    return stage.at(t);
                });

        assertThat(trial.opened("left")).hasSize(1);
        assertThat(trial.opened("right")).isEmpty();
    }

    private static Watch watch(String id, Direction allowed) {
        return watch(id, allowed, Polygon.WHOLE_PICTURE);
    }

    private static Watch watch(String id, Direction allowed, Polygon zone) {
        return Trial.watch(
                id,
                EventType.WRONG_WAY,
                new Area.Zone(zone),
                Map.of("allowed", new ParameterValue.Heading(allowed)));
    }

    /** A car seen from the side: body, windows, wheels; 50 pixels long. */
    static Stage car(Stage stage, double x, double bottom, int value) {
        stage.thing(x, bottom, 50, 14, value, 120, 134);
        stage.thing(x + 10, bottom - 14, 28, 9, value - 25, 122, 132);
        stage.thing(x + 13, bottom - 15, 9, 6, 40, 128, 128);
        stage.thing(x + 26, bottom - 15, 9, 6, 48, 128, 128);
        stage.thing(x + 6, bottom + 2, 9, 7, 22, 128, 128);
        return stage.thing(x + 36, bottom + 2, 9, 7, 25, 128, 128);
    }
}
