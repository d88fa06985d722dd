package fr.vigie.setup;

import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;

/**
 * Tries a watch before it is switched on, on a clip that somebody brings or on a drawn scene, and
 * tells what it would have raised. No alert comes of it and nothing is kept but an entry in the
 * journal that it was tried. Implementations are thread-safe.
 */
public interface WatchTrials {

    /** The largest clip, bytes. */
    long LARGEST_CLIP = 64L << 20;

    /** So much of a clip is looked at, seconds. */
    int LONGEST_SECONDS = 120;

    /**
     * Tries a watch on a clip. The charter is asked first: a watch that it refuses on such a
     * recording is not tried.
     *
     * @param watchDocument the watch, in the keys of {@code vigie.yaml}
     * @param clip a recorded file, which is only read
     * @throws SetupRefusal if the watch has mistakes, permission refuses it, or the file is no
     *     video
     */
    TrialResult onClip(CameraId camera, String watchDocument, SourceAddress clip, String actor)
            throws SetupRefusal;

    /**
     * Tries a watch with its own settings on the drawn scene of its event, in the place that the
     * scene is drawn for.
     */
    TrialResult onScene(CameraId camera, String watchDocument, String actor) throws SetupRefusal;
}
