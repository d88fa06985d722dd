package fr.vigie.setup;

import fr.vigie.camera.CameraId;
import java.util.List;

/**
 * Where the cameras that were set up in the console are kept. Every change stands in the journal by
 * the same transaction. Implementations are thread-safe, and what they have acknowledged survives
 * the death of the process.
 */
public interface SetupBook {

    /** All of them, in the order in which they were added. */
    List<KeptCamera> list();

    /**
     * Adds a camera.
     *
     * @return false if the name is taken; nothing is changed then
     */
    boolean add(KeptCamera camera, String actor);

    /**
     * Puts a camera in the place of its former revision, which is the one before its own.
     *
     * @return false if that is not what stands there; nothing is changed then
     */
    boolean replace(KeptCamera camera, String actor);

    /**
     * Removes a camera.
     *
     * @return false if another revision stands there, or none; nothing is changed then
     */
    boolean remove(CameraId id, long revision, String actor);
}
