package fr.vigie.vision.analysis;

import fr.vigie.operation.CameraFault;
import fr.vigie.sighting.EpisodeChange;
import java.util.Optional;

/** Hears what an analysis finds, on the thread that reads the stream. */
public interface AnalysisListener {

    /** A picture has been analysed; comes before the changes that it brought. */
    default void onPicture(Moment moment) {}

    /**
     * Something is wrong with the camera now, or nothing is any more: once for each change.
     *
     * @param fault what is wrong; empty when it has ended
     */
    default void onFault(Optional<CameraFault> fault, Moment moment) {}

    /** An episode opened or ended by the picture of now. */
    void onChange(EpisodeChange change, Moment moment);
}
