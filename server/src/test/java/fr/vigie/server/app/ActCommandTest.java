package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.law.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acts at the command line, with good and with bad input. */
class ActCommandTest {

    @TempDir private Path folder;

    private Path paper = Path.of("");

    @BeforeEach
    void a_paper_lies_on_the_desk() throws IOException {
        paper = Files.writeString(folder.resolve("aipd.pdf"), "l'analyse d'impact");
    }

    private CommandRun add(String... more) {
        List<String> usual =
                List.of(
                        "act",
                        "add",
                        paper.toString(),
                        "--data",
                        data(),
                        "--authority",
                        "La déléguée");
        return CommandRun.of(Stream.concat(usual.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    @Test
    void what_is_filed_is_listed_in_the_time_of_the_place_and_checked() {
        CommandRun added =
                add("--kind", "IMPACT_ASSESSMENT", "--number", "AIPD-3", "--from", "2026-07-01");
        assertThat(added.code()).as("%s", added).isZero();
        CommandRun listed = CommandRun.of("act", "list", "--data", data());
        assertThat(listed.out())
                .singleElement()
                .asString()
                .contains("IMPACT_ASSESSMENT", "AIPD-3", "La déléguée", "2026-07-01 00:00 → –");
        assertThat(CommandRun.of("act", "check", "--data", data()).out())
                .containsExactly("1 acte(s), 0 document(s) altéré(s).");
    }

    @Test
    void an_altered_document_is_named_and_the_check_fails() throws IOException {
        add("--kind", "IMPACT_ASSESSMENT", "--number", "AIPD-3");
        try (Stream<Path> kept = Files.list(Path.of(data(), "acts", "documents"))) {
            Files.writeString(kept.findFirst().orElseThrow(), "autre chose");
        }
        CommandRun checked = CommandRun.of("act", "check", "--data", data());
        assertThat(checked.code()).isEqualTo(ExitCode.INPUT.number());
        assertThat(checked.err()).singleElement().asString().contains("AIPD-3", "ne compte pas");
    }

    @Test
    void an_end_that_comes_near_is_announced() {
        String soon = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(5).toString();
        add("--kind", "IMPACT_ASSESSMENT", "--number", "AIPD-4", "--until", soon);
        assertThat(CommandRun.of("act", "check", "--data", data()).out())
                .anySatisfy(line -> assertThat(line).contains("moins de 7 jours", "AIPD-4"));
    }

    @Test
    void a_folder_that_is_not_there_is_said_and_nothing_is_made() {
        for (String command : List.of("list", "check")) {
            CommandRun run = CommandRun.of("act", command, "--data", data());
            assertThat(run.code()).isEqualTo(ExitCode.FOLDER.number());
            assertThat(run.err()).singleElement().asString().contains("n'existe pas", data());
        }
        assertThat(Path.of(data())).doesNotExist();
    }

    @Test
    void a_vault_without_acts_says_so() throws IOException {
        Files.createDirectories(Path.of(data()));
        CommandRun run = CommandRun.of("act", "list", "--data", data());
        assertThat(run.code()).isZero();
        assertThat(run.err()).singleElement().asString().contains("Aucun acte");
    }

    @Requirement("G-07")
    @Test
    void an_agreement_without_a_price_is_refused_at_entry() {
        CommandRun run = add("--kind", "PROVIDER_AGREEMENT", "--number", "C-1");
        assertThat(run.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(run.err()).singleElement().asString().contains("le prix");
        assertThat(add("--kind", "PROVIDER_AGREEMENT", "--number", "C-2", "--price", "gratuit"))
                .extracting(CommandRun::code)
                .isEqualTo(0);
    }

    @Test
    void mistakes_are_one_sentence_each() {
        assertThat(add("--kind", "IMPACT_ASSESSMENT", "--number", "1", "--from", "hier"))
                .satisfies(run -> {
                    assertThat(run.code()).isEqualTo(ExitCode.INPUT.number());
                    assertThat(run.err()).hasSize(1);
                });
        assertThat(CommandRun.of("act", "add", "--kind", "LETTER").code())
                .isEqualTo(ExitCode.USAGE.number());
        add("--kind", "IMPACT_ASSESSMENT", "--number", "1");
        assertThat(add("--kind", "IMPACT_ASSESSMENT", "--number", "1").err())
                .singleElement()
                .asString()
                .contains("autre numéro");
    }
}
