package fr.vigie.evaluation.theatre.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.theatre.Scenes;
import org.junit.jupiter.api.Test;

class TruthFinderTest {

    private static final String LONG = Scenes.SMALL.replace("seconds: 3", "seconds: 40");

    private static final String ABANDONED =
            "{id: thing, event: ABANDONED_OBJECT, parameters: {dwell: 10s}}";

    @Test
    void a_thing_is_abandoned_from_the_moment_its_bearer_has_gone() {
        AnnotatedWatch watch = annotate(withWatch(LONG, ABANDONED));

        // Put down at 1.5 + 0.7 s at x = 1.45; 2 m away at x = 3.45: 2.9 s + 2.45 m / 2 m/s.
        assertThat(watch.truth()).hasSize(1);
        assertThat(watch.truth().getFirst().from().seconds()).isEqualTo(4.13, within(0.1));
        assertThat(watch.truth().getFirst().to().seconds()).isEqualTo(40, within(0.1));
    }

    @Test
    void a_thing_whose_bearer_stays_is_not_abandoned() {
        String stays = LONG.replace("{go: [4, 12], speed: 2}", "{stand: 36}");

        assertThat(annotate(withWatch(stays, ABANDONED)).truth()).isEmpty();
    }

    @Test
    void a_time_that_hardly_reaches_the_dwell_is_uncertain() {
        String shorter = LONG.replace("seconds: 40", "seconds: 14");
        AnnotatedWatch watch = annotate(withWatch(shorter, ABANDONED));

        assertThat(watch.truth()).isEmpty();
        assertThat(watch.uncertain()).hasSize(1);
    }

    @Test
    void what_stood_there_from_the_start_is_furniture() {
        String furniture =
                LONG.replace("colour: \"#40302a\"}", "colour: \"#40302a\", at: [3, 14]}");

        assertThat(annotate(withWatch(furniture, ABANDONED)).truth()).isEmpty();
    }

    @Test
    void an_intrusion_lasts_while_feet_are_in_the_zone() {
        // Half a metre either side of the middle at 12 m: the zone reaches from x = -1.4 to 1.4.
        AnnotatedWatch watch = annotate(Scenes.parse(LONG));

        assertThat(watch.truth()).hasSize(1);
        assertThat(watch.truth().getFirst().from().seconds()).isEqualTo(0.2, within(0.2));
    }

    @Test
    void crossing_a_line_counts_in_the_forbidden_direction_only() {
        String line = "line: [[0.5, 0.1], [0.5, 0.9]], parameters: {forbidden: [%d, 0]}}";

        AnnotatedWatch right =
                annotate(withWatch(LONG, "{id: w, event: INTRUSION, " + line.formatted(1)));
        AnnotatedWatch left =
                annotate(withWatch(LONG, "{id: w, event: INTRUSION, " + line.formatted(-1)));

        assertThat(right.truth()).hasSize(1);
        assertThat(right.truth().getFirst().from().seconds()).isEqualTo(1.0, within(0.1));
        assertThat(left.truth()).isEmpty();
    }

    private static Scene withWatch(String scene, String watch) {
        return Scenes.parse(
                scene.substring(0, scene.indexOf("watches:")) + "watches: [" + watch + "]\n");
    }

    private static AnnotatedWatch annotate(Scene scene) {
        return TruthFinder.annotate(scene, scene.watches().getFirst());
    }
}
