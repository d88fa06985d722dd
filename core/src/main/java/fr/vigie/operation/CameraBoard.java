package fr.vigie.operation;

import fr.vigie.camera.CameraId;
import java.util.List;
import java.util.Optional;

/** All cameras of this process, seen and stopped from outside. Implementations are thread-safe. */
public interface CameraBoard {

    /** How each camera stands, in the order of the configuration. */
    List<CameraStatus> list();

    /** How one camera stands. */
    Optional<CameraStatus> find(CameraId id);

    /**
     * The masked picture of now as JPEG bytes, everything that moves pixelated; empty where there
     * is none or the charter keeps no evidence.
     */
    Optional<byte[]> findPreview(CameraId id);

    /**
     * Stops analysing a camera; within two seconds no further picture is decoded. Nothing happens
     * if it is stopped.
     */
    void stop(CameraId id, String actor);

    /** Starts a stopped camera again, if permission is given. Nothing happens if it runs. */
    void start(CameraId id, String actor);
}
