package fr.vigie.evaluation.theatre.script;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.theatre.Scenes;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SceneReaderTest {

    @Test
    void unknown_keys_are_mistakes_with_their_line() {
        List<Problem> problems = Scenes.problemsOf(Scenes.SMALL.replace("wind: 0.5", "winds: 0.5"));

        assertThat(problems).singleElement().extracting(Problem::line).isEqualTo(11);
    }

    @Test
    void all_mistakes_are_found_at_once() {
        List<Problem> problems =
                Scenes.problemsOf(
                        Scenes.SMALL
                                .replace("set: square", "set: moon")
                                .replace("height: 1.75", "height: 17")
                                .replace("{put_down: bag}", "{put_down: hat}")
                                .replace("\"#304050\"", "blue"));

        assertThat(problems).hasSize(4);
        assertThat(problems)
                .extracting(problem -> problem.in(Locale.ENGLISH))
                .anyMatch(sentence -> sentence.contains("street, square, yard"))
                .anyMatch(sentence -> sentence.contains("no thing is called 'hat'"));
    }

    @Test
    void a_step_says_one_thing() {
        List<Problem> problems =
                Scenes.problemsOf(
                        Scenes.SMALL.replace("{put_down: bag}", "{put_down: bag, stand: 2}"));

        assertThat(problems).hasSize(1);
    }

    @Test
    void a_lamp_that_the_set_does_not_have_cannot_be_switched() {
        String light = "elevation: 40, switches: [{lamp: moon, at: 2, level: 0}]}";

        assertThat(Scenes.problemsOf(Scenes.SMALL.replace("elevation: 40}", light))).hasSize(1);
    }

    @Test
    void the_fingerprint_follows_the_text() {
        Scene one = Scenes.parse(Scenes.SMALL);
        Scene other = Scenes.parse(Scenes.SMALL.replace("seed: 5", "seed: 6"));

        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
        assertThat(one.fingerprint()).isEqualTo(Scenes.parse(Scenes.SMALL).fingerprint());
    }
}
