package fr.vigie.vision.scene;

import org.jspecify.annotations.Nullable;

/**
 * A collapse that was found in what moves, see {@link Collapses}: it needs no background and knows
 * no silhouette. Pixels are those of {@link RecentPictures}.
 */
final class MovementCollapse extends Collapse {

    /** What moved when it went down. */
    @Nullable MovingPlace place;

    /** Its box while it was upright. */
    int stoodLeft;

    int stoodTop;
    int stoodRight;
    int stoodBottom;

    /** The largest number of pixels that moved at once while it went down. */
    int peak;

    /** Whether the picture of rest has been taken: from then on it is compared with that. */
    boolean resting;

    long restedAt;
    long goneSince;

    final byte[] before;
    final byte[] rest;
    final double[] rows;
    final double[] columns;

    MovementCollapse(int width, int height) {
        super(width, height);
        before = new byte[width * height];
        rest = new byte[width * height];
        rows = new double[height];
        columns = new double[width];
    }

    @Override
    int standing() {
        return stoodBottom - stoodTop + 1;
    }

    /** What moved last may have been no more than a part of it: the feet are where they were. */
    @Override
    int lowest() {
        return Math.max(stoodBottom, bottom);
    }
}
