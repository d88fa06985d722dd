package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ABANDONED_OBJECT on drawn pictures: what is one, and what is none. */
class AbandonedObjectEpisodesTest {

    /** Walks in, puts a bag down at 11 s beside the place x = 170, and walks on at 13 s. */
    static void leaveBag(Stage stage, double t) {
        double x = t < 10 ? Math.min(-20 + 32 * (t - 4), 160) : t < 13 ? 160 : 160 - 32 * (t - 13);
        if (t >= 11) {
            stage.thing(172, 150, 16, 13, 40, 140, 120);
        } else {
            stage.thing(x + 8, 135, 16, 13, 40, 140, 120);
        }
        stage.person(x, 150, 60, 60, t < 9.7 || t > 13 ? t : 0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 10, 25})
    void a_bag_that_was_left_is_one_alert_at_any_rate(double rate) {
        Stage stage = new Stage(11);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                0,
                                45,
                                rate,
                                t -> {
                                    leaveBag(stage.empty(), t);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("object")).hasSize(1);
        var sighting = trial.opened("object").getFirst().sighting();
        assertThat(sighting.began().seconds()).isBetween(13.0, 18.0);
        assertThat(sighting.raised().seconds()).isBetween(19.0, 25.0);
        assertThat(sighting.box().overlap(new fr.vigie.geometry.Box(0.53, 0.75, 0.6, 0.84)))
                .isPositive();
        assertThat(trial.ended("object")).isEmpty();
    }

    @Test
    void the_owner_who_stays_near_attends_to_it() {
        Stage stage = new Stage(12);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                60,
                                t -> {
                                    stage.empty();
                                    double x = Math.min(-20 + 32 * (t - 4), 160);
                                    if (t > 12) {
                                        x = Math.max(160 - 32 * (t - 12), 125);
                                    }
                                    x += Math.sin(t) * 1.5;
                                    stage.thing(
                                            t < 11 ? x + 8 : 172,
                                            t < 11 ? 135 : 150,
                                            16,
                                            13,
                                            40,
                                            140,
                                            120);
                                    return stage.person(x, 150, 60, 60, t < 9 ? t : 0.1).at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    @Test
    void the_owner_who_waits_far_behind_it_does_not_attend_to_it() {
        Stage stage = new Stage(20);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                40,
                                t -> {
                                    double x = Math.min(-20 + 32 * (t - 4), 160);
                                    double back = Math.clamp((t - 13) * 8, 0, 36);
                                    double sway = t > 18 ? Math.sin(t) : 0;
                                    stage.empty()
                                            .thing(
                                                    t < 11 ? x + 4 : 166,
                                                    t < 11 ? 112 : 118,
                                                    9,
                                                    8,
                                                    40,
                                                    140,
                                                    120);
                                    return stage.person(
                                                    x + sway,
                                                    118 - back,
                                                    28 - back / 4,
                                                    60,
                                                    t < 9.7 || (t > 13 && t < 18) ? t : 0.1)
                                            .at(t);
                                });
        assertThat(trial.opened("object")).hasSize(1);
        assertThat(trial.opened("object").getFirst().sighting().raised().seconds())
                .isBetween(19.0, 28.0);
    }

    @Test
    void passers_by_who_hide_it_and_changing_light_do_not_alert_again() {
        Stage stage = new Stage(13);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                100,
                                t -> {
                                    leaveBag(stage.empty(), t);
                                    if (t > 30) {
                                        stage.person(-20 + 40 * (t % 12), 160, 66, 70, t);
                                    }
                                    double light = t < 60 ? 1 : 1.25;
                                    return stage.light(light, t < 80 ? 0 : -12).at(t);
                                });
        assertThat(trial.opened("object")).hasSize(1);
        assertThat(trial.ended("object")).isEmpty();
    }

    /**
     * Before they are seen to walk they are a small shape right beside it, as an arm of it would.
     */
    @Test
    void who_comes_in_over_the_lower_edge_close_to_it_is_no_arm_of_it() {
        Stage stage = new Stage(38);
        Trial trial =
                new Trial(Trial.abandoned(7))
                        .run(
                                36,
                                t -> {
                                    double x = t < 7 ? Math.min(-30 + 45 * (t - 3), 110) : 110;
                                    double gone = 60 * Math.max(t - 11, 0);
                                    stage.empty();
                                    stage.thing(t < 8 ? x + 4 : 114, 172, 40, 52, 45, 140, 120);
                                    stage.person(x - gone, 170, 140, 70, t < 7 || t > 11 ? t : 0.1);
                                    double came = Math.clamp(30 * (t - 16), 0, 200);
                                    return stage.person(150, 330 - came + 45, 150, 75, 0.1).at(t);
                                });
        assertThat(trial.opened("object")).hasSize(1);
    }

    @Test
    void it_ends_when_somebody_takes_it_away() {
        Stage stage = new Stage(14);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                60,
                                t -> {
                                    stage.empty();
                                    if (t < 40) {
                                        leaveBag(stage, t);
                                    }
                                    double x = -20 + 32 * (t - 34);
                                    if (t >= 40) {
                                        stage.thing(x + 8, 135, 16, 13, 40, 140, 120);
                                    }
                                    return stage.person(x, 150, 60, 60, t).at(t);
                                });
        assertThat(trial.opened("object")).hasSize(1);
        assertThat(trial.ended("object")).hasSize(1);
        assertThat(trial.ended("object").getFirst().ended().seconds()).isBetween(38.0, 44.0);
    }

    @Test
    void a_thing_that_is_taken_from_the_scene_is_no_alert() {
        Stage with = new Stage(15).furniture(172, 130, 22, 20, 45);
        Stage without = new Stage(15);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                60,
                                t -> {
                                    Stage stage = t < 16 ? with : without;
                                    stage.empty();
                                    double x =
                                            t < 16
                                                    ? Math.min(-20 + 32 * (t - 8), 170)
                                                    : 170 - 32 * (t - 17);
                                    x = t < 17 ? Math.min(x, 170) : x;
                                    stage.person(x, 152, 60, 70, t < 13.5 || t > 17 ? t : 0.1);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    @Test
    void a_chair_that_is_moved_is_no_alert() {
        Stage with = new Stage(16).furniture(172, 128, 20, 24, 45);
        Stage without = new Stage(16);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                70,
                                t -> {
                                    Stage stage = t < 16 ? with : without;
                                    stage.empty();
                                    double x =
                                            t < 16
                                                    ? Math.min(-20 + 32 * (t - 8), 165)
                                                    : Math.min(165 + 20 * (t - 16), 245);
                                    x = t < 21 ? x : 245 + 32 * (t - 21);
                                    stage.person(
                                            x,
                                            152,
                                            60,
                                            70,
                                            t < 13.5 || (t > 16 && t < 20) || t > 21 ? t : 0.1);
                                    if (t >= 16) {
                                        double at = Math.min(172 + 20 * (t - 16), 252);
                                        stage.thing(at, 152, 20, 24, 45, 128, 128);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    @Test
    void somebody_who_sits_down_is_no_object() {
        Stage stage = new Stage(17);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                80,
                                t -> {
                                    double x = Math.min(-20 + 32 * (t - 4), 160);
                                    double height = t < 11 ? 60 : Math.max(36, 60 - 24 * (t - 11));
                                    double breath = t > 12 ? Math.sin(t * 0.9) * 1.1 : 0;
                                    return stage.empty()
                                            .person(x + breath, 150, height, 60, t < 9 ? t : 0.1)
                                            .at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    @Test
    void one_of_two_who_stays_behind_is_no_object() {
        Stage stage = new Stage(18);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                60,
                                t -> {
                                    double x = Math.min(-20 + 32 * (t - 4), 160);
                                    double other = t < 15 ? x - 14 : 146 - 32 * (t - 15);
                                    double breath = t > 12 ? Math.sin(t * 0.9) * 1.1 : 0;
                                    stage.empty()
                                            .person(other, 151, 62, 75, t < 9 || t > 15 ? t : 0.1);
                                    return stage.person(x + breath, 150, 56, 50, t < 9 ? t : 0.1)
                                            .at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    @Test
    void somebody_who_falls_and_lies_there_is_no_object() {
        Stage stage = new Stage(19);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                60,
                                t -> {
                                    stage.empty();
                                    double x = Math.min(-20 + 32 * (t - 4), 160);
                                    if (t < 12) {
                                        stage.person(x, 150, 60, 60, t < 9 ? t : 0.1);
                                    } else {
                                        stage.thing(140, 152, 58, 13, 55, 134, 124);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    /** A small child leaves a suitcase three quarters as tall. */
    @Test
    void what_a_child_leaves_is_found_like_what_others_leave() {
        Stage stage = new Stage(24);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                45,
                                t -> {
                                    stage.empty();
                                    double x = Math.min(-20 + 32 * (t - 4), 160);
                                    x = t < 13 ? x : 160 - 32 * (t - 13);
                                    double there = t < 10.5 ? x + 4 : 164;
                                    stage.thing(there, 150, 16, 27, 40, 120, 136);
                                    stage.person(x, 150, 36, 60, t < 9.7 || t > 13 ? t : 0.1);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("object")).hasSize(1);
    }

    /** They come in as one shape; who stays behind is three quarters as tall. */
    @Test
    void a_child_who_stays_behind_is_no_object() {
        Stage stage = new Stage(25);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                60,
                                t -> {
                                    double x = Math.min(-20 + 32 * (t - 4), 160);
                                    double other = t < 15 ? x - 12 : 148 - 32 * (t - 15);
                                    double breath = t > 12 ? Math.sin(t * 0.9) * 1.1 : 0;
                                    stage.empty()
                                            .person(other, 151, 62, 75, t < 9 || t > 15 ? t : 0.1);
                                    return stage.person(x + breath, 150, 46, 50, t < 9 ? t : 0.1)
                                            .at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    /** Of somebody who waits only head and legs can be told from the ground; others pass. */
    @Test
    void the_head_of_who_is_dressed_like_the_ground_is_no_object() {
        Stage stage = new Stage(26);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                60,
                                t -> {
                                    stage.empty();
                                    double x = Math.min(-20 + 26 * (t - 3), 160);
                                    if (t < 10) {
                                        stage.person(x, 140, 56, 60, t);
                                    } else {
                                        stage.thing(155, 140, 11, 25, 45, 120, 136);
                                        stage.thing(156, 94, 8, 9, 60, 118, 142);
                                    }
                                    stage.person(-30 + 24 * (t - 9), 148, 64, 80, t);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    /** Walks in from the left, sits down at 9 s, and lifts a hand now and then. */
    private static void sit(Stage stage, double t) {
        double x = Math.min(-20 + 26 * (t - 3), 140);
        if (t < 9.5) {
            stage.person(x, 150, 60, 50, t);
            return;
        }
        stage.thing(132, 148, 18, 30, 50, 120, 136);
        double lifted = t % 7 < 1.6 ? 10 * Math.sin(Math.PI * (t % 7) / 1.6) : 0;
        if (lifted > 3) {
            stage.thing(150, 140 - lifted, 7, 8, 180, 118, 142);
        }
    }

    @Test
    void who_sits_down_and_is_passed_by_others_is_no_thing() {
        Stage stage = new Stage(21);
        Trial trial =
                new Trial(Trial.abandoned(10))
                        .run(
                                60,
                                t -> {
                                    stage.empty();
                                    sit(stage, t);
                                    stage.person(-30 + 24 * (t - 12), 156, 64, 80, t);
                                    stage.person(350 - 22 * (t - 26), 146, 58, 170, t);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }

    @Test
    void who_lies_down_where_another_stands_and_goes_is_no_thing() {
        Stage stage = new Stage(22);
        Trial trial =
                new Trial(Trial.abandoned(10))
                        .run(
                                60,
                                t -> {
                                    stage.empty();
                                    double x = Math.min(-20 + 26 * (t - 3), 140);
                                    double other = t < 14 ? Math.min(-60 + 26 * (t - 3), 100) : 0;
                                    other = t < 14 ? other : 100 - 26 * (t - 14);
                                    stage.person(other, 152, 62, 90, t);
                                    if (t < 11) {
                                        stage.person(x, 150, 60, 50, t);
                                    } else {
                                        stage.thing(118, 152, 56, 13, 50, 120, 136);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
    }
}
