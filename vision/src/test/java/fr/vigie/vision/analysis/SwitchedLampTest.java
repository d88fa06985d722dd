package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lamp that is switched while somebody is there changes the place behind them as well. */
class SwitchedLampTest {

    /** The lamp right of an edge goes off at 11 s and comes back at 17 s. */
    private static Stage lit(Stage stage, double t, double edge) {
        boolean off = t > 11.02 && t < 17.02;
        return stage.light(off ? 0.6 : 1, 0).lightLeftOf(edge, 40, off ? 1 / 0.6 : 1);
    }

    @Test
    void whoever_stands_under_a_lamp_that_is_switched_leaves_nothing_behind() {
        Stage stage = new Stage(401);
        Trial trial =
                Trial.everything()
                        .run(
                                45,
                                t -> {
                                    double x =
                                            t < 20
                                                    ? Math.min(-20 + 32 * (t - 3), 200)
                                                    : 200 + 32 * (t - 20);
                                    double phase = t > 9.8 && t < 20 ? 0.1 : t;
                                    stage.empty().person(x, 150, 60, 50, phase);
                                    return lit(stage, t, 120).at(t);
                                });
        assertThat(trial.opened("object")).isEmpty();
        assertThat(trial.opened("zone")).hasSize(1);
        assertThat(trial.ended("zone")).hasSize(1);
        assertThat(trial.ended("zone").getFirst().ended().seconds()).isBetween(22.5, 26.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-100, 110})
    void a_bag_put_down_in_the_second_of_a_switch_is_seen(double edge) {
        Stage stage = new Stage(402);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                45,
                                t -> {
                                    AbandonedObjectEpisodesTest.leaveBag(stage.empty(), t);
                                    return lit(stage, t, edge).at(t);
                                });
        assertThat(trial.opened("object")).hasSize(1);
    }
}
