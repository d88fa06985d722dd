package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;

/**
 * An upright shape that went down quickly and stayed low: measured as a shape, against its own
 * height before. It lives until what lies there is gone or has risen. The scene reuses its objects:
 * read during the observation, do not keep. Not thread-safe.
 */
public sealed interface Collapse permits MovementCollapse, SilhouetteCollapse {

    /** Counts the scene's collapses from 1. One fall may be found twice, at the same place. */
    int number();

    /** When it began to go down. */
    MediaTime began();

    /** Since when it has been down. */
    MediaTime downSince();

    /** How long it took to lose half of its height, seconds. */
    double dropSeconds();

    /**
     * How long the same would have taken at the speed of its first half: what goes out of the
     * picture at its lower edge gets lower evenly, who falls there does not.
     */
    double tippingSeconds();

    /** Its height before, as a fraction of the picture's height. */
    double standingHeight();

    /** What is left of its height, as a fraction of its height before. */
    double remainingHeight();

    /** How many times as wide as high it is now. */
    double flatness();

    /** Whether it is down in the picture of now, and nothing of it stands any more. */
    boolean isDown();

    /** What lies there, as fractions of the picture. */
    Box box();
}
