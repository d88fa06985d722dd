package fr.vigie.vision.frame;

/**
 * Changes the reduced pictures of a stream before anything is made of them. Called by the thread
 * that analyses the stream, in the order of the pictures.
 */
@FunctionalInterface
public interface PictureFilter {

    /** Leaves every picture as it is. */
    PictureFilter NONE = _ -> {};

    /** Changes the planes of a picture; its size and its time stay. */
    void apply(Frame picture);
}
