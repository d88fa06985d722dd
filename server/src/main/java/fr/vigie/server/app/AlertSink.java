package fr.vigie.server.app;

import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.watch.Watch;

/** Takes the alerts of one analysis, on the thread that reads the stream. */
interface AlertSink {

    /**
     * An episode has met its thresholds, and permission was given once more.
     *
     * @throws CommandFailure if it cannot be written; the analysis ends
     */
    void take(Watch watch, Sighting sighting, Moment moment) throws CommandFailure;
}
