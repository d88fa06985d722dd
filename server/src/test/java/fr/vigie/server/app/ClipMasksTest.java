package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.server.TestVideos;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import fr.vigie.setup.WatchTrials;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A camera's masks lie on the clips that are tried for it. */
class ClipMasksTest {

    private static final CameraId ID = new CameraId("gate");
    private static final String GATE =
            """
            {"id": "gate", "source": "rtsp://192.0.2.1/a", "legal_status": "CLOSED_PRIVATE_SITE",
             "masks": [], "watches": []}
            """;
    private static final String WATCH = "{\"id\": \"w\", \"event\": \"INTRUSION\"}";

    @Test
    void what_is_under_a_mask_is_black_in_a_clip_that_is_tried(@TempDir Path folder)
            throws Exception {
        SourceAddress walker =
                SourceAddress.ofRecorded(
                        TestVideos.walker(folder.resolve("walker.mp4"), 24, 12).toString());
        Charter site = ShippedCharters.find("site-ferme").orElseThrow().asDeclared();
        try (RunningConsole server =
                RunningConsole.of(folder.resolve("data"), site, List.of(), List.of())) {
            Setup setup = server.bean(Setup.class);
            WatchTrials trials = server.bean(WatchTrials.class);
            SetUpCamera open = setup.add(GATE, "anne");
            assertThat(trials.onClip(ID, WATCH, walker, "anne").found()).isNotEmpty();
            String masked = GATE.replace("[],", "[[[0, 0], [1, 0], [1, 1], [0, 1]]],");
            setup.change(ID, masked, open.revision(), "anne");
            assertThat(trials.onClip(ID, WATCH, walker, "anne").found()).isEmpty();
        }
    }
}
