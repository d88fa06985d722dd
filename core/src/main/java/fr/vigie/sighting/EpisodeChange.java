package fr.vigie.sighting;

import fr.vigie.time.MediaTime;
import fr.vigie.watch.WatchId;

/**
 * What a detector says of its episodes: one opens (and is one alert), one ends (and nothing is
 * closed by it).
 */
public sealed interface EpisodeChange {

    /** The watch whose episode it is. */
    WatchId watch();

    /** The episode's number within the watch and the run. */
    long episode();

    /**
     * An episode has met its thresholds; said once, however long it lasts and however its box
     * trembles.
     *
     * @param sighting what was found
     */
    record Opened(Sighting sighting) implements EpisodeChange {
        @Override
        public WatchId watch() {
            return sighting.watch();
        }

        @Override
        public long episode() {
            return sighting.episode();
        }
    }

    /**
     * The situation of an opened episode has ended.
     *
     * @param watch the watch
     * @param episode the episode's number
     * @param ended when it was last seen
     */
    record Ended(WatchId watch, long episode, MediaTime ended) implements EpisodeChange {}
}
