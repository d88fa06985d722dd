package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.act.Fingerprint;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.law.Requirement;
import fr.vigie.look.LookClass;
import fr.vigie.server.access.AccessSettings;
import fr.vigie.server.config.CameraNetworks;
import fr.vigie.server.config.LookChoice;
import fr.vigie.server.model.KnownModel;
import fr.vigie.server.model.ModelShelf;
import fr.vigie.server.register.RegisterPlace;
import fr.vigie.server.vault.ProgramHash;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookSettingsTest {

    @TempDir private Path folder;

    @Requirement("R-08")
    @Test
    void the_network_that_runs_belongs_to_the_program_that_an_attestation_is_bound_to()
            throws Exception {
        LookSettings look = installed(folder);
        ServerSettings settings =
                new ServerSettings(
                        AccessSettings.Mode.ACCOUNTS,
                        "127.0.0.1",
                        0,
                        folder,
                        ShippedCharters.getDefault(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        RegisterPlace.UNNAMED,
                        Optional.of(look),
                        CameraNetworks.USUAL);

        assertThat(ProgramHash.read(settings.models()).models())
                .containsExactly(Fingerprint.of(look.pack().model()));
    }

    /** The real network, installed in a folder; the test is skipped where it is not at hand. */
    static LookSettings installed(Path folder) throws Exception {
        Path file =
                Path.of(System.getProperty("vigie.root", "."), "../shared/models/yolox_nano.onnx");
        Assumptions.assumeTrue(
                Files.isRegularFile(file),
                "skipped: the real networks are not at hand (../shared/models)");
        byte[] network = Files.readAllBytes(file);
        KnownModel nano = KnownModel.find("yolox-nano").orElseThrow();
        new ModelShelf(folder)
                .add(
                        new String(nano.manifest(), StandardCharsets.UTF_8)
                                .replace(nano.sha256(), Fingerprint.of(network).hex())
                                .getBytes(StandardCharsets.UTF_8),
                        network,
                        EnumSet.allOf(LookClass.class),
                        _ -> {});
        return LookSettings.of(
                new LookChoice("yolox-nano", Optional.of(folder), "cpu", 1),
                ShippedCharters.getDefault());
    }
}
