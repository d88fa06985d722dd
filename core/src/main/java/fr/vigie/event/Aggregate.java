package fr.vigie.event;

/**
 * The closed list of figures over many that Vigie can be asked for: never about one person or
 * vehicle, never at once (requirement D-05).
 */
public enum Aggregate implements Capability {
    TRAFFIC_FLOW,
    FOOTFALL,
    OCCUPANCY,
    SPEED_CLASSES,
    FILL_LEVEL
}
