package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;

/**
 * An upright shape that went down quickly and stayed low: measured as a shape, against its own
 * height before. It lives until what lies there is gone or has risen. The scene reuses its objects:
 * read during the observation, do not keep. Not thread-safe.
 */
public abstract sealed class Collapse permits MovementCollapse, SilhouetteCollapse {

    int number;
    boolean alive;

    /** When it was last high, and first low, milliseconds of media time. */
    long highAt;

    long lowAt;

    /** How long its top took from high to low. */
    int dropMillis;

    /** How long that would have taken as fast as its first half. */
    int tippingMillis;

    /** What lies there: its box in pixels, right and bottom inclusive. */
    int left;

    int top;
    int right;
    int bottom;

    /** Whether it lies low now, and nothing of it stands. */
    boolean low;

    private final int width;
    private final int height;

    /** In a picture of {@code width} by {@code height} pixels. */
    Collapse(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** How tall it stood, pixels. */
    abstract int standing();

    /** The lowest row that it reaches, pixels. */
    abstract int lowest();

    /** Counts the scene's collapses from 1. One fall may be found twice, at the same place. */
    public int number() {
        return number;
    }

    /** When it began to go down. */
    public MediaTime began() {
        return new MediaTime(highAt * 1000L);
    }

    /** Since when it has been down. */
    public MediaTime downSince() {
        return new MediaTime(lowAt * 1000L);
    }

    /** How long it took to lose half of its height, seconds. */
    public double dropSeconds() {
        return dropMillis / 1000.0;
    }

    /**
     * How long the same would have taken at the speed of its first half: what goes out of the
     * picture at its lower edge gets lower evenly, who falls there does not.
     */
    public double tippingSeconds() {
        return tippingMillis / 1000.0;
    }

    /** Its height before, as a fraction of the picture's height. */
    public double standingHeight() {
        return (double) standing() / height;
    }

    /** What is left of its height, as a fraction of its height before. */
    public double remainingHeight() {
        return (double) (lowest() - top + 1) / standing();
    }

    /** How many times as wide as high it is now. */
    public double flatness() {
        return (right - left + 1.0) / (lowest() - top + 1);
    }

    /** Whether it is down in the picture of now, and nothing of it stands any more. */
    public boolean isDown() {
        return low;
    }

    /** What lies there, as fractions of the picture. */
    public Box box() {
        return new Box(
                (double) left / width,
                (double) top / height,
                (right + 1.0) / width,
                (bottom + 1.0) / height);
    }
}
