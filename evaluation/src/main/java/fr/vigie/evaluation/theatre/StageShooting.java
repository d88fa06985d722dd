package fr.vigie.evaluation.theatre;

import fr.vigie.evaluation.theatre.picture.ScenePainter;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.Scene.CameraFault;
import fr.vigie.evaluation.theatre.script.Scene.FaultKind;
import fr.vigie.evaluation.theatre.set.Sets;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pictures of a scene that is drawn whole. While the camera is turned away they come from
 * a second painter that looks elsewhere; it is made when it is first needed. Not thread-safe.
 */
final class StageShooting implements Shooting {

    private static final double TURNED_BY = 33;

    private final Scene scene;
    private final ScenePainter painter;
    private @Nullable ScenePainter aside;

    StageShooting(Scene scene) {
        this.scene = scene;
        painter = new ScenePainter(scene, Sets.build(scene.scenery()));
    }

    @Override
    public void shoot(int picture, byte[] planes) {
        ScenePainter by = isTurned(picture / (double) scene.rate()) ? aside() : painter;
        by.skipTo(picture);
        by.paintNext(planes);
    }

    @Override
    public void close() {
        // It holds nothing but memory.
    }

    private boolean isTurned(double second) {
        for (CameraFault fault : scene.faults()) {
            if (fault.kind() == FaultKind.TURNED && second >= fault.from() && second < fault.to()) {
                return true;
            }
        }
        return false;
    }

    private ScenePainter aside() {
        if (aside == null) {
            Scene turned = scene.withCamera(scene.camera().turnedBy(TURNED_BY));
            aside = new ScenePainter(turned, Sets.build(scene.scenery()));
        }
        return aside;
    }
}
