package fr.vigie.evaluation.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.geometry.Calibration;
import fr.vigie.watch.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationReaderTest {

    private static final String FOUR =
            "{points: [[0.2, 0.9], [0.8, 0.9], [0.65, 0.5], [0.35, 0.5]],"
                    + " metres: [[0, 0], [7, 0], [7, 20], [0, 20]]}";

    private static final String STEEP =
            "{points: [[0.05, 0.95], [0.95, 0.95], [0.95, 0.5], [0.05, 0.5]],"
                    + " metres: [[0, 0], [12, 0], [12, 4.8], [0, 4.8]]}";

    @TempDir Path folder;

    @Test
    void four_points_and_two_people_are_read() throws IOException {
        assertThat(calibration(FOUR)).isInstanceOf(Calibration.FourPoints.class);
        assertThat(
                        calibration(
                                "{people: [{foot: [0.5, 0.9], head: [0.5, 0.45], height: 1.8}, {foot: [0.5, 0.5], head: [0.5, 0.33], height: 1.7}], view_angle: 55}"))
                .isInstanceOf(Calibration.TwoPeople.class);
    }

    @Test
    void speeding_without_a_calibration_is_refused_with_what_to_do() throws IOException {
        List<Problem> problems = problems("");

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().sentence().en())
                .contains("SPEEDING is measured in metres and needs a calibration");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0.35, 0.5] | [0.5, 0.7] | no four-sided shape",
                "[0.35, 0.5] | [1.35, 0.5] | leaves the picture",
                ", [0, 20]] | ] | four places on the ground",
                "[0, 20] | [zero, 20] | in metres"
            })
    void each_mistake_is_one_clear_sentence(String from, String to, String sentence)
            throws IOException {
        List<Problem> problems = problems("calibration: " + FOUR.replace(from, to));

        assertThat(problems.getFirst().sentence().en()).contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: [[0.4, 0.85], [0.6, 0.85], [0.6, 0.95], [0.4, 0.95]] | at least 20 m²",
                "zone: [[0.2, 0.5], [0.8, 0.5], [0.8, 0.9], [0.2, 0.9]] | 40 degrees",
                "parameters: {density: 0.1} | density"
            })
    void a_density_below_its_floors_cannot_be_configured(String given, String sentence)
            throws IOException {
        Problems problems = new Problems("watches.yaml");
        Path file =
                Files.writeString(
                        folder.resolve("watches.yaml"),
                        "watches:\n  - {id: d, event: CROWD_DENSITY, calibration: "
                                + (sentence.startsWith("40") ? FOUR : STEEP)
                                + ", "
                                + given
                                + "}\n");

        WatchesFile.read(file, problems);

        assertThat(problems.list()).isNotEmpty();
        assertThat(problems.list().getFirst().sentence().en()).contains(sentence);
    }

    @Test
    void a_density_without_calibration_cannot_be_configured() throws IOException {
        Problems problems = new Problems("watches.yaml");
        Path file =
                Files.writeString(
                        folder.resolve("watches.yaml"),
                        "watches:\n  - {id: d, event: CROWD_DENSITY}\n");

        WatchesFile.read(file, problems);

        assertThat(problems.list().getFirst().sentence().en()).contains("needs a calibration");
    }

    private Calibration calibration(String text) throws IOException {
        Path file = write("calibration: " + text);
        Problems problems = new Problems("watches.yaml");
        List<Watch> entries = WatchesFile.read(file, problems).watches();
        assertThat(problems.list()).isEmpty();
        return entries.getFirst().calibration().orElseThrow();
    }

    private List<Problem> problems(String text) throws IOException {
        Problems problems = new Problems("watches.yaml");
        WatchesFile.read(write(text), problems);
        return problems.list();
    }

    private Path write(String calibration) throws IOException {
        String comma = calibration.isEmpty() ? "" : ", ";
        return Files.writeString(
                folder.resolve("watches.yaml"),
                "watches:\n  - {id: speed, event: SPEEDING" + comma + calibration + "}\n");
    }
}
