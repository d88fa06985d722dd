package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.Footage;
import fr.vigie.evaluation.footage.FootageReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenes as footage, and what is said where that cannot be. */
class TheatreCommandTest {

    private static final String SCENE =
            """
            format: 1
            title: Petite scène
            seed: 5
            size: [160, 90]
            rate: 5
            seconds: 4
            camera: {height: 5, tilt: 22, field_of_view: 60}
            set: yard
            light: {sun: 0, sky: 0.6}
            sensor: {noise: 1, saturation: 0.8, vignetting: 0.2}
            cars: [{id: car, enters: 0, from: [{between: [-2, 2]}, 8], steps: [{go: [0, 20], kmh: 20}]}]
            glows: [{id: fire, kind: flame, at: [1, 14], from: 1, size: 1}]
            faults: [{fault: frozen, from: 2, to: 3}]
            watches:
              - {id: feu, event: FIRE, parameters: {dwell: 3s}}
              - {id: vitesse, event: SPEEDING, parameters: {limit: 15}}
              - {id: cour, event: INTRUSION}
            counts: [{id: flux, aggregate: TRAFFIC_FLOW, line: [[0, 0.5], [1, 0.5]]}]
            """;

    @TempDir private Path folder;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    private int run(String... arguments) {
        words.reset();
        PrintStream out = new PrintStream(words, true, StandardCharsets.UTF_8);
        return Vigie.run(new Terminal(out, out, Locale.ENGLISH, false), arguments);
    }

    private String said() {
        return words.toString(StandardCharsets.UTF_8);
    }

    @Test
    void variants_are_exported_with_a_footage_file_that_reads_back() throws Exception {
        Path scene = Files.writeString(folder.resolve("petite.yaml"), SCENE);
        Path out = folder.resolve("out");

        int code =
                run("theatre", scene.toString(), "--seed", "8", "--count", "2", "--out", "" + out);

        assertThat(code).as(said()).isZero();
        Problems problems = new Problems("footage.yaml");
        Footage footage = FootageReader.read(out.resolve("footage.yaml"), problems).orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(footage.clips())
                .extracting(Clip::name)
                .containsExactly("petite-8.mp4", "petite-9.mp4");
        Clip clip = footage.clips().getFirst();
        assertThat(Files.size(clip.file())).isGreaterThan(2000);
        assertThat(clip.calibration()).isPresent();
        assertThat(clip.faults()).hasSize(1);
        assertThat(clip.watches()).hasSize(3);
        assertThat(clip.counts()).hasSize(1);
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws Exception {
        Path scene = Files.writeString(folder.resolve("petite.yaml"), SCENE);

        run("theatre", scene.toString(), "--seed", "3", "--out", folder.resolve("a").toString());
        run("theatre", scene.toString(), "--seed", "3", "--out", folder.resolve("b").toString());

        for (String file : List.of("petite-3.mp4", "footage.yaml")) {
            assertThat(
                            Files.mismatch(
                                    folder.resolve("a").resolve(file),
                                    folder.resolve("b").resolve(file)))
                    .isEqualTo(-1);
        }
    }

    @Test
    void an_unknown_scene_is_answered_with_those_that_there_are() {
        assertThat(run("theatre", "wrong-wai", "--out", folder.resolve("out").toString()))
                .isEqualTo(3);
        assertThat(said()).contains("wrong-wai", "wrong-way").hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void mistakes_of_a_scene_are_named_with_their_lines() throws Exception {
        Path scene =
                Files.writeString(
                        folder.resolve("petite.yaml"), SCENE.replace("set: yard", "set: moon"));

        assertThat(run("theatre", scene.toString(), "--out", folder.resolve("out").toString()))
                .isEqualTo(3);
        assertThat(said()).contains("petite.yaml:8");
    }

    @Test
    void a_clip_that_cannot_stand_behind_the_actors_is_one_sentence() throws Exception {
        String inClip = SCENE.replace("set: yard", "backdrop: {clip: film.mp4}");
        Path scene =
                Files.writeString(
                        folder.resolve("dans-un-film.yaml"),
                        inClip.replaceAll("(?m)^(faults|sensor).*\n", ""));
        String out = folder.resolve("out").toString();

        assertThat(run("theatre", scene.toString(), "--out", out)).isEqualTo(3);
        assertThat(said()).contains("dans-un-film.yaml:8", "film.mp4").hasLineCount(1);

        Files.writeString(folder.resolve("film.mp4"), "this is no video");
        assertThat(run("theatre", scene.toString(), "--out", out)).isEqualTo(4);
        assertThat(said()).contains("film.mp4").hasLineCount(1);

        Files.writeString(folder.resolve("petite.yaml"), SCENE);
        run("theatre", folder.resolve("petite.yaml").toString(), "--out", folder.toString());
        Files.move(
                folder.resolve("petite-5.mp4"),
                folder.resolve("film.mp4"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(scene, Files.readString(scene).replace("seconds: 4", "seconds: 9"));
        assertThat(run("theatre", scene.toString(), "--out", out)).isEqualTo(4);
        assertThat(said()).contains("lasts only 4.0 s").hasLineCount(1);
    }

    @Test
    void footage_that_is_there_is_not_replaced() throws Exception {
        Files.writeString(folder.resolve("footage.yaml"), "mine");

        assertThat(run("theatre", "fire", "--out", folder.toString())).isEqualTo(7);
        assertThat(folder.resolve("footage.yaml")).hasContent("mine");
        assertThat(said()).hasLineCount(1);
    }

    @Test
    void a_count_that_makes_no_sense_is_a_wrong_command_line() {
        assertThat(run("theatre", "fire", "--count", "0", "--out", folder.toString())).isEqualTo(2);
    }

    @Test
    void a_folder_without_scenes_is_said() {
        assertThat(run("theatre", folder.toString(), "--out", folder.resolve("out").toString()))
                .isEqualTo(3);
        assertThat(said()).contains("holds no scene");
    }
}
