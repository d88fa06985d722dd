package fr.vigie.alert;

/** The closed list of reasons for which an alert is dismissed (requirement H-05). */
public enum DismissalReason {
    /** A person was taken for an object. */
    PERSON_TAKEN_FOR_OBJECT,
    /** Reflection, shadow, lamp or change of light. */
    REFLECTION_OR_LIGHT,
    /** Street furniture, or something that belongs there. */
    FURNITURE,
    /** An animal, a plant, rain, an insect. */
    NATURE,
    /** The fault of a camera or of its stream. */
    CAMERA_FAULT,
    /** The event took place and was allowed: staff, works, a delivery. */
    ALLOWED,
    /** Nothing can be seen there. */
    NOTHING_THERE
}
