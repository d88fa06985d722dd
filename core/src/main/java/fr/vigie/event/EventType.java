package fr.vigie.event;

/**
 * The closed list of events that Vigie can be asked to watch for. Nothing else can become one: no
 * string, plug-in or model label (requirement R-01).
 */
public enum EventType implements Capability {
    /** Presence in a zone, or crossing of a line in a forbidden direction. */
    INTRUSION,
    WRONG_WAY,
    ABANDONED_OBJECT,
    /** A new heap stays in a zone after those who brought it left. */
    ILLEGAL_DUMPING,
    OVERFLOWING_BIN,
    ILLEGAL_PARKING,
    /** On a carriageway. */
    STOPPED_VEHICLE,
    /** Needs calibration. */
    SPEEDING,
    /** People per square metre. */
    CROWD_DENSITY,
    /** A number of people for a time. */
    GATHERING,
    /** Sudden common rush or dispersal. */
    CROWD_MOVEMENT,
    FALL,
    /** Flame or smoke. */
    FIRE
}
