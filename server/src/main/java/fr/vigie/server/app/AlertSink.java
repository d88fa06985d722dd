package fr.vigie.server.app;

import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.watch.Counter;
import fr.vigie.watch.Watch;
import java.util.SortedMap;

/** Takes the alerts and the counts of one analysis, on the thread that reads the stream. */
interface AlertSink {

    /**
     * An episode has met its thresholds, and permission was given once more.
     *
     * @throws CommandFailure if it cannot be written; the analysis ends
     */
    void take(Watch watch, Sighting sighting, Moment moment) throws CommandFailure;

    /**
     * What was counted, after the last picture, where counting is still permitted.
     *
     * @param figures by their names
     * @param seconds from the first picture to the last
     */
    void take(Counter counter, SortedMap<String, Double> figures, double seconds);
}
