package fr.vigie.vision.scene;

import fr.vigie.geometry.Box;
import fr.vigie.time.MediaTime;

/**
 * A collapse of a silhouette that was followed while it stood, fell and lay, see {@link Descents}.
 */
final class SilhouetteCollapse implements Collapse {

    int number;
    boolean alive;
    int slot;
    int silhouette;
    long highAt;
    long lowAt;
    double standing;
    int standingArea;
    double placeX;
    double placeY;
    long risenSince;
    long seenAt;
    boolean low;
    int left;
    int top;
    int right;
    int bottom;

    private final int width;
    private final int height;

    SilhouetteCollapse(int width, int height) {
        this.width = width;
        this.height = height;
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
        return (lowAt - highAt) / 1000.0;
    }

    /** The edge of the picture cuts none of these. */
    @Override
    public double tippingSeconds() {
        return dropSeconds();
    }

    @Override
    public double standingHeight() {
        return standing / height;
    }

    @Override
    public double remainingHeight() {
        return (bottom - top + 1) / standing;
    }

    @Override
    public double flatness() {
        return (right - left + 1.0) / (bottom - top + 1);
    }

    @Override
    public boolean isDown() {
        return low;
    }

    @Override
    public Box box() {
        return new Box(
                (double) left / width,
                (double) top / height,
                (right + 1.0) / width,
                (bottom + 1.0) / height);
    }
}
