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
    FILL_LEVEL;

    /** Whether it counts what crosses a line; else it is measured in a zone. */
    public boolean isCountedOverLine() {
        return switch (this) {
            case TRAFFIC_FLOW, FOOTFALL, SPEED_CLASSES -> true;
            case OCCUPANCY, FILL_LEVEL -> false;
        };
    }

    /** Whether it measures metres, and so needs a calibrated picture. */
    public boolean needsCalibration() {
        return this == SPEED_CLASSES;
    }
}
