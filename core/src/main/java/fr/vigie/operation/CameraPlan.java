package fr.vigie.operation;

import fr.vigie.camera.Camera;
import fr.vigie.look.LookPolicy;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.List;
import java.util.Map;

/**
 * What is asked of one camera: the camera and its watches. Configuration makes it, a station runs
 * it.
 *
 * @param camera the camera
 * @param watches its watches, in the order of the configuration
 * @param looks how much the second look of some of them weighs, where somebody said so
 */
public record CameraPlan(Camera camera, List<Watch> watches, Map<WatchId, LookPolicy> looks) {

    public CameraPlan {
        watches = List.copyOf(watches);
        looks = Map.copyOf(looks);
    }

    /** A plan of which nobody said how much a second look weighs. */
    public CameraPlan(Camera camera, List<Watch> watches) {
        this(camera, watches, Map.of());
    }
}
