package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.law.Requirement;
import fr.vigie.server.vault.CharterVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two keys to loosen, one to tighten, at the command line and with real keys. */
@Requirement("R-10")
class CharterAdoptionTest {

    @TempDir private static Path keys;
    private static String passphrase = "";
    private static String mayor = "";
    private static String officer = "";

    @TempDir private Path folder;

    private String data = "";

    @BeforeAll
    static void both_holders_have_a_key() throws IOException {
        passphrase = Files.writeString(keys.resolve("p"), "une longue phrase\n").toString();
        mayor = key(keys, "MAYOR");
        officer = key(keys, "OFFICER");
    }

    @BeforeEach
    void a_place_has_adopted_a_charter_and_knows_two_keys() throws Exception {
        data = Files.createDirectories(folder.resolve("data")).toString();
        CharterAdoption.settle(
                new CharterVault(Path.of(data)),
                CharterChoice.of(charter("site", 1, text -> text)),
                CharterChoice.textOf(charter("site", 1, text -> text)));
        CommandRun known =
                CommandRun.of(
                        "charter",
                        "holders",
                        "--data",
                        data,
                        "--mayor",
                        mayor,
                        "--officer",
                        officer);
        assertThat(known.code()).as("%s", known).isZero();
    }

    /** Some change of a charter's text. */
    private interface Edit {
        String of(String text);
    }

    private String charter(String name, int version, Edit edit) throws IOException {
        String text =
                new String(ShippedCharters.textOf("site-ferme"), StandardCharsets.UTF_8)
                        .replace("id: site-ferme", "id: " + name)
                        .replaceFirst("version: \\d+", "version: " + version);
        return Files.writeString(folder.resolve(name + version + ".yaml"), edit.of(text))
                .toString();
    }

    private String looser() throws IOException {
        return charter("site", 2, text -> text.replace("FALL, FIRE]", "FALL, FIRE, GATHERING]"));
    }

    private String tighter() throws IOException {
        return charter("site", 2, text -> text.replace("FALL, FIRE]", "FALL]"));
    }

    private static String key(Path folder, String holder) {
        CommandRun made =
                CommandRun.of(
                        "charter",
                        "key",
                        folder.resolve(holder).toString(),
                        "--holder",
                        holder,
                        "--passphrase-file",
                        passphrase);
        assertThat(made.code()).as("%s", made).isZero();
        return made.out().getFirst();
    }

    private String sign(String charter, String holder) {
        return sign(charter, keys, holder);
    }

    private String sign(String charter, Path keys, String holder) {
        String out = folder.resolve(holder + ".sig").toString();
        CommandRun signed =
                CommandRun.of(
                        "charter",
                        "sign",
                        charter,
                        "--data",
                        data,
                        "--key",
                        keys.resolve(holder).toString(),
                        "--out",
                        out,
                        "--passphrase-file",
                        passphrase);
        assertThat(signed.code()).as("%s", signed).isZero();
        return out;
    }

    private CommandRun adopt(String charter, String... signatures) {
        List<String> line = new ArrayList<>(List.of("charter", "adopt", charter, "--data", data));
        Stream.of(signatures).forEach(s -> line.addAll(List.of("--signature", s)));
        return CommandRun.of(line.toArray(String[]::new));
    }

    private void deliberate(String charter) throws IOException {
        CommandRun filed =
                CommandRun.of(
                        "act",
                        "add",
                        Files.writeString(folder.resolve("d.pdf"), "le conseil décide").toString(),
                        "--data",
                        data,
                        "--kind",
                        "DELIBERATION",
                        "--number",
                        "D-" + Path.of(charter).getFileName(),
                        "--authority",
                        "Le conseil",
                        "--from",
                        "2026-01-01",
                        "--charter",
                        charter);
        assertThat(filed.code()).as("%s", filed).isZero();
    }

    private List<CharterVault.Adopted> adopted() throws IOException {
        return new CharterVault(Path.of(data)).list();
    }

    @Test
    void an_event_more_with_one_signature_is_refused_and_says_what_is_missing() throws Exception {
        String more = looser();
        deliberate(more);
        CommandRun refused = adopt(more, sign(more, "MAYOR"));
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(refused.err()).hasSize(2);
        assertThat(refused.err().getLast()).contains("délégué à la protection des données");
        assertThat(adopted()).hasSize(1);
    }

    @Test
    void an_event_more_needs_a_deliberation_beside_both_signatures() throws Exception {
        String more = looser();
        String[] both = {sign(more, "MAYOR"), sign(more, "OFFICER")};
        assertThat(adopt(more, both).err().getLast()).contains("délibération");
        deliberate(more);
        CommandRun done = adopt(more, both);
        assertThat(done.code()).as("%s", done).isZero();
        assertThat(adopted()).hasSize(2);
    }

    @Test
    void an_event_less_needs_one_key_and_no_deliberation() throws Exception {
        String less = tighter();
        assertThat(adopt(less).code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(adopt(less, sign(less, "OFFICER")).code()).isZero();
    }

    @Test
    void signatures_are_good_for_one_change_only() throws Exception {
        String less = tighter();
        String more = charter("site", 3, text -> text);
        deliberate(more);
        String[] early = {sign(more, "MAYOR"), sign(more, "OFFICER")};
        adopt(less, sign(less, "MAYOR"));
        assertThat(adopt(more, early).code()).isEqualTo(ExitCode.REFUSED.number());
        String[] fresh = {sign(more, "MAYOR"), sign(more, "OFFICER")};
        assertThat(adopt(more, fresh).code()).isZero();
    }

    @Test
    void the_same_version_and_another_persons_key_count_for_nothing() throws Exception {
        String same = charter("site", 1, text -> text.replace("FALL, FIRE]", "FALL]"));
        assertThat(adopt(same, sign(same, "OFFICER")).err())
                .anySatisfy(line -> assertThat(line).contains("version: 2"));
        String less = tighter();
        key(folder, "OFFICER");
        assertThat(adopt(less, sign(less, folder, "OFFICER")).code())
                .isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void a_server_does_not_start_under_a_looser_charter_that_nobody_adopted() throws Exception {
        Path config =
                Files.writeString(
                        folder.resolve("vigie.yaml"),
                        "charter: " + looser() + "\ndata: data\ncameras: []\n");
        CommandRun refused = CommandRun.inChild(folder, "serve", "--config", config.toString());
        assertThat(refused.code()).as("%s", refused).isEqualTo(ExitCode.REFUSED.number());
        assertThat(refused.err().getFirst()).contains("site@2", "site@1", "R-10");
        assertThat(adopted()).hasSize(1);
    }

    @Test
    void an_adopted_charter_that_is_altered_on_disk_is_noticed() throws Exception {
        Path kept = Path.of(data, "charter", "0001.yaml");
        Files.writeString(kept, Files.readString(kept).replace("FALL, FIRE]", "FALL]"));
        String less = tighter();
        assertThat(adopt(less).err()).singleElement().asString().contains("altered");
    }

    @Test
    void a_key_is_encrypted_and_never_made_in_the_data_folder() throws Exception {
        assertThat(Files.readString(keys.resolve("MAYOR"))).doesNotContain("MC4CAQAwBQYDK2Vw");
        Path wrong = Files.writeString(folder.resolve("w"), "une autre phrase\n");
        CommandRun signed =
                CommandRun.of(
                        "charter",
                        "sign",
                        tighter(),
                        "--data",
                        data,
                        "--key",
                        keys.resolve("MAYOR").toString(),
                        "--out",
                        folder.resolve("no.sig").toString(),
                        "--passphrase-file",
                        wrong.toString());
        assertThat(signed.code()).isEqualTo(ExitCode.INPUT.number());
        assertThat(folder.resolve("no.sig")).doesNotExist();
        Files.createFile(Path.of(data, "vigie.lock"));
        CommandRun made =
                CommandRun.of(
                        "charter",
                        "key",
                        Path.of(data, "mayor.key").toString(),
                        "--holder",
                        "MAYOR",
                        "--passphrase-file",
                        passphrase);
        assertThat(made.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(Path.of(data, "mayor.key")).doesNotExist();
    }
}
