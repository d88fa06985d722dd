package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** INTRUSION on drawn pictures: presence in a zone, crossing of a line. */
class IntrusionEpisodesTest {

    private static final Polygon RIGHT_HALF = Trial.rectangle(0.5, 0.3, 1, 1);

    @ParameterizedTest
    @ValueSource(doubles = {4, 10, 25})
    void somebody_who_walks_into_the_zone_is_one_alert_at_any_rate(double rate) {
        Stage stage = new Stage(1);
        Trial trial =
                new Trial(Trial.intrusion(RIGHT_HALF))
                        .run(
                                0,
                                20,
                                rate,
                                t ->
                                        stage.empty()
                                                .person(-20 + 30 * (t - 4), 150, 60, 50, t)
                                                .at(t));
        assertThat(trial.opened("zone")).hasSize(1);
        var sighting = trial.opened("zone").getFirst().sighting();
        assertThat(sighting.began().seconds()).isBetween(9.5, 10.8);
        assertThat(sighting.raised().seconds()).isBetween(10.0, 11.6);
        assertThat(trial.ended("zone")).hasSize(1);
        assertThat(trial.ended("zone").getFirst().ended().seconds()).isBetween(14.8, 16.0);
    }

    @Test
    void standing_still_for_a_minute_is_one_episode() {
        Stage stage = new Stage(2);
        Trial trial =
                new Trial(Trial.intrusion(RIGHT_HALF), Trial.abandoned(6))
                        .run(
                                80,
                                t -> {
                                    double x =
                                            t < 75
                                                    ? Math.min(-20 + 30 * (t - 4), 220)
                                                    : 220 + 30 * (t - 75);
                                    double sway = t > 12 && t < 75 ? Math.sin(t * 1.3) * 1.2 : 0;
                                    double phase = t > 12 && t < 75 ? 0.05 : t;
                                    return stage.empty().person(x + sway, 150, 60, 50, phase).at(t);
                                });
        assertThat(trial.opened("zone")).hasSize(1);
        assertThat(trial.ended("zone")).hasSize(1);
        assertThat(trial.ended("zone").getFirst().ended().seconds()).isGreaterThan(75);
        assertThat(trial.opened("object")).isEmpty();
    }

    @Test
    void light_that_stays_behind_where_somebody_stood_does_not_hold_the_episode_open() {
        Stage stage = new Stage(10);
        Trial trial =
                new Trial(Trial.intrusion(RIGHT_HALF))
                        .run(
                                60,
                                t -> {
                                    double x = Math.min(-20 + 30 * (t - 4), 220);
                                    stage.empty();
                                    if (t > 16) {
                                        stage.light(220, 120, 130, 75, 1, 2.2);
                                    }
                                    if (t < 18) {
                                        stage.person(x, 150, 60, 50, t < 12 ? t : 0.1);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("zone")).hasSize(1);
        assertThat(trial.ended("zone")).hasSize(1);
        assertThat(trial.ended("zone").getFirst().ended().seconds()).isLessThan(30);
    }

    @Test
    void the_feet_count_and_not_the_head() {
        Stage stage = new Stage(3);
        Trial trial =
                new Trial(Trial.intrusion(Trial.rectangle(0, 0.3, 1, 0.65)))
                        .run(
                                20,
                                t ->
                                        stage.empty()
                                                .person(-20 + 30 * (t - 4), 150, 60, 50, t)
                                                .at(t));
        assertThat(trial.opened("zone")).isEmpty();
    }

    @Test
    void a_shadow_in_the_zone_is_nobody() {
        Stage stage = new Stage(4);
        Trial trial =
                new Trial(Trial.intrusion(Trial.rectangle(0, 0.84, 1, 1)))
                        .run(
                                20,
                                t -> {
                                    double x = -20 + 30 * (t - 4);
                                    return stage.empty()
                                            .light(x, 162, 16, 12, 0.3, 0.65)
                                            .person(x, 146, 60, 45, t)
                                            .at(t);
                                });
        assertThat(trial.opened("zone")).isEmpty();
    }

    @Test
    void what_is_too_small_or_too_large_is_nobody() {
        Stage stage = new Stage(5);
        Trial trial =
                Trial.everything()
                        .run(
                                20,
                                t ->
                                        stage.empty()
                                                .thing(-8 + 30 * (t - 4), 150, 5, 5, 40, 128, 128)
                                                .at(t));
        assertThat(trial.opened("zone")).isEmpty();
    }

    @Test
    void two_visits_are_two_alerts_and_a_moment_behind_a_post_is_none() {
        Stage stage = new Stage(6);
        Trial trial =
                new Trial(Trial.intrusion(RIGHT_HALF))
                        .run(
                                40,
                                t -> {
                                    double at = t % 20;
                                    stage.empty().person(-20 + 30 * (at - 4), 150, 60, 50, t);
                                    return stage.thing(230, 170, 10, 150, 140, 128, 128).at(t);
                                });
        assertThat(trial.opened("zone")).hasSize(2);
    }

    @Test
    void somebody_in_the_picture_from_the_start_is_seen_once_and_leaves_no_ghost() {
        Stage stage = new Stage(7);
        Trial trial =
                Trial.everything()
                        .run(
                                40,
                                t ->
                                        stage.empty()
                                                .person(
                                                        100 + Math.max(0, 30 * (t - 5)),
                                                        150,
                                                        60,
                                                        50,
                                                        t)
                                                .at(t));
        assertThat(trial.opened("zone")).hasSize(1);
        assertThat(trial.ended("zone")).hasSize(1);
        assertThat(trial.ended("zone").getFirst().ended().seconds()).isBetween(11.0, 13.5);
        assertThat(trial.opened("object")).isEmpty();
    }

    @Test
    void at_night_without_colour_and_with_noise_a_person_is_found() {
        Stage stage = new Stage(8).grey().noise(5);
        Trial trial =
                new Trial(Trial.intrusion(RIGHT_HALF))
                        .run(
                                30,
                                t ->
                                        stage.empty()
                                                .person(-20 + 30 * (t - 12), 150, 60, 190, t)
                                                .light(0.35, 0)
                                                .at(t));
        assertThat(trial.opened("zone")).hasSize(1);
        assertThat(trial.opened("zone").getFirst().sighting().began().seconds())
                .isBetween(17.0, 19.5);
    }

    @Test
    void a_line_is_crossed_once_in_the_forbidden_direction() {
        Segment line = new Segment(new Point(0.5, 0.3), new Point(0.5, 1));
        Stage stage = new Stage(9);
        Trial trial =
                new Trial(Trial.line(line, new Direction(1, 0)))
                        .run(
                                32,
                                t -> {
                                    double x = t < 16 ? -20 + 30 * (t - 4) : 340 - 30 * (t - 18);
                                    return stage.empty().person(x, 150, 60, 50, t).at(t);
                                });
        assertThat(trial.opened("line")).hasSize(1);
        assertThat(trial.opened("line").getFirst().sighting().raised().seconds())
                .isBetween(9.5, 11.0);
    }

    @Test
    void trembling_about_a_line_is_one_episode_at_most() {
        Segment line = new Segment(new Point(0.5, 0.3), new Point(0.5, 1));
        Stage stage = new Stage(10);
        Trial trial =
                new Trial(Trial.line(line, new Direction(1, 0)))
                        .run(
                                40,
                                t -> {
                                    double x = Math.min(-20 + 30 * (t - 4), 160);
                                    return stage.empty()
                                            .person(
                                                    x + 3 * Math.sin(t * 2),
                                                    150,
                                                    60,
                                                    50,
                                                    t < 10 ? t : 0.1)
                                            .at(t);
                                });
        assertThat(trial.opened("line")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void what_went_along_inside_of_another_shape_has_crossed_nothing_by_itself() {
        Segment line = new Segment(new Point(0.5, 0.3), new Point(0.5, 1));
        Stage stage = new Stage(11);
        Trial trial =
                new Trial(Trial.line(line, new Direction(1, 0)))
                        .run(
                                20,
                                t -> {
                                    double x = -20 + 30 * (t - 7);
                                    stage.empty();
                                    if (x < 66) {
                                        // Comes by itself, stops, and is swallowed by who passes.
                                        double own = Math.clamp(10 + 30 * (t - 4), -20, 70);
                                        stage.thing(own - 8, 150, 16, 22, 40, 120, 140);
                                    }
                                    stage.person(x, 150, 60, 50, t);
                                    if (t > 16.95 && t < 17.05) {
                                        stage.thing(x + 14, 140, 10, 16, 40, 120, 140);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("line")).hasSize(1);
    }
}
