package fr.vigie.evaluation.theatre.script;

import fr.vigie.watch.Area;

/**
 * An aggregate that is asked for in a scene.
 *
 * @param id its name
 * @param aggregate what is counted
 * @param area where
 * @param tolerance by how much a figure may be off
 */
public record AskedCount(String id, Aggregate aggregate, Area area, double tolerance) {

    /** The aggregates of the catalogue. */
    public enum Aggregate {
        TRAFFIC_FLOW,
        FOOTFALL,
        OCCUPANCY,
        SPEED_CLASSES,
        FILL_LEVEL
    }
}
