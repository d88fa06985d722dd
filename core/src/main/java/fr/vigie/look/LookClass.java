package fr.vigie.look;

/**
 * The closed set of what a network may say that it sees. Everything else that it was taught is
 * dropped where its output is decoded.
 */
public enum LookClass {
    PERSON,
    VEHICLE,
    TWO_WHEELER,
    BAG,
    ANIMAL,
    FLAME,
    SMOKE,
    WASTE
}
