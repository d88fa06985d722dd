package fr.vigie.evaluation.theatre.script;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.theatre.Scenes;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scenes that leave values open, and the seed that fills them in. */
class DrawnSceneTest {

    private static final String OPEN =
            Scenes.SMALL
                    .replace("enters: 0", "enters: {between: [2, 8]}")
                    .replace("wind: 0.5", "wind: {one_of: [0, 0.25, 1]}");

    @Test
    void the_same_seed_gives_the_same_scene() {
        assertThat(variant(OPEN, 7).actors()).isEqualTo(variant(OPEN, 7).actors());
        assertThat(variant(OPEN, 7).fingerprint())
                .isEqualTo(variant(OPEN, 7).fingerprint())
                .isNotEqualTo(variant(OPEN, 8).fingerprint());
    }

    @Test
    void seeds_draw_values_within_what_the_text_allows() {
        Set<Double> moments = new HashSet<>();
        for (long seed = 0; seed < 30; seed++) {
            Scene scene = variant(OPEN, seed);
            double enters = ((Actor.Person) scene.actors().getLast()).enters();
            moments.add(enters);

            assertThat(enters).isBetween(2.0, 8.0);
            assertThat(scene.wind()).isIn(0.0, 0.25, 1.0);
            assertThat(scene.seed()).isEqualTo(seed);
        }
        assertThat(moments).hasSizeGreaterThan(25);
    }

    @Test
    void without_a_seed_the_text_has_its_own() {
        assertThat(Scenes.parse(OPEN).actors()).isEqualTo(variant(OPEN, 5).actors());
    }

    @Test
    void an_anchor_is_drawn_once() {
        String linked =
                Scenes.SMALL
                        .replace("from: [-2, 12]", "from: [&x {between: [-3, 3]}, 12]")
                        .replace("go: [1, 12]", "go: [*x, {sum: [12, 1.5]}]");
        Actor.Person person = (Actor.Person) variant(linked, 3).actors().getLast();
        Place goesTo = ((Step.Go) person.steps().getFirst()).to();

        assertThat(goesTo).isEqualTo(new Place(person.from().x(), 13.5));
    }

    @Test
    void each_repeated_actor_is_drawn_by_itself() {
        String crowd =
                Scenes.SMALL.replace(
                        "people:",
                        """
                        people:
                          - repeat: {whole: [8, 12]}
                            each: {id: "p-{n}", enters: {product: ["{n}", 2]}, from: [{between: [-5, 5]}, 12], steps: [{stand: 5}]}\
                        """
                                .indent(0)
                                .stripTrailing());
        Scene scene = variant(crowd, 4);
        Set<Double> places = new HashSet<>();
        scene.actors().stream()
                .filter(actor -> actor.id().startsWith("p-"))
                .forEach(actor -> places.add(((Actor.Person) actor).from().x()));

        assertThat(places.size()).isBetween(8, 12);
        assertThat(((Actor.Person) scene.actors().get(2)).enters()).isEqualTo(4);
    }

    @Test
    void a_range_of_one_number_is_a_mistake_with_its_line() {
        Problems problems = new Problems("test.yaml");
        byte[] text =
                Scenes.SMALL
                        .replace("wind: 0.5", "wind: {between: [1]}")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(SceneReader.read("test", text, problems)).isEmpty();
        assertThat(problems.list()).extracting(Problem::line).containsExactly(11);
    }

    private static Scene variant(String text, long seed) {
        Problems problems = new Problems("test.yaml");
        Optional<Scene> scene =
                SceneReader.read(
                        "test",
                        text.getBytes(StandardCharsets.UTF_8),
                        OptionalLong.of(seed),
                        problems);
        assertThat(problems.list()).isEmpty();
        return scene.orElseThrow();
    }
}
