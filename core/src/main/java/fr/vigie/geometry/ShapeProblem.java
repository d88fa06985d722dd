package fr.vigie.geometry;

/**
 * What can be wrong with points that somebody drew. The words for people are made where they are
 * shown.
 */
public enum ShapeProblem {
    /** Fewer than three points for a zone, or not two for a line. */
    TOO_FEW_POINTS,
    /** A point that lies outside the picture. */
    OUTSIDE_PICTURE,
    /** Two sides of the zone cross or touch. */
    CROSSES_ITSELF,
    /** The points lie on one line or in one place. */
    NO_AREA
}
