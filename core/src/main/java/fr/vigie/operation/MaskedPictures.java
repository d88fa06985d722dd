package fr.vigie.operation;

import fr.vigie.camera.CameraId;
import java.util.Optional;

/**
 * The masked picture of now of a camera, JPEG bytes, for a person: everything that moves is
 * pixelated, nothing is kept, and that somebody began to look stands in the journal.
 * Implementations are thread-safe.
 */
public interface MaskedPictures {

    /**
     * The picture of a camera that runs; empty where there is none or none may be.
     *
     * @param actor who looks
     */
    Optional<byte[]> findRunning(CameraId camera, String actor);

    /**
     * The same for whoever sets the camera up; where it does not run its stream is opened for a
     * moment.
     *
     * @param actor who looks
     */
    Optional<byte[]> findOpened(CameraId camera, String actor);
}
