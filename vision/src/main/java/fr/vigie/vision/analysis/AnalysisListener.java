package fr.vigie.vision.analysis;

import fr.vigie.sighting.EpisodeChange;

/** Hears what an analysis finds, on the thread that reads the stream. */
public interface AnalysisListener {

    /** A picture has been analysed; comes before the changes that it brought. */
    default void onPicture(Moment moment) {}

    /** An episode opened or ended by the picture of now. */
    void onChange(EpisodeChange change, Moment moment);
}
