package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;
import org.jspecify.annotations.Nullable;

/**
 * A collapse that was found in what moves, see {@link Collapses}: it needs no background and knows
 * no silhouette.
 */
final class MovementCollapse implements Collapse {

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

    /** How long its top took from high to low. */
    int dropMillis;

    /** How long that would have taken as fast as its first half, see {@link Collapse}. */
    int tippingMillis;

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

    MovementCollapse(int width, int height) {
        this.width = width;
        this.height = height;
        before = new byte[width * height];
        rest = new byte[width * height];
        rows = new double[height];
        columns = new double[width];
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public MediaTime began() {
        return new MediaTime(highAt * 1000L);
    }

    @Override
    public MediaTime downSince() {
        return new MediaTime(lowAt * 1000L);
    }

    @Override
    public double dropSeconds() {
        return dropMillis / 1000.0;
    }

    @Override
    public double tippingSeconds() {
        return tippingMillis / 1000.0;
    }

    @Override
    public double standingHeight() {
        return (double) standing() / height;
    }

    @Override
    public double remainingHeight() {
        return (double) (Math.max(bottom, restBottom) - restTop + 1) / standing();
    }

    @Override
    public double flatness() {
        return (restRight - restLeft + 1.0) / (Math.max(bottom, restBottom) - restTop + 1);
    }

    @Override
    public boolean isDown() {
        return low;
    }

    @Override
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
