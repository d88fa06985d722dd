package fr.vigie.vision.analysis;

import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.MovingMask;
import fr.vigie.watch.Watch;
import java.util.List;

/**
 * The scene of one camera and the detectors of its watches. The same frames give the same changes,
 * bit for bit. A stream that was opened again gets a new analysis. Not thread-safe.
 */
public final class CameraAnalysis {

    private final MovingMask moving;

    /**
     * @param watches the watches to run, all of event types that this version can detect
     * @param width of the frames, pixels
     * @param height of the frames, pixels
     */
    public CameraAnalysis(List<Watch> watches, int width, int height) {
        moving = new MovingMask(width, height, new byte[width * height]);
    }

    /** Takes in the next picture and says which episodes opened or ended by it; usually none. */
    public List<EpisodeChange> observe(Frame frame) {
        return List.of();
    }

    /** What is to be pixelated in the picture that was observed last. */
    public MovingMask moving() {
        return moving;
    }
}
