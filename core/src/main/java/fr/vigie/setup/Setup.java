package fr.vigie.setup;

import fr.vigie.camera.CameraId;
import fr.vigie.permission.Permission;
import fr.vigie.watch.WatchId;
import java.util.List;
import java.util.Optional;

/**
 * The one owner of how the cameras of a running server are set up. A change is kept first and then
 * carried out; it touches the camera that it is about and no other. Documents are JSON in the keys
 * of {@code vigie.yaml}; one that is added, changed or tried may name a stream of an ONVIF device
 * ({@link DeviceSearch}) in the place of an address. Implementations are thread-safe.
 */
public interface Setup {

    /** All cameras, those of the file first. */
    List<SetUpCamera> list();

    /** One camera. */
    Optional<SetUpCamera> find(CameraId id);

    /** Adds a camera; it starts at once if a watch of it may run. */
    SetUpCamera add(String document, String actor) throws SetupRefusal;

    /**
     * Changes a camera. Its credential stays as long as its address does, and is never sent to
     * another one.
     *
     * @param revision the one that whoever changes it has seen
     */
    SetUpCamera change(CameraId id, String document, String revision, String actor)
            throws SetupRefusal;

    /** Stops a camera and forgets it; its alerts and its entries in the journal stay. */
    void remove(CameraId id, String revision, String actor) throws SetupRefusal;

    /** Adds a watch to a camera or changes it. A watch that is refused is kept and does not run. */
    SetUpCamera putWatch(
            CameraId camera, WatchId watch, String document, String revision, String actor)
            throws SetupRefusal;

    /** Removes a watch from a camera. */
    SetUpCamera removeWatch(CameraId camera, WatchId watch, String revision, String actor)
            throws SetupRefusal;

    /** The answer that a watch would get on a camera now. Nothing is kept. */
    Permission check(CameraId camera, String watchDocument) throws SetupRefusal;

    /** Opens a camera's stream for a moment, without keeping anything. */
    StreamTrial tryOut(String document, String actor) throws SetupRefusal;

    /** The masked picture of now of a camera, whether it runs or not; empty where none may be. */
    Optional<byte[]> findPicture(CameraId camera);

    /** What was set up in the console, in the form of {@code vigie.yaml}; without credentials. */
    String export();
}
