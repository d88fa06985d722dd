package fr.vigie.server.app;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.operation.CameraPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cameras of the demonstration: the theatre's scenes, and clips beside them. */
final class DemoCameras {

    private DemoCameras() {}

    /** The theatre's scenes as cameras; their videos are or will be in the folder. */
    static List<CameraPlan> ofTheatre(List<Scene> scenes, Path folder) {
        return scenes.stream()
                .map(scene ->
                        new CameraPlan(
                                new Camera(
                                        idOf(scene),
                                        scene.title(),
                                        "",
                                        SourceAddress.ofSynthetic(
                                                Theatre.videoOf(scene, folder).toString()),
                                        LegalStatus.TEST_BENCH),
                                scene.watches()))
                .toList();
    }

    /** The camera that plays a scene. */
    static CameraId idOf(Scene scene) {
        return new CameraId(scene.name());
    }

    /** Annotated clips as cameras. */
    static List<CameraPlan> ofClips(List<Clip> clips) {
        List<CameraPlan> plans = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i);
            Camera camera =
                    new Camera(
                            new CameraId(idOf(clip, i + 1)),
                            clip.name(),
                            clip.note(),
                            SourceAddress.ofRecorded(clip.file().toString()),
                            LegalStatus.TEST_BENCH);
            plans.add(
                    new CameraPlan(
                            camera, clip.watches().stream().map(AnnotatedWatch::watch).toList()));
        }
        return plans;
    }

    /** The file's name as far as it may name a camera, and a number that makes it the only one. */
    private static String idOf(Clip clip, int number) {
        String plain =
                clip.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\.[a-z0-9]+$", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+", "");
        String id = plain.substring(0, Math.min(plain.length(), 56));
        return (id.isEmpty() ? "clip" : id) + "-" + number;
    }
}
