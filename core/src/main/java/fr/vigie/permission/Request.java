package fr.vigie.permission;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.event.Capability;
import java.time.Instant;

/**
 * What permission is asked for.
 *
 * @param capability the event of the watch, a figure, or what somebody asked for by a refused name
 * @param camera the camera's name
 * @param source the kind of the camera's pictures
 * @param status the camera's legal status
 * @param at when it would run
 */
public record Request(
        Capability capability,
        CameraId camera,
        SourceAddress.Kind source,
        LegalStatus status,
        Instant at) {

    /** For a camera of the configuration. */
    public static Request of(Camera camera, Capability capability, Instant at) {
        return new Request(capability, camera.id(), camera.source().kind(), camera.status(), at);
    }

    Request at(Instant other) {
        return new Request(capability, camera, source, status, other);
    }
}
