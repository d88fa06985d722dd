package fr.vigie.sighting;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;
import fr.vigie.watch.WatchId;
import java.util.List;

/**
 * A detector's finding, made once when an episode opens. Immutable; it holds no picture and no
 * description of anybody.
 *
 * @param watch the watch that found it
 * @param event the watch's event type
 * @param episode counts the watch's episodes from 1 in this run; means nothing outside of it
 * @param began when the situation was first visible, before any dwell
 * @param raised when the last threshold was met
 * @param box where, in the picture of {@code raised}
 * @param measures the why: every measure with the threshold it met, at least one
 */
public record Sighting(
        WatchId watch,
        EventType event,
        long episode,
        MediaTime began,
        MediaTime raised,
        Box box,
        List<Measure> measures) {

    /**
     * @throws IllegalArgumentException if there is no measure or {@code raised} lies before {@code
     *     began}
     */
    public Sighting {
        measures = List.copyOf(measures);
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("a sighting without a measure has no why");
        }
        if (raised.compareTo(began) < 0) {
            throw new IllegalArgumentException("a sighting cannot be raised before it began");
        }
    }
}
