package fr.vigie.operation;

/**
 * What is wrong with a camera or its stream: a technical notice for the operator, about the picture
 * as a whole and never about anybody in it.
 */
public enum CameraFault {
    /** No picture comes. */
    NO_SIGNAL,
    /** Pictures come, and all are the same one. */
    FROZEN,
    /** Most of the view is hidden: a hand, a bag, paint. */
    COVERED,
    /** What was sharp no longer is. */
    BLURRED,
    /** Too dark for anything to be seen. */
    DARK,
    /** A strong light leaves next to nothing to be seen. */
    BLINDED,
    /** The camera looks somewhere else. */
    TURNED
}
