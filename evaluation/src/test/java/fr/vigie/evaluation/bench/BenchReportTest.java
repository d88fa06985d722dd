package fr.vigie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.bench.BenchReport.Cell;
import fr.vigie.evaluation.bench.BenchReport.Row;
import fr.vigie.evaluation.theatre.script.Scene;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Tables and footage of the benchmark. */
class BenchReportTest {

    private final BenchReport report =
            new BenchReport(
                    "a machine",
                    "2026-01-02",
                    List.of(
                            new Row(
                                    "quiet",
                                    List.of(
                                            new Cell("vigie", OptionalDouble.of(0.3)),
                                            new Cell("ffmpeg", OptionalDouble.of(0.6)),
                                            new Cell("motion", OptionalDouble.empty())))));

    @Test
    void the_table_says_what_share_of_the_others_it_is() {
        assertThat(report.toTable())
                .contains("| vigie | ffmpeg | motion | of ffmpeg | of motion |")
                .contains("| quiet | 0.300 | 0.600 | – | 0.50 | – |")
                .contains("a machine, 2026-01-02");
    }

    @Test
    void json_and_plot_hold_the_same_figures() {
        assertThat(report.toJson())
                .contains("\"quiet\": {\"vigie\": 0.300, \"ffmpeg\": 0.600, \"motion\": null}");
        assertThat(report.toSvg()).startsWith("<svg").contains("ffmpeg 0.600").contains("motion –");
    }

    @Test
    void each_scene_can_be_drawn_and_has_three_watches() {
        for (BenchScene scene : BenchScene.listAll()) {
            Scene script = scene.script(120);
            assertThat(script.width()).isEqualTo(scene.width());
            assertThat(script.watches()).hasSize(3);
        }
    }

    @Test
    void the_time_of_children_is_read_as_the_shell_writes_it() {
        assertThat(ProcessorTime.children("0m0.010s 0m0.000s\n1m1.250s 0m0.500s\n"))
                .isEqualTo(61.75);
    }
}
