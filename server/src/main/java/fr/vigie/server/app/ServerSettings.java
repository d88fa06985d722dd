package fr.vigie.server.app;

import fr.vigie.camera.CameraId;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.operation.CameraPlan;
import fr.vigie.vision.stream.StreamOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server is started with, from whichever command and file.
 *
 * @param address the address it listens on, {@code 127.0.0.1} unless somebody chose another
 * @param port the port it listens on
 * @param dataFolder where database and log lie
 * @param charter the charter of the place
 * @param plans cameras and their watches
 * @param options how the streams of some cameras are opened; the others as usual
 * @param acts the acts that the configuration names
 * @param look the second look: its pack and on what it runs; empty where there is none
 */
record ServerSettings(
        String address,
        int port,
        Path dataFolder,
        Charter charter,
        List<CameraPlan> plans,
        Map<CameraId, StreamOptions> options,
        List<FiledAct> acts,
        Optional<LookSettings> look) {

    /** Settings without a second look. */
    ServerSettings(
            String address,
            int port,
            Path dataFolder,
            Charter charter,
            List<CameraPlan> plans,
            Map<CameraId, StreamOptions> options,
            List<FiledAct> acts) {
        this(address, port, dataFolder, charter, plans, options, acts, Optional.empty());
    }

    ServerSettings {
        plans = List.copyOf(plans);
        acts = List.copyOf(acts);
        options = Map.copyOf(options);
    }
}
