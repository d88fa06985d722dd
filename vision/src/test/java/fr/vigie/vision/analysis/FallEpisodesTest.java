package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.watch.Area;
import fr.vigie.watch.Watch;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FALL on drawn pictures: who falls, and who does something else. */
class FallEpisodesTest {

    private static final double FOOT_Y = 160;

    private static Watch fall() {
        return Trial.watch("fall", EventType.FALL, new Area.Zone(Polygon.WHOLE_PICTURE), Map.of());
    }

    /** A body of some height whose axis is turned by an angle (0 upright, 1 lying to the right). */
    private static void body(
            Stage stage, double footX, double footY, double height, double turn, int value) {
        double angle = turn * Math.PI / 2;
        int parts = 14;
        for (int i = 0; i < parts; i++) {
            double along = height * (i + 0.5) / parts;
            double wide = height * (i == parts - 1 ? 0.13 : i > 6 ? 0.24 : 0.17);
            double x = footX + Math.sin(angle) * along;
            double y = footY - Math.cos(angle) * along;
            double high = height / parts + (wide - height / parts) * turn;
            double across = wide + (height / parts - wide) * turn;
            stage.thing(
                    x - across / 2,
                    Math.min(y + high / 2, footY + 2),
                    across + 1,
                    high + 1,
                    value + i % 3 * 8,
                    120,
                    136);
        }
    }

    /** Walks in from the left until {@code x} is reached, and stands. */
    private static double walk(double t, double x) {
        return Math.min(-20 + 32 * (t - 2), x);
    }

    /** Shows somebody who walks in to 150 and whose turn to the ground is told. */
    private static Trial show(
            long seed, double to, double rate, int value, double height, DoubleUnaryOperator turn) {
        Stage stage = new Stage(seed);
        return new Trial(fall())
                .run(
                        0,
                        to,
                        rate,
                        t -> {
                            stage.empty();
                            double sway = t < 7.3 ? Math.sin(t * 9) * 2 : 0;
                            body(
                                    stage,
                                    walk(t, 150) + sway,
                                    FOOT_Y,
                                    height,
                                    turn.applyAsDouble(t),
                                    value);
                            return stage.at(t);
                        });
    }

    /** Like something that tips over: slow first, then fast. */
    private static double tipped(double t, double from, double seconds) {
        double share = Math.clamp((t - from) / seconds, 0, 1);
        return share * share;
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 25})
    void a_fall_is_one_alert_at_any_rate(double rate) {
        Trial trial = show(101, 24, rate, 60, 80, t -> tipped(t, 14, 0.9));
        assertThat(trial.opened("fall")).hasSize(1);
        var sighting = trial.opened("fall").getFirst().sighting();
        assertThat(sighting.began().seconds()).isBetween(13.5, 15.2);
        assertThat(sighting.raised().seconds()).isBetween(16.0, 18.5);
        assertThat(sighting.measures()).allMatch(m -> m.holds());
        assertThat(trial.ended("fall")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 60, 190, 225})
    void dark_and_light_clothes_are_seen_alike(int value) {
        Trial trial = show(102, 22, 10, value, 80, t -> tipped(t, 14, 0.9));
        assertThat(trial.opened("fall")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {34, 55, 80})
    void children_and_people_far_away_are_seen_like_others(double height) {
        Trial trial = show(103, 22, 10, 60, height, t -> tipped(t, 14, 0.8));
        assertThat(trial.opened("fall")).hasSize(1);
    }

    @Test
    void a_fall_in_the_first_second_of_a_stream_is_seen() {
        Stage stage = new Stage(104);
        Trial trial =
                new Trial(fall())
                        .run(
                                6,
                                t -> {
                                    stage.empty();
                                    body(stage, 150, FOOT_Y, 100, tipped(t, 0.4, 1), 50);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).hasSize(1);
    }

    @Test
    void who_gets_up_ends_the_episode() {
        Trial trial =
                show(105, 34, 10, 60, 80, t -> t < 24 ? tipped(t, 14, 0.9) : 1 - tipped(t, 24, 2));
        assertThat(trial.opened("fall")).hasSize(1);
        assertThat(trial.ended("fall")).hasSize(1);
    }

    @Test
    void who_lies_there_from_the_start_and_who_gets_up_is_no_alert() {
        Stage stage = new Stage(106);
        Trial trial =
                new Trial(fall())
                        .run(
                                40,
                                t -> {
                                    stage.empty();
                                    double turn = t < 20 ? 1 : 1 - tipped(t, 20, 1.5);
                                    double breath = Math.sin(t) * 0.7;
                                    body(stage, 150 + breath, FOOT_Y, 80, turn, 60);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).isEmpty();
    }

    @Test
    void who_lies_down_slowly_is_no_alert() {
        Trial trial = show(107, 30, 10, 60, 80, t -> Math.clamp((t - 13) / 6, 0, 1));
        assertThat(trial.opened("fall")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.55, 0.65, 0.75})
    void who_squats_kneels_or_sits_down_is_no_alert(double left) {
        Stage stage = new Stage(108);
        Trial trial =
                new Trial(fall())
                        .run(
                                30,
                                t -> {
                                    stage.empty();
                                    double down = Math.clamp((t - 13) / 0.7, 0, 1);
                                    double height = 80 * (1 - (1 - left) * down);
                                    double wide = 22 + 16 * down;
                                    double sway = t < 7.3 ? Math.sin(t * 9) * 2 : 0;
                                    double hands = t > 13 ? Math.sin(t * 5) * 1.5 : 0;
                                    double x = walk(t, 150) + sway;
                                    stage.thing(x - wide / 2, FOOT_Y, wide, height, 60, 120, 136);
                                    stage.thing(
                                            x + wide / 2 + hands, FOOT_Y - 4, 7, 7, 160, 118, 142);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).isEmpty();
    }

    @Test
    void who_bends_down_and_rises_is_no_alert() {
        Trial trial =
                show(
                        109,
                        26,
                        10,
                        60,
                        80,
                        t -> 0.6 * tipped(t, 13, 0.9) * (1 - tipped(t, 14.5, 0.9)));
        assertThat(trial.opened("fall")).isEmpty();
    }

    @Test
    void who_walks_towards_the_camera_and_out_below_is_no_alert() {
        Stage stage = new Stage(110);
        Trial trial =
                new Trial(fall())
                        .run(
                                30,
                                t -> {
                                    stage.empty();
                                    double footY = 110 + 55 * Math.max(0, t % 9 - 4);
                                    if (t > 3) {
                                        stage.person(150 + 20 * Math.sin(t / 9), footY, 70, 60, t);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).isEmpty();
    }

    @Test
    void people_who_walk_stop_and_wave_are_no_alert() {
        Stage stage = new Stage(111);
        Trial trial =
                new Trial(fall())
                        .run(
                                60,
                                t -> {
                                    stage.empty();
                                    stage.person(-20 + 36 * (t % 11), 150, 66, 70, t);
                                    stage.person(340 - 30 * (t % 13), 165, 76, 180, t);
                                    double x = Math.min(-20 + 30 * t, 200);
                                    double arm = Math.sin(t * 4) > 0 ? 60 : 36;
                                    stage.person(x, 140, 60, 40, x < 200 ? t : 0.1);
                                    stage.thing(x + 6, 140 - arm, 5, 10, 150, 118, 142);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).isEmpty();
    }

    @Test
    void wheelchairs_prams_and_canes_are_no_alert() {
        Stage stage = new Stage(112);
        Trial trial =
                new Trial(fall())
                        .run(
                                60,
                                t -> {
                                    stage.empty();
                                    double x = -40 + 24 * (t % 17);
                                    stage.thing(x, 150, 26, 22, 50, 128, 128);
                                    stage.thing(x + 6, 134, 12, 26, 120, 118, 142);
                                    double y = 360 - 28 * (t % 15);
                                    stage.person(y, 168, 70, 60, t);
                                    stage.thing(y - 34, 168, 22, 18, 90, 140, 120);
                                    double z = -20 + 20 * (t % 19);
                                    stage.person(z, 140, 58, 90, t);
                                    stage.thing(z + 10, 140, 2, 28, 40, 128, 128);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).isEmpty();
    }

    @Test
    void a_fall_beside_somebody_who_walks_by_is_one_alert() {
        Stage stage = new Stage(113);
        Trial trial =
                new Trial(fall())
                        .run(
                                24,
                                t -> {
                                    stage.empty();
                                    stage.person(60 + 12 * (t - 9), FOOT_Y - 14, 70, 90, t);
                                    double sway = t < 7.3 ? Math.sin(t * 9) * 2 : 0;
                                    double turn = tipped(t, 14, 0.8);
                                    body(stage, walk(t, 150) + sway, FOOT_Y, 80, turn, 60);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).hasSize(1);
    }

    @Test
    void whose_shadow_lies_beside_them_falls_like_others() {
        Stage stage = new Stage(115);
        Trial trial =
                new Trial(fall())
                        .run(
                                0,
                                24,
                                10,
                                t -> {
                                    stage.empty();
                                    double x = walk(t, 150) + Math.sin(t * 9) * (t < 7.3 ? 2 : 0);
                                    double up = 1 - tipped(t, 14, 0.9);
                                    for (int i = 0; i < 12; i++) {
                                        double along = (1 + i) * 5.5 * up;
                                        stage.thing(x + along, FOOT_Y - 2 * i, 7, 4, 84, 128, 128);
                                    }
                                    body(stage, x, FOOT_Y, 70, tipped(t, 14, 0.9), 60);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).hasSize(1);
    }

    /** Sits down on the ground first and lies back then, five seconds in all. */
    @Test
    void who_sits_down_and_then_lies_down_is_no_alert() {
        Stage stage = new Stage(116);
        Trial trial =
                new Trial(fall())
                        .run(
                                30,
                                t -> {
                                    stage.empty();
                                    double sway = t < 7.3 ? Math.sin(t * 9) * 2 : 0;
                                    double sits = Math.clamp((t - 13) / 2.5, 0, 1);
                                    double lies = Math.clamp((t - 15.5) / 2.5, 0, 1);
                                    double height = 80 * (1 - 0.3 * sits);
                                    body(stage, walk(t, 150) + sway, FOOT_Y, height, lies, 60);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).isEmpty();
    }

    /** Behind a post of the same colour as the clothes all but the legs are gone at once. */
    @Test
    void who_goes_behind_something_has_not_fallen() {
        Stage stage = new Stage(117);
        Trial trial =
                new Trial(fall())
                        .run(
                                30,
                                t -> {
                                    stage.empty();
                                    double x = walk(t, 320);
                                    body(stage, x, FOOT_Y, 80, 0, 60);
                                    stage.thing(170, FOOT_Y - 28, 60, 140, 61, 120, 136);
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).isEmpty();
    }

    @Test
    void who_becomes_smaller_and_walks_on_has_not_fallen() {
        Stage stage = new Stage(114);
        Trial trial =
                new Trial(fall())
                        .run(
                                30,
                                t -> {
                                    stage.empty().furniture(200, 96, 120, 34, 90);
                                    double x = -20 + 16 * t;
                                    stage.person(x, 150, 70, 60, t);
                                    // A wall hides the lower half of whoever walks behind it.
                                    if (x > 185) {
                                        stage.thing(200, 152, 120, 44, 90, 128, 128);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fall")).isEmpty();
    }
}
