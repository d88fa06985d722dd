package fr.vigie.evaluation.footage;

import fr.vigie.watch.Counter;
import java.util.Map;

/**
 * What an aggregate should count over a clip.
 *
 * @param counter what is counted and where; its name is unique in the clip
 * @param truth the true figures by their names, such as {@code up} and {@code down}
 * @param tolerance by how much a figure may be off, in its own unit, 0 or more
 */
public record ExpectedCount(Counter counter, Map<String, Double> truth, double tolerance) {

    public ExpectedCount {
        truth = Map.copyOf(truth);
    }
}
