package fr.vigie.operation;

import fr.vigie.camera.Camera;
import fr.vigie.watch.Watch;
import java.util.List;

/**
 * What is asked of one camera: the camera and its watches. Configuration makes it, a station runs
 * it.
 *
 * @param camera the camera
 * @param watches its watches, in the order of the configuration
 */
public record CameraPlan(Camera camera, List<Watch> watches) {

    public CameraPlan {
        watches = List.copyOf(watches);
    }
}
