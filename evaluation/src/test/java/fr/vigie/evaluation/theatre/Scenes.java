package fr.vigie.evaluation.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.SceneReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Scenes for tests, as texts. */
public final class Scenes {

    /** A small picture in which somebody walks to a place, puts a bag down, and goes. */
    public static final String SMALL =
            """
            format: 1
            title: Petite scène
            seed: 5
            size: [320, 180]
            rate: 10
            seconds: 3
            camera: {height: 5, tilt: 22, field_of_view: 60}
            set: square
            light: {sun: 1, sky: 0.4, azimuth: 230, elevation: 40}
            sensor: {noise: 1, saturation: 0.8, vignetting: 0.2}
            wind: 0.5
            things:
              - {id: bag, kind: bag, colour: "#40302a"}
            people:
              - id: somebody
                height: 1.75
                look: {top: "#304050", legs: "#202020", skin: "#a07858", hair: "#201810"}
                carries: bag
                enters: 0
                from: [-2, 12]
                steps: [{go: [1, 12], speed: 2}, {put_down: bag}, {go: [4, 12], speed: 2}]
            watches:
              - {id: middle, event: INTRUSION, zone: [[0.4, 0.2], [0.6, 0.2], [0.6, 0.9], [0.4, 0.9]]}
            """;

    private Scenes() {}

    /** The scene of a text that has no mistake. */
    public static Scene parse(String text) {
        Problems problems = new Problems("test.yaml");
        Optional<Scene> scene = SceneReader.read("test", bytes(text), problems);
        assertThat(problems.list()).isEmpty();
        return scene.orElseThrow();
    }

    /** The mistakes of a text. */
    public static List<Problem> problemsOf(String text) {
        Problems problems = new Problems("test.yaml");
        assertThat(SceneReader.read("test", bytes(text), problems)).isEmpty();
        return problems.list();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
