package fr.vigie.evaluation.footage;

import fr.vigie.watch.Area;
import java.util.Map;

/**
 * What an aggregate should count over a clip.
 *
 * @param id its name, unique in the clip
 * @param aggregate the aggregate's name in the catalogue, such as {@code TRAFFIC_FLOW}
 * @param area where it counts
 * @param truth the true figures by their names, such as {@code up} and {@code down}
 * @param tolerance by how much a figure may be off, in its own unit, 0 or more
 */
public record ExpectedCount(
        String id, String aggregate, Area area, Map<String, Double> truth, double tolerance) {

    public ExpectedCount {
        truth = Map.copyOf(truth);
    }
}
