package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;
import org.jspecify.annotations.Nullable;

/**
 * An upright shape that went down quickly and stayed low: measured as a shape, against its own
 * height before. It lives until what lies there is gone. The scene reuses its objects: read during
 * the observation, do not keep. Not thread-safe.
 */
public final class Collapse {

    int number;
    boolean alive;

    /** What moved when it went down. */
    @Nullable MovingPlace place;

    /** Upright, pixels of {@link RecentPictures}: its box before, and when it was last high. */
    int left;

    int top;
    int right;
    int bottom;
    long highAt;
    long lowAt;

    /** The largest number of pixels that moved at once while it went down. */
    int peak;

    /** What moved last: its box. */
    int restLeft;

    int restTop;
    int restRight;
    int restBottom;

    /** Whether it lies low and the place where it stood is empty. */
    boolean low;

    /** Whether the picture of rest has been taken: from then on it is compared with that. */
    boolean resting;

    long restedAt;
    long goneSince;

    final byte[] before;
    final byte[] rest;
    final double[] rows;
    final double[] columns;
    private final int width;
    private final int height;

    Collapse(int width, int height) {
        this.width = width;
        this.height = height;
        before = new byte[width * height];
        rest = new byte[width * height];
        rows = new double[height];
        columns = new double[width];
    }

    /** Counts the scene's collapses from 1. */
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
        return (lowAt - highAt) / 1000.0;
    }

    /** Its height before, as a fraction of the picture's height. */
    public double standingHeight() {
        return (double) standing() / height;
    }

    /** What is left of its height, as a fraction of its height before. */
    public double remainingHeight() {
        return (double) (Math.max(bottom, restBottom) - restTop + 1) / standing();
    }

    /** How many times as wide as high it is now. */
    public double flatness() {
        return (restRight - restLeft + 1.0) / (Math.max(bottom, restBottom) - restTop + 1);
    }

    /**
     * Whether it is down in the picture of now, and where its upper part was there is nothing of it
     * any more.
     */
    public boolean isDown() {
        return low;
    }

    /** What lies there, as fractions of the picture. */
    public Box box() {
        return new Box(
                (double) restLeft / width,
                (double) restTop / height,
                (restRight + 1.0) / width,
                (restBottom + 1.0) / height);
    }

    int standing() {
        return bottom - top + 1;
    }
}
