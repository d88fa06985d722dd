package fr.vigie.server.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActPeriod;
import fr.vigie.act.ActScope;
import fr.vigie.act.ActTerms;
import fr.vigie.act.DailyHours;
import fr.vigie.act.Fingerprint;
import fr.vigie.act.Risk;
import fr.vigie.camera.CameraId;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.event.EventType;
import fr.vigie.law.Requirement;
import fr.vigie.permission.Program;
import fr.vigie.permission.Standing;
import fr.vigie.permission.Suspension;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActVaultTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    @TempDir Path folder;

    private Path paper = Path.of("");
    private ActVault vault = new ActVault(Path.of(""), PARIS);

    @BeforeEach
    void a_paper_lies_on_the_desk() throws IOException {
        paper = Files.writeString(folder.resolve("arrêté.pdf"), "l'arrêté");
        vault = new ActVault(folder, PARIS);
    }

    @Test
    void every_field_of_an_act_comes_back_as_it_was_filed() throws IOException {
        Act act =
                new Act(
                        ActKind.PREFECT_ORDER,
                        "2026-06 \"bis\" \\ n° 1",
                        "préfet : Hérault",
                        new ActPeriod(NOW, Optional.of(NOW.plusSeconds(86_400))),
                        new ActScope(
                                Set.of(new CameraId("quai"), new CameraId("place")),
                                Set.of("FIRE"),
                                Optional.of(
                                        new DailyHours(LocalTime.of(18, 0), LocalTime.of(2, 0)))),
                        Optional.of(FiledAct.hash(paper)),
                        new ActTerms(
                                "Fête de la musique",
                                Set.of(Risk.TERRORISM, Risk.PROPERTY_DAMAGE),
                                "gratuit",
                                Optional.of(Fingerprint.of("p")),
                                Set.of(Fingerprint.of("m")),
                                Optional.of(Fingerprint.of("c")),
                                Optional.of("S-1")));

        vault.add(act, Optional.of(paper));

        assertThat(vault.list().problems()).isEmpty();
        assertThat(vault.list().acts())
                .singleElement()
                .satisfies(filed -> {
                    assertThat(filed.act()).isEqualTo(act);
                    assertThat(filed.isIntact()).isTrue();
                });
        assertThat(folder.resolve("acts/documents").resolve(FiledAct.hash(paper).hex()))
                .hasSameBinaryContentAs(paper);
    }

    @Test
    void a_number_is_not_given_twice() throws IOException {
        vault.add(dpia(), Optional.of(paper));

        assertThatThrownBy(() -> vault.add(dpia(), Optional.of(paper)))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Requirement("G-02")
    @Test
    void an_act_whose_document_changed_by_one_byte_or_is_gone_counts_no_more() throws IOException {
        Path kept = vault.add(dpia(), Optional.of(paper)).file().orElseThrow();
        assertThat(standing().acts()).hasSize(1);

        Files.writeString(kept, "l'arrêtE");
        assertThat(standing().acts()).isEmpty();

        Files.delete(kept);
        assertThat(standing().acts()).isEmpty();
    }

    @Requirement("R-09")
    @Test
    void a_suspension_counts_even_when_its_document_and_its_file_are_gone() throws IOException {
        Act suspension = act(ActKind.SUSPENSION, "S-1");
        PlaceStanding place = place();
        Path kept = vault.add(suspension, Optional.of(paper)).file().orElseThrow();

        Files.delete(kept);

        assertThat(place.get(NOW).acts()).containsExactly(suspension);
    }

    @Requirement("R-04")
    @Test
    void the_latest_instant_outlives_the_process() {
        assertThat(place().get(NOW.plusSeconds(86_400)).reached())
                .isEqualTo(NOW.plusSeconds(86_400));

        assertThat(place().get(NOW).reached()).isEqualTo(NOW.plusSeconds(86_400));
    }

    @Requirement("E-03")
    @Test
    void what_the_program_suspended_outlives_the_process() {
        Suspension suspension =
                new Suspension(
                        "E-03/quai/FIRE/1", new CameraId("quai"), EventType.FIRE, NOW, 31, 50);
        new SuspensionFile(folder).add(suspension);

        assertThat(new SuspensionFile(folder).list()).containsExactly(suspension);
    }

    @Requirement("R-08")
    @Test
    void one_byte_of_the_program_changes_its_hash() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(classes.resolve("A.class"), "a");
        Program before = ProgramHash.read(classes.toString(), Set.of());

        assertThat(ProgramHash.read(classes.toString(), Set.of())).isEqualTo(before);
        Files.writeString(classes.resolve("A.class"), "b");
        assertThat(ProgramHash.read(classes.toString(), Set.of())).isNotEqualTo(before);
        assertThat(ProgramHash.read().code()).isPresent();
    }

    private Standing standing() {
        return place().get(NOW);
    }

    private PlaceStanding place() {
        return new PlaceStanding(
                ShippedCharters.getDefault(),
                List.of(),
                folder,
                new SuspensionFile(folder),
                () -> Program.UNKNOWN);
    }

    private Act dpia() throws IOException {
        return act(ActKind.IMPACT_ASSESSMENT, "AIPD-1");
    }

    private Act act(ActKind kind, String number) throws IOException {
        return new Act(
                kind,
                number,
                "déléguée",
                new ActPeriod(NOW, Optional.empty()),
                ActScope.EVERYTHING,
                Optional.of(FiledAct.hash(paper)),
                ActTerms.NONE);
    }
}
