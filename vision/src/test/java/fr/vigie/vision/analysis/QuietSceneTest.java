package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.vision.frame.Frame;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

/** Nobody is there: whatever light, weather and camera do, nothing may be raised. */
class QuietSceneTest {

    private static void assertSilent(double seconds, DoubleFunction<Frame> picture) {
        Trial trial = Trial.everything().run(seconds, picture);
        assertThat(trial.changes).isEmpty();
    }

    @Test
    void a_light_switch_raises_nothing() {
        Stage stage = new Stage(21);
        assertSilent(
                40, t -> stage.empty().light((t > 10 && t < 20) || t > 28 ? 0.45 : 1, 0).at(t));
    }

    @Test
    void a_lamp_that_lights_half_of_the_room_raises_nothing() {
        Stage stage = new Stage(22);
        assertSilent(
                50, t -> stage.empty().lightLeftOf(t > 10 && t < 30 ? 150 : -100, 20, 1.6).at(t));
    }

    @Test
    void a_slow_dusk_raises_nothing() {
        Stage stage = new Stage(23);
        assertSilent(90, t -> stage.empty().light(1 - 0.7 * t / 90, 0).at(t));
    }

    @Test
    void the_edge_of_a_clouds_shadow_that_passes_raises_nothing() {
        Stage stage = new Stage(24);
        assertSilent(60, t -> stage.empty().lightLeftOf(-60 + 25 * (t - 8), 90, 0.6).at(t));
    }

    @Test
    void swaying_foliage_raises_nothing() {
        Stage stage = new Stage(25);
        assertSilent(
                60,
                t ->
                        stage.empty()
                                .foliage(
                                        200,
                                        20,
                                        100,
                                        90,
                                        3.5 * Math.sin(t * 2.1) + 1.5 * Math.sin(t * 5))
                                .at(t));
    }

    @Test
    void noise_at_night_raises_nothing() {
        Stage stage = new Stage(26).grey().noise(7);
        assertSilent(60, t -> stage.empty().light(0.3, 8).at(t));
    }

    @Test
    void a_shaking_camera_raises_nothing() {
        Stage stage = new Stage(27);
        Random random = new Random(5);
        assertSilent(
                40,
                t -> {
                    boolean shakes = t > 8 && t < 25;
                    int dx = shakes ? random.nextInt(7) - 3 : 0;
                    int dy = shakes ? random.nextInt(5) - 2 : 0;
                    return stage.shift(dx, dy).empty().at(t);
                });
    }

    @Test
    void a_camera_that_is_turned_raises_nothing() {
        Stage stage = new Stage(28);
        assertSilent(40, t -> stage.shift(t < 10 ? 0 : 37, t < 10 ? 0 : 11).empty().at(t));
    }

    @Test
    void a_patch_of_sun_that_comes_and_stays_raises_nothing() {
        Stage stage = new Stage(29);
        assertSilent(
                60,
                t -> {
                    double strength = Math.clamp((t - 10) / 2, 0, 1) * 0.5;
                    return stage.empty().light(220, 120, 40, 22, 0.2, 1 + strength).at(t);
                });
    }

    @Test
    void headlights_that_sweep_over_the_ground_raise_nothing() {
        Stage stage = new Stage(30).grey().noise(3);
        assertSilent(
                40,
                t ->
                        stage.empty()
                                .light(0.4, 5)
                                .light(-60 + 60 * (t % 13 - 4), 130, 60, 25, 0.6, 1.9)
                                .at(t));
    }

    @Test
    void a_picture_that_freezes_raises_nothing() {
        Stage stage = new Stage(31);
        Frame[] last = new Frame[1];
        assertSilent(
                40,
                t -> {
                    if (t < 10 || t > 25) {
                        last[0] = stage.empty().at(t);
                    } else {
                        last[0].setTime(fr.vigie.time.MediaTime.ofSeconds(t));
                    }
                    return last[0];
                });
    }

    @Test
    void flicker_of_a_lamp_raises_nothing() {
        Stage stage = new Stage(32);
        assertSilent(
                40,
                t -> stage.empty().light(250, 40, 30, 25, 0.4, 1.35 + 0.3 * Math.sin(t * 9)).at(t));
    }

    @Test
    void rain_raises_nothing() {
        Stage stage = new Stage(33);
        Random random = new Random(6);
        assertSilent(
                40,
                t -> {
                    stage.empty();
                    for (int i = 0; i < 40; i++) {
                        stage.thing(random.nextInt(320), random.nextInt(180), 1, 10, 190, 128, 128);
                    }
                    return stage.at(t);
                });
    }

    @Test
    void a_remnant_at_the_edge_that_a_lamp_lights_up_raises_nothing() {
        Stage stage = new Stage(34);
        Random random = new Random(7);
        assertSilent(
                60,
                t -> {
                    stage.empty();
                    if (t > 10) {
                        int spread = (int) Math.min(12 * Math.max(t - 18, 0), 24);
                        int reach = t < 11 ? 6 : 48 + spread + random.nextInt(3);
                        stage.thing(320 - reach, 150, reach, t < 11 ? 6 : 60, 200, 128, 128);
                    }
                    return stage.at(t);
                });
    }

    @Test
    void a_lamp_that_lights_a_corner_and_comes_back_raises_nothing() {
        Stage stage = new Stage(35).noise(2);
        assertSilent(
                60,
                t -> {
                    boolean on = t < 15 || (t > 23 && t < 30) || t > 45;
                    return stage.empty()
                            .light(0.4, 4)
                            .light(330, 80, 100, 70, 0.9, on ? 3 : 1)
                            .at(t);
                });
    }
}
