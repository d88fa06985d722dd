package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenes of the theatre as what is evaluated. */
class EvaluateSuiteTest {

    private static final String SCENE =
            """
            format: 1
            title: Trop petit
            seed: 5
            size: [160, 90]
            rate: 5
            seconds: 8
            camera: {height: 5, tilt: 22, field_of_view: 60}
            set: yard
            light: {sun: 0, sky: 0.6}
            sensor: {noise: 1, saturation: 0.8, vignetting: 0.2}
            glows: [{id: fire, kind: flame, at: [1, 24], from: 0.5, size: 0.1}]
            watches: [{id: feu, event: FIRE, parameters: {dwell: 3s}}]
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

    private int evaluate(Path scene) {
        return run(
                "evaluate",
                "--suite",
                folder.resolve("kept").toString(),
                "--scenes",
                scene.toString(),
                "--seed",
                "7",
                "--count",
                "2",
                "--out",
                folder.resolve("out").toString(),
                "--no-progress");
    }

    @Test
    void a_miss_is_named_with_its_picture() throws IOException {
        Path scene = Files.writeString(folder.resolve("petit.yaml"), SCENE);

        assertThat(evaluate(scene)).as(said()).isZero();

        assertThat(said()).contains("FIRE").contains("0/2").contains("missed");
        assertThat(folder.resolve("out/pictures/0001.jpg")).isNotEmptyFile();
        assertThat(said()).contains("pictures/0001.jpg").contains("pictures/0002.jpg");
    }

    @Test
    void faults_of_the_camera_are_held_against_the_truth_without_any_watch() throws IOException {
        Path scene = folder.resolve("nuit.yaml");
        Files.writeString(
                scene,
                """
                format: 1
                title: Noir
                note: the picture goes dark
                seed: 5
                size: [320, 180]
                rate: 10
                seconds: 32
                camera: {height: 6, tilt: 22, field_of_view: 60}
                set: square
                light: {sun: 0, sky: 0.6}
                sensor: {noise: 1, saturation: 0.75, vignetting: 0.2}
                faults: [{fault: dark, from: 18, to: 30}]
                """);

        assertThat(evaluate(scene)).as(said()).isZero();
        assertThat(said()).containsPattern("CAMERA_FAULT +2/2 +1.00 +1.00 +0 ");
        assertThat(folder.resolve("out/evaluation.json")).content().contains("\"DARK\"");
    }

    @Test
    void disturbed_pictures_have_rows_of_their_own() throws IOException {
        Path scene = Files.writeString(folder.resolve("petit.yaml"), SCENE);
        Path out = folder.resolve("disturbed");

        int code =
                run(
                        "evaluate",
                        "--suite",
                        folder.resolve("kept").toString(),
                        "--scenes",
                        scene.toString(),
                        "--disturb",
                        "mirrored,slow",
                        "--out",
                        out.toString(),
                        "--no-progress");

        assertThat(code).as(said()).isZero();
        assertThat(said())
                .contains("Disturbed pictures: mirrored")
                .contains("Disturbed pictures: 5 pictures a second")
                .contains("(mirrored), feu");
        assertThat(out.resolve("evaluation.json"))
                .content()
                .contains("\"disturbance\" : \"MIRRORED\"")
                .contains("\"disturbance\" : \"SLOW\"");
        assertThat(out.resolve("evaluation.html"))
                .content()
                .contains("With disturbed pictures", "Faults of cameras: 0 of 0 found");
    }

    @Test
    void an_unknown_disturbance_is_refused_with_those_that_are_known() {
        assertThat(run("evaluate", folder.toString(), "--disturb", "upside-down")).isEqualTo(2);
        assertThat(said()).contains("upside-down").contains("mirrored").contains("lamp");
    }

    @Test
    void scenes_are_drawn_once() throws IOException {
        Path scene = Files.writeString(folder.resolve("petit.yaml"), SCENE);
        assertThat(evaluate(scene)).as(said()).isZero();
        List<Path> drawn = listDrawn();
        assertThat(drawn).hasSize(2);
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        for (Path video : drawn) {
            Files.setLastModifiedTime(video, old);
        }

        assertThat(evaluate(scene)).as(said()).isZero();

        for (Path video : listDrawn()) {
            assertThat(Files.getLastModifiedTime(video)).isEqualTo(old);
        }
    }

    @Test
    void without_folders_and_suite_there_is_nothing_to_evaluate() {
        assertThat(run("evaluate")).isEqualTo(2);
        assertThat(said()).contains("Nothing to evaluate").contains("--suite");
    }

    private List<Path> listDrawn() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            return files.sorted().toList();
        }
    }
}
