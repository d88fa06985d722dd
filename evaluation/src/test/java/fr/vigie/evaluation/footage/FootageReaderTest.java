package fr.vigie.evaluation.footage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.evaluation.document.Problem;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.watch.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootageReaderTest {

    private static final String EXAMPLE =
            """
            format: 1
            clips:
              - file: hall/one.mp4
                source: nobody
                note: "a bag: left"
                watches:
                  - id: bag
                    event: ABANDONED_OBJECT
                    zone: [[0.1, 0.2], [0.9, 0.2], [0.9, 0.9]]
                    parameters: {dwell: PT8S}
                    truth: [{from: 4, to: 8.5}, {from: 20, to: 30}]
                    uncertain: [{from: 12, to: 13}]
                    tolerance: 2
                  - id: gate
                    event: INTRUSION
                    line: [[0, 0.5], [1, 0.5]]
                    parameters: {forbidden: [0, 1]}
                  - {id: crowd, event: GATHERING}
                counts:
                  - {id: flow, aggregate: TRAFFIC_FLOW, line: [[0, 0.5], [1, 0.5]], truth: {up: 2, down: 1}}
              - {file: two.mp4}
            """;

    @TempDir Path folder;

    @Test
    void a_footage_file_is_read_whole() throws IOException {
        Footage footage = read(EXAMPLE);
        Clip clip = footage.clips().getFirst();

        assertThat(footage.clips()).hasSize(2);
        assertThat(clip.file()).isEqualTo(folder.resolve("hall/one.mp4"));
        assertThat(clip.note()).isEqualTo("a bag: left");
        assertThat(clip.watches()).hasSize(3);
        assertThat(clip.watches().getFirst().truth())
                .containsExactly(Span.ofSeconds(4, 8.5), Span.ofSeconds(20, 30));
        assertThat(clip.watches().getFirst().uncertain()).containsExactly(Span.ofSeconds(12, 13));
        assertThat(clip.watches().getFirst().toleranceSeconds()).isEqualTo(2);
        assertThat(clip.watches().getFirst().watch().parameters().getNumber("dwell")).isEqualTo(8);
        assertThat(clip.watches().getLast().toleranceSeconds()).isEqualTo(1.5);
        assertThat(clip.watches().get(1).watch().area()).isInstanceOf(Area.Line.class);
        assertThat(clip.counts().getFirst().truth()).isEqualTo(Map.of("up", 2.0, "down", 1.0));
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        Footage footage = read(EXAMPLE);
        FootageWriter.write(footage, folder.resolve("again.yaml"));
        Problems problems = new Problems("again.yaml");

        assertThat(FootageReader.read(folder.resolve("again.yaml"), problems)).contains(footage);
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void every_mistake_is_found_with_its_line() throws IOException {
        List<Problem> problems =
                problemsOf(
                        EXAMPLE.replace("note: ", "notes: ")
                                .replace("{from: 4, to: 8.5}", "{from: 9, to: 8.5}")
                                .replace("tolerance: 2", "tolerance: -2")
                                .replace(
                                        "{id: crowd, event: GATHERING}",
                                        "{id: crowd, event: GATHERIN}")
                                .replace("two.mp4", "hall/one.mp4"));

        assertThat(problems).extracting(Problem::line).containsExactly(5, 11, 13, 18, 21);
    }

    @Test
    void a_clip_s_calibration_is_that_of_its_watches_which_need_one() throws IOException {
        String measured =
                EXAMPLE.replace("event: ABANDONED_OBJECT", "event: SPEEDING")
                        .replace("        parameters: {dwell: PT8S}\n", "")
                        .replace(
                                "    note: \"a bag: left\"",
                                "    calibration: {points: [[0.2, 0.9], [0.8, 0.9], [0.65, 0.5],"
                                        + " [0.35, 0.5]], metres: [[0, 0], [7, 0], [7, 20], [0, 20]]}");

        Clip clip = read(measured).clips().getFirst();

        assertThat(clip.calibration()).isPresent();
        assertThat(clip.watches().getFirst().watch().calibration()).isEqualTo(clip.calibration());
        assertThat(clip.watches().get(1).watch().calibration()).isEmpty();
        assertThat(FootageWriter.text(new Footage(List.of(clip)))).contains("metres: [[0, 0]");
    }

    @Test
    void a_calibration_in_the_old_form_is_answered_with_the_new_one() throws IOException {
        List<Problem> problems =
                problemsOf(
                        EXAMPLE.replace(
                                "    note: \"a bag: left\"",
                                "    calibration: [{at: [0.2, 0.9], metres: [0, 0]}]"));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().sentence().en())
                .contains("no longer written as a list of {at, metres}");
    }

    @Test
    void the_shared_footage_is_read_without_a_mistake() {
        Path shared = Path.of(System.getProperty("vigie.root"), "..", "shared", "footage");
        assumeTrue(Files.isDirectory(shared), "../shared/footage is not here");
        Problems problems = new Problems("footage.yaml");

        Footage footage =
                FootageReader.read(shared.resolve("footage.yaml"), problems).orElseThrow();

        assertThat(problems.list()).isEmpty();
        assertThat(footage.clips()).allMatch(clip -> Files.exists(clip.file()));
    }

    private Footage read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("footage.yaml"), text);
        Problems problems = new Problems("footage.yaml");
        Footage footage = FootageReader.read(file, problems).orElse(new Footage(List.of()));
        assertThat(problems.list()).isEmpty();
        return footage;
    }

    private List<Problem> problemsOf(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("footage.yaml"), text);
        Problems problems = new Problems("footage.yaml");
        assertThat(FootageReader.read(file, problems)).isEmpty();
        return problems.list();
    }
}
