package fr.vigie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.bench.BenchReport.Cell;
import fr.vigie.evaluation.bench.BenchReport.Row;
import fr.vigie.evaluation.theatre.script.Scene;
import java.util.List;
import java.util.Optional;
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
                                    "8 × 600 s",
                                    List.of(
                                            new Cell("vigie", List.of(0.3, 0.4, 0.2)),
                                            new Cell("vigie warm", List.of(0.15, 0.2, 0.1)),
                                            new Cell("ffmpeg", List.of(0.6, 0.5, 0.8)),
                                            new Cell("motion", List.of(Double.NaN))),
                                    Optional.empty())));

    @Test
    void the_table_says_what_share_of_the_others_it_is() {
        assertThat(report.toTable())
                .contains("| films | vigie | vigie warm | ffmpeg | motion | vigie of ffmpeg |")
                .contains("| quiet | 8 × 600 s | 0.300 | 0.150 | 0.600 | – | 0.50 | – | 0.25 |")
                .contains("a machine, 2026-01-02");
    }

    @Test
    void json_and_plot_hold_the_same_figures() {
        assertThat(report.toJson())
                .contains("\"vigie\": [0.300, 0.400, 0.200]")
                .contains("\"motion\": [null]");
        assertThat(report.toSvg()).startsWith("<svg").contains("ffmpeg 0.600").contains("motion –");
    }

    @Test
    void a_second_look_is_held_against_the_same_without_it() {
        BenchReport looked =
                new BenchReport(
                        "a machine",
                        "2026-01-02",
                        List.of(
                                new Row(
                                        "mixed",
                                        "8 × 600 s",
                                        List.of(
                                                new Cell("vigie", List.of(0.5, 0.4)),
                                                new Cell("vigie looking", List.of(0.55, 0.44)),
                                                new Cell("ffmpeg", List.of(1.0, 1.0))),
                                        Optional.of(new BenchReport.Looks(2.5, 0.06)))));

        assertThat(looked.toTable())
                .contains("| vigie of ffmpeg | vigie looking of ffmpeg | vigie looking of vigie |")
                .contains("| 0.50 | 0.55 | 1.10 |")
                .contains("Second look on mixed: 2.50 questions a camera-minute, 0.060 s");
        assertThat(looked.toJson())
                .contains("\"questions_per_camera_minute\": 2.50")
                .contains("\"network_seconds_per_camera_minute\": 0.0600");
    }

    @Test
    void what_the_second_half_of_the_films_took_goes_from_process_to_process() {
        WarmHalf half = new WarmHalf(12, 34.5, 7, 0.25);
        assertThat(WarmHalf.find("a warning\n" + half.toLine() + "\n")).contains(half);
        assertThat(WarmHalf.find("nothing")).isEmpty();
        assertThat(WarmHalf.find(new WarmHalf(0, 0, 0, 0).toLine())).isEmpty();
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
