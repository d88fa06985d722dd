package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.law.Requirement;
import fr.vigie.server.TestVideos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charters at the command line, with good and with bad input. */
class CharterCommandTest {

    @TempDir private Path folder;

    @Test
    void every_shipped_charter_is_listed_with_its_hash_and_shown_whole() {
        CommandRun listed = CommandRun.of("charter", "list");
        assertThat(listed.out()).hasSize(ShippedCharters.list().size());
        ShippedCharters.list()
                .forEach(charter -> {
                    String hash = charter.fingerprint().orElseThrow().hex();
                    assertThat(CommandRun.of("charter", "hash", charter.id()).out())
                            .containsExactly(hash + "  " + charter.reference());
                    CommandRun shown = CommandRun.of("charter", "show", charter.id());
                    assertThat(shown.out()).contains("empreinte : " + hash);
                    charter.refusals()
                            .forEach(rule ->
                                    assertThat(shown.out())
                                            .anySatisfy(l -> assertThat(l).contains(rule.code())));
                });
    }

    @Test
    void a_charter_that_is_not_there_is_answered_with_those_that_are() {
        CommandRun run = CommandRun.of("charter", "show", "montpelier");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).singleElement().asString().contains("montpellier-2022");
    }

    @Test
    void each_mistake_of_a_charter_has_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("ma.yaml"), "id: ma\nversion: zéro\nface: 1");
        CommandRun run = CommandRun.of("charter", "check", file.toString());
        assertThat(run.code()).isEqualTo(ExitCode.INPUT.number());
        assertThat(run.err())
                .anySatisfy(line -> assertThat(line).contains("ma.yaml:2"))
                .anySatisfy(line -> assertThat(line).contains("ma.yaml:3", "face"));
    }

    @Requirement("R-06")
    @Test
    void a_locked_charter_is_refused_when_it_is_chosen_with_one_sentence() throws Exception {
        Path config =
                Files.writeString(
                        folder.resolve("vigie.yaml"), "charter: loi-2023-380\ncameras: []\n");
        for (int i = 0; i < 2; i++) {
            CommandRun run = CommandRun.inChild(folder, "serve", "--config", config.toString());
            assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.REFUSED.number());
            assertThat(run.err())
                    .singleElement()
                    .asString()
                    .contains("loi-2023-380", "verrouillée", "CH-JO-7", "LEGAL_VERIFICATION");
        }
        Path watches =
                Files.writeString(
                        folder.resolve("watches.yaml"),
                        "watches:\n  - id: a\n    event: INTRUSION\n");
        String video = TestVideos.quiet(folder.resolve("q.mp4"), 1).toString();
        CommandRun analysed =
                CommandRun.of(
                        "analyse",
                        video,
                        "--watches",
                        watches.toString(),
                        "--charter",
                        "loi-2023-380");
        assertThat(analysed.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(analysed.err()).singleElement().asString().contains("CH-JO-7");
    }
}
