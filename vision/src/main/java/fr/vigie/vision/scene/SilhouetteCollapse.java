package fr.vigie.vision.scene;

/**
 * A collapse of a silhouette that was followed while it stood, fell and lay, see {@link Descents}.
 */
final class SilhouetteCollapse extends Collapse {

    int slot;
    int silhouette;
    int standing;
    int standingArea;
    double placeX;
    double placeY;
    long risenSince;
    long seenAt;

    SilhouetteCollapse(int width, int height) {
        super(width, height);
    }

    @Override
    int standing() {
        return standing;
    }

    @Override
    int lowest() {
        return bottom;
    }
}
