package fr.vigie.server.app;

import fr.vigie.access.IdentityProvider;
import fr.vigie.act.Fingerprint;
import fr.vigie.camera.CameraId;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.operation.CameraPlan;
import fr.vigie.server.access.AccessSettings;
import fr.vigie.server.config.CameraNetworks;
import fr.vigie.server.config.ConfiguredCamera;
import fr.vigie.server.config.Http;
import fr.vigie.server.register.RegisterPlace;
import fr.vigie.vision.stream.StreamOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server is started with, from whichever command and file.
 *
 * @param access whether people sign in
 * @param http where it listens, and what stands before it
 * @param dataFolder where database and log lie
 * @param charter the charter of the place
 * @param plans cameras and their watches
 * @param options how the streams of some cameras are opened; the others as usual
 * @param acts the acts that the configuration names
 * @param place what the register says of the place
 * @param look the second look: its pack and on what it runs; empty where there is none
 * @param networks where cameras that are set up in the console may be
 * @param provider the town's identity provider; empty where it has none
 */
record ServerSettings(
        AccessSettings.Mode access,
        Http http,
        Path dataFolder,
        Charter charter,
        List<CameraPlan> plans,
        Map<CameraId, StreamOptions> options,
        List<FiledAct> acts,
        RegisterPlace place,
        Optional<LookSettings> look,
        CameraNetworks networks,
        Optional<IdentityProvider> provider) {

    /** Settings without an identity provider. */
    ServerSettings(
            AccessSettings.Mode access,
            String address,
            int port,
            Path dataFolder,
            Charter charter,
            List<CameraPlan> plans,
            Map<CameraId, StreamOptions> options,
            List<FiledAct> acts,
            RegisterPlace place,
            Optional<LookSettings> look,
            CameraNetworks networks) {
        this(
                access,
                new Http(address, port),
                dataFolder,
                charter,
                plans,
                options,
                acts,
                place,
                look,
                networks,
                Optional.empty());
    }

    /** The same with an identity provider. */
    ServerSettings with(IdentityProvider its) {
        return new ServerSettings(
                access,
                http,
                dataFolder,
                charter,
                plans,
                options,
                acts,
                place,
                look,
                networks,
                Optional.of(its));
    }

    /** The same, listening elsewhere. */
    ServerSettings with(Http other) {
        return new ServerSettings(
                access,
                other,
                dataFolder,
                charter,
                plans,
                options,
                acts,
                place,
                look,
                networks,
                provider);
    }

    /** The address it listens on, {@code 127.0.0.1} unless somebody chose another. */
    String address() {
        return http.address();
    }

    /** The port it listens on. */
    int port() {
        return http.port();
    }

    /** Settings without a second look. */
    ServerSettings(
            AccessSettings.Mode access,
            String address,
            int port,
            Path dataFolder,
            Charter charter,
            List<CameraPlan> plans,
            Map<CameraId, StreamOptions> options,
            List<FiledAct> acts,
            RegisterPlace place) {
        this(
                access,
                address,
                port,
                dataFolder,
                charter,
                plans,
                options,
                acts,
                place,
                Optional.empty(),
                CameraNetworks.USUAL);
    }

    /** The cameras as the file describes them, but for their places on the map. */
    List<ConfiguredCamera> cameras() {
        return plans.stream()
                .map(plan -> {
                    StreamOptions its =
                            options.getOrDefault(plan.camera().id(), StreamOptions.DEFAULTS);
                    return new ConfiguredCamera(
                            plan,
                            its.transport(),
                            its.decoding(),
                            Optional.ofNullable(place.positions().get(plan.camera().id())));
                })
                .toList();
    }

    ServerSettings {
        plans = List.copyOf(plans);
        acts = List.copyOf(acts);
        options = Map.copyOf(options);
    }

    /** The hashes of the models that run. */
    Set<Fingerprint> models() {
        return LookSettings.modelsOf(look);
    }
}
