package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code vigie analyse} says of aggregates, on a scene that the theatre draws. */
class AnalyseCountsTest {

    private static final String ROAD =
            """
            format: 1
            title: Trois voitures
            seed: 5
            size: [320, 180]
            rate: 10
            seconds: 24
            camera: {height: 7, tilt: 24, field_of_view: 60}
            set: road
            light: {sun: 0, sky: 0.8}
            sensor: {noise: 0.6, saturation: 0.8}
            cars:
              - {id: a, colour: "#c9ccd0", enters: 4, from: [2.3, 4], steps: [{go: [2.3, 80], kmh: 50}]}
              - {id: b, colour: "#20456b", enters: 10, from: [2.3, 4], steps: [{go: [2.3, 80], kmh: 50}]}
            watches:
              - {id: feu, event: FIRE}
            counts:
              - {id: flux, aggregate: TRAFFIC_FLOW, across: [[0.5, 14], [9, 14]]}
              - {id: bac, aggregate: FILL_LEVEL, ground: [[2, 10], [2, 14], [6, 14], [6, 10]]}
            """;

    @TempDir private static Path folder;

    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    @BeforeAll
    static void draw() throws Exception {
        Path scene = Files.writeString(folder.resolve("road.yaml"), ROAD);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code =
                Vigie.run(
                        new Terminal(out, out, Locale.ENGLISH, false),
                        "theatre",
                        scene.toString(),
                        "--out",
                        folder.resolve("out").toString());
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(results, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(words, true, StandardCharsets.UTF_8);
        return Vigie.run(new Terminal(out, err, Locale.ENGLISH, false), arguments);
    }

    private List<String> lines() {
        return results.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path counts(String text) throws Exception {
        return Files.writeString(folder.resolve("asked.yaml"), text);
    }

    @Test
    void the_counts_of_footage_are_lines_of_their_own_after_the_alerts() {
        assertThat(run("analyse", "--footage", folder.resolve("out").toString())).isZero();

        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0))
                .startsWith("{\"clip\":\"road-5.mp4\",\"count\":\"flux\",\"aggregate\":")
                .contains("\"TRAFFIC_FLOW\",\"from\":0.000,\"to\":23.900,\"zone\":[[")
                .endsWith("\"figures\":{\"down\":0,\"up\":2}}");
        assertThat(lines().get(1)).contains("\"FILL_LEVEL\"").endsWith("{\"share\":0}}");
    }

    @Test
    void a_file_that_only_counts_needs_no_watch() throws Exception {
        Path asked =
                counts("counts: [{id: flux, aggregate: TRAFFIC_FLOW, line: [[0, 0.6], [1, 0.6]]}]");
        String video = folder.resolve("out").resolve("road-5.mp4").toString();

        assertThat(run("analyse", video, "--watches", asked.toString())).isZero();

        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("{\"count\":\"flux\"")
                .contains("\"up\":2");
    }

    @Test
    void a_mistake_in_a_count_is_named_with_its_line() throws Exception {
        Path asked = counts("counts:\n  - {id: flux, aggregate: TRAFIC_FLOW}");
        String video = folder.resolve("out").resolve("road-5.mp4").toString();

        assertThat(run("analyse", video, "--watches", asked.toString())).isEqualTo(3);
        assertThat(words.toString(StandardCharsets.UTF_8))
                .contains("asked.yaml:2", "TRAFFIC_FLOW")
                .hasLineCount(1);
    }

    @Test
    void what_the_charter_does_not_let_count_is_not_counted() throws Exception {
        Path asked = counts("counts: [{id: gens, aggregate: OCCUPANCY}]");
        String video = folder.resolve("out").resolve("road-5.mp4").toString();

        assertThat(run("analyse", video, "--watches", asked.toString(), "--charter", "moratoire"))
                .isEqualTo(5);
        assertThat(lines()).isEmpty();
    }
}
