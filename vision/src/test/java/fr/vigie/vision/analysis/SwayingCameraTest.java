package fr.vigie.vision.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.vision.frame.Frame;
import fr.vigie.watch.Area;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mast in the wind is a usual camera: it sees what happens, and its swaying is no event. */
class SwayingCameraTest {

    private static Stage swaying(Stage stage, double t, double reach) {
        double turn = 2 * Math.PI * 1.7 * t;
        return stage.sway(reach * Math.sin(turn), reach * Math.sin(0.73 * turn + 1));
    }

    @ParameterizedTest
    @CsvSource({"0.8, 10", "0.8, 25", "2.4, 10", "2.4, 5"})
    void whoever_walks_in_is_seen_once_while_the_mast_sways(double reach, double rate) {
        Stage stage = new Stage(301);
        Trial trial =
                new Trial(Trial.intrusion(Trial.rectangle(0.5, 0.3, 1, 1)), Trial.abandoned(6))
                        .run(
                                0,
                                25,
                                rate,
                                t -> {
                                    double x = -20 + 30 * (t - 5);
                                    stage.empty().person(x, 150, 60, 50, t);
                                    return swaying(stage, t, reach).at(t);
                                });
        assertThat(trial.opened("zone")).hasSize(1);
        assertThat(trial.opened("zone").getFirst().sighting().began().seconds())
                .isBetween(10.3, 12.2);
        assertThat(trial.opened("object")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 2.4})
    void a_bag_that_was_left_is_seen_while_the_mast_sways(double reach) {
        Stage stage = new Stage(302);
        Trial trial =
                new Trial(Trial.abandoned(6))
                        .run(
                                45,
                                t -> {
                                    AbandonedObjectEpisodesTest.leaveBag(stage.empty(), t);
                                    return swaying(stage, t, reach).at(t);
                                });
        assertThat(trial.opened("object")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.8, 2.4})
    void the_edges_of_orange_tiles_are_no_fire_while_the_mast_sways(double reach) {
        assertNothingBurns(t -> reach * Math.sin(2 * Math.PI * 1.7 * t), _ -> 0.6 * reach);
        Random random = new Random(7);
        assertNothingBurns(
                _ -> reach * random.nextGaussian() / 2, _ -> reach * random.nextDouble());
    }

    private static void assertNothingBurns(DoubleUnaryOperator aside, DoubleUnaryOperator down) {
        Stage stage = new Stage(303);
        Trial trial =
                new Trial(
                                Trial.watch(
                                        "fire",
                                        EventType.FIRE,
                                        new Area.Zone(Polygon.WHOLE_PICTURE),
                                        Map.of()))
                        .run(
                                30,
                                t ->
                                        tiles(
                                                stage,
                                                t,
                                                aside.applyAsDouble(t),
                                                down.applyAsDouble(t)));
        assertThat(trial.changes).isEmpty();
    }

    private static Frame tiles(Stage stage, double t, double dx, double dy) {
        stage.empty();
        for (int n = 0; n < 24; n++) {
            stage.thing(20 + n % 6 * 30, 90 + n / 6 * 22, 22, 14, 170 + n % 3 * 25, 92, 166);
        }
        return stage.sway(dx, dy).at(t);
    }

    @Test
    void a_fire_burns_on_while_the_mast_sways() {
        Stage stage = new Stage(304);
        Random random = new Random(3);
        Trial trial =
                new Trial(
                                Trial.watch(
                                        "fire",
                                        EventType.FIRE,
                                        new Area.Zone(Polygon.WHOLE_PICTURE),
                                        Map.of()))
                        .run(
                                25,
                                t -> {
                                    stage.empty();
                                    if (t > 8) {
                                        FireEpisodesTest.burn(stage, random, 180, 140, 6);
                                    }
                                    return swaying(stage, t, 1.5).at(t);
                                });
        assertThat(trial.opened("fire")).hasSize(1);
    }
}
