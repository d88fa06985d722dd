package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.vision.frame.Frame;
import fr.vigie.watch.Area;
import fr.vigie.watch.Watch;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FIRE on drawn pictures: what burns, and what only glows, blinks or passes. */
class FireEpisodesTest {

    private static Watch fire() {
        return Trial.watch("fire", EventType.FIRE, new Area.Zone(Polygon.WHOLE_PICTURE), Map.of());
    }

    /** Tongues of fire side by side, each with a height and brightness of its own. */
    static void burn(Stage stage, Random random, double x, double y, int tongues) {
        for (int i = 0; i < tongues; i++) {
            double high = 14 + random.nextInt(18);
            double left = x + i * 5 + random.nextInt(3) - 1;
            for (double v = 0; v < high; v += 4) {
                int heat = (int) (235 - 90 * v / high) - random.nextInt(50);
                int red = heat > 210 ? 150 : 166;
                stage.thing(left, y - v, 6, 5, heat, 92, red);
            }
        }
    }

    private static void assertSilent(double seconds, DoubleFunction<Frame> picture) {
        assertThat(new Trial(fire()).run(seconds, picture).changes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 10, 25})
    void a_fire_that_breaks_out_is_one_alert_at_any_rate(double rate) {
        Stage stage = new Stage(201);
        Random random = new Random(1);
        Trial trial =
                new Trial(fire())
                        .run(
                                0,
                                40,
                                rate,
                                t -> {
                                    stage.empty();
                                    if (t > 10) {
                                        burn(stage, random, 180, 140, t < 20 ? 5 : 9);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fire")).hasSize(1);
        var sighting = trial.opened("fire").getFirst().sighting();
        assertThat(sighting.began().seconds()).isBetween(10.0, 12.5);
        assertThat(sighting.raised().seconds()).isBetween(13.0, 17.0);
        assertThat(sighting.measures()).allMatch(m -> m.holds());
    }

    @Test
    void a_fire_that_burns_from_the_first_picture_is_seen_by_day_and_by_night() {
        for (double light : new double[] {1, 0.25}) {
            Stage stage = new Stage(202).noise(2);
            Random random = new Random(2);
            Trial trial =
                    new Trial(fire())
                            .run(
                                    12,
                                    t -> {
                                        stage.empty().light(light, 0);
                                        burn(stage, random, 120, 150, 6);
                                        return stage.at(t);
                                    });
            assertThat(trial.opened("fire")).as("light %s", light).hasSize(1);
        }
    }

    @Test
    void the_noise_of_a_camera_at_its_limit_over_a_wooden_floor_is_no_fire() {
        Stage stage = new Stage(207).noise(14);
        assertSilent(30, t -> stage.empty().thing(40, 90, 200, 70, 130, 100, 160).at(t));
    }

    @Test
    void it_ends_when_the_fire_is_out() {
        Stage stage = new Stage(203);
        Random random = new Random(3);
        Trial trial =
                new Trial(fire())
                        .run(
                                40,
                                t -> {
                                    stage.empty();
                                    if (t > 5 && t < 18) {
                                        burn(stage, random, 180, 140, 6);
                                    }
                                    return stage.at(t);
                                });
        assertThat(trial.opened("fire")).hasSize(1);
        assertThat(trial.ended("fire")).hasSize(1);
        assertThat(trial.ended("fire").getFirst().ended().seconds()).isBetween(17.0, 22.0);
    }

    @Test
    void a_steady_lamp_and_a_sunset_raise_nothing() {
        Stage stage = new Stage(204);
        assertSilent(
                30,
                t -> {
                    stage.empty();
                    stage.thing(0, 40, 320, 40, 190, 95, 165);
                    stage.thing(100, 100, 24, 24, 235, 90, 160);
                    return stage.at(t);
                });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 1.3, 2.4})
    void a_blinking_sign_and_a_beacon_raise_nothing(double perSecond) {
        Stage stage = new Stage(205);
        assertSilent(
                30,
                t -> {
                    stage.empty();
                    boolean on = t * perSecond % 1 < 0.5;
                    stage.thing(60, 90, 30, 20, on ? 220 : 70, on ? 80 : 124, on ? 170 : 132);
                    double glow = 170 + 45 * Math.sin(2 * Math.PI * perSecond * t);
                    stage.thing(200, 110, 40, 40, (int) glow, 90, 168);
                    return stage.at(t);
                });
    }

    @Test
    void headlights_and_their_reflections_raise_nothing() {
        Stage stage = new Stage(206).noise(3);
        assertSilent(
                40,
                t -> {
                    stage.empty().light(0.3, 5);
                    double x = -40 + 60 * (t % 7);
                    stage.thing(x, 120, 9, 7, 245, 122, 132);
                    stage.thing(x + 24, 120, 9, 7, 245, 122, 132);
                    stage.thing(x + 60, 122, 8, 6, 170, 100, 190);
                    return stage.light(x + 16, 140, 60, 20, 0.5, 1.9).at(t);
                });
    }

    @Test
    void orange_clothes_that_pass_or_work_at_a_place_raise_nothing() {
        Stage stage = new Stage(207);
        assertSilent(
                50,
                t -> {
                    stage.empty();
                    for (int i = 0; i < 2; i++) {
                        double x = i == 0 ? -20 + 35 * (t % 10) : 220 + 6 * Math.sin(2.2 * t);
                        stage.person(x, 150, 70, 60, t);
                        stage.thing(x - 8, 118, 16, 24, 180, 85, 172);
                    }
                    return stage.at(t);
                });
    }

    @Test
    void somebody_who_moves_before_an_orange_wall_raises_nothing() {
        Stage stage = new Stage(208);
        assertSilent(
                40,
                t -> {
                    stage.empty();
                    stage.thing(60, 140, 200, 120, 175, 90, 165);
                    stage.person(160 + 30 * Math.sin(1.7 * t), 150, 80, 50, t);
                    return stage.at(t);
                });
    }
}
