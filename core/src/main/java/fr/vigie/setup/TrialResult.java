package fr.vigie.setup;

import fr.vigie.geometry.Box;
import fr.vigie.sighting.Measure;
import java.util.List;

/**
 * What a watch would have raised.
 *
 * @param seconds how much was looked at
 * @param found what it would have raised, in the order of its time
 */
public record TrialResult(double seconds, List<Found> found) {

    /**
     * Something that would have become an alert.
     *
     * @param began when it was first visible, seconds from the beginning
     * @param raised when the alert would have come
     * @param box where
     * @param measures the why
     */
    public record Found(double began, double raised, Box box, List<Measure> measures) {

        public Found {
            measures = List.copyOf(measures);
        }
    }

    public TrialResult {
        found = List.copyOf(found);
    }
}
