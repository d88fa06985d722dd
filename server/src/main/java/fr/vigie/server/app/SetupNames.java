package fr.vigie.server.app;

import fr.vigie.language.NearestName;
import fr.vigie.language.Text;
import fr.vigie.server.config.ConfiguredCamera;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.SetupRefusal.Reason;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Sees that no two cameras and no two watches of one installation go by the same name. */
record SetupNames(List<ConfiguredCamera> cameras) {

    SetupNames {
        cameras = List.copyOf(cameras);
    }

    /** Refuses a camera one of whose names another camera has. */
    void check(ConfiguredCamera camera) throws SetupRefusal {
        List<ConfiguredCamera> others =
                cameras.stream()
                        .filter(o -> !o.plan().camera().id().equals(camera.plan().camera().id()))
                        .toList();
        String name = camera.plan().camera().name();
        String plain = NearestName.plain(name);
        if (others.stream()
                .anyMatch(o -> NearestName.plain(o.plan().camera().name()).equals(plain))) {
            throw new SetupRefusal(
                    Reason.TAKEN,
                    Text.format(
                            "une autre caméra s'appelle déjà « %s » ; changez l'un des noms",
                            "another camera is called '%s' already; change one of the names",
                            name));
        }
        Set<WatchId> taken =
                others.stream()
                        .flatMap(o -> o.plan().watches().stream())
                        .map(Watch::id)
                        .collect(Collectors.toSet());
        for (Watch watch : camera.plan().watches()) {
            if (taken.contains(watch.id())) {
                throw new SetupRefusal(
                        Reason.TAKEN,
                        Text.format(
                                "une surveillance d'une autre caméra s'appelle déjà « %s » ; choisissez un autre nom",
                                "a watch of another camera is called '%s' already; choose another name",
                                watch.id()));
            }
        }
    }
}
