package fr.vigie.server.config;

import fr.vigie.access.IdentityProvider;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.act.FiledAct;
import fr.vigie.operation.CameraPlan;
import fr.vigie.permission.Permission;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Refusal;
import fr.vigie.permission.Standing;
import fr.vigie.register.Town;
import fr.vigie.watch.Watch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that an installation is set up with. Immutable and thread-safe; its cameras may carry
 * credentials, which no {@code toString} shows.
 *
 * @param charter the charter of the place
 * @param charterFile the file that it stands in; empty for a shipped one
 * @param http where the console listens
 * @param dataFolder where database and log lie, absolute
 * @param language the language of messages and the console's first language
 * @param cameras the cameras, in the order of the file
 * @param acts the acts that the file names
 * @param town the town or site as it presents itself
 * @param look the second look; empty where the file has none
 * @param networks where cameras that are set up in the console may be
 * @param provider the town's identity provider; empty where it has none
 */
public record Configuration(
        Charter charter,
        Optional<Path> charterFile,
        Http http,
        Path dataFolder,
        Locale language,
        List<ConfiguredCamera> cameras,
        List<FiledAct> acts,
        Town town,
        Optional<LookChoice> look,
        CameraNetworks networks,
        Optional<IdentityProvider> provider) {

    public Configuration {
        cameras = List.copyOf(cameras);
        acts = List.copyOf(acts);
    }

    /** What is asked of each camera, in the order of the file. */
    public List<CameraPlan> listPlans() {
        return cameras.stream().map(ConfiguredCamera::plan).toList();
    }

    /** The watches that may not run at an instant, in the order of the file. */
    public List<RefusedWatch> listRefused(Instant at, Standing standing) {
        PermissionEngine engine = new PermissionEngine(charter);
        List<RefusedWatch> refused = new ArrayList<>();
        for (CameraPlan plan : listPlans()) {
            for (Watch watch : plan.watches()) {
                if (engine.decide(plan.camera(), watch, at, standing)
                        instanceof Permission.Refused(Refusal refusal)) {
                    refused.add(new RefusedWatch(plan.camera().id(), watch.id(), refusal));
                }
            }
        }
        return refused;
    }
}
