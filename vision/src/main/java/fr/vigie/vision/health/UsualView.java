package fr.vigie.vision.health;

/**
 * What a camera usually shows, learned from its good pictures, and how a picture differs from it.
 * Not thread-safe.
 */
final class UsualView {

    /** Time constant with which the usual view follows the picture, seconds. */
    private static final double FOLLOWS = 60;

    /** So long it has to be learned before anything is said of it, seconds. */
    private static final double KNOWN_AFTER = 12;

    /** Blocks with less detail than this have none to lose, grey levels. */
    private static final double SOME_DETAIL = 1.5;

    /** A block has lost its detail when less than this share of it is left. */
    private static final double LOST = 0.4;

    /** Regions to each side of the picture: what passes in some of them is not the whole view. */
    private static final int REGIONS = 4;

    /** A region with less relief than this looks like any other, grey levels squared a block. */
    private static final double SOME_RELIEF = 0.5;

    private final int across;
    private final int down;
    private final float[] relief;
    private final float[] detail;
    private double light;
    private double learned;
    private boolean started;

    private double likeness;
    private double detailLeft;
    private double reliefLeft;
    private double lost;

    UsualView(View view) {
        across = view.across;
        down = view.down;
        relief = new float[view.relief.length];
        detail = new float[view.detail.length];
    }

    boolean isKnown() {
        return learned >= KNOWN_AFTER;
    }

    /** Learns a good picture that stands for so many seconds. */
    void learn(View view, double seconds) {
        learned += seconds;
        double weight = started ? seconds / (seconds + Math.min(FOLLOWS, learned)) : 1;
        started = true;
        for (int b = 0; b < relief.length; b++) {
            relief[b] += (float) (weight * (view.relief[b] - relief[b]));
            detail[b] += (float) (weight * (view.detail[b] - detail[b]));
        }
        light += weight * (view.light() - light);
    }

    /** Forgets everything. */
    void forget() {
        learned = 0;
        started = false;
        light = 0;
    }

    /** Compares a picture with it; the answers below are about that picture. */
    void compare(View view) {
        double itsRelief = 0;
        double myRelief = 0;
        double itsDetail = 0;
        double myDetail = 0;
        int could = 0;
        int gone = 0;
        for (int b = 0; b < relief.length; b++) {
            itsRelief += Math.abs(view.relief[b]);
            myRelief += Math.abs(relief[b]);
            itsDetail += view.detail[b];
            myDetail += detail[b];
            if (detail[b] >= SOME_DETAIL) {
                could++;
                gone += view.detail[b] < LOST * detail[b] ? 1 : 0;
            }
        }
        reliefLeft = itsRelief / Math.max(myRelief, 1e-6);
        detailLeft = itsDetail / Math.max(myDetail, 1e-6);
        lost = could == 0 ? 0 : (double) gone / could;
        likeness = likenessOf(view);
    }

    /** Mean over the regions that have some relief; 1 where none has. */
    private double likenessOf(View view) {
        double sum = 0;
        int known = 0;
        for (int row = 0; row < REGIONS; row++) {
            for (int column = 0; column < REGIONS; column++) {
                double its = correlation(view, row, column);
                if (!Double.isNaN(its)) {
                    sum += its;
                    known++;
                }
            }
        }
        return known == 0 ? 1 : sum / known;
    }

    /** Of one region, -1 to 1; not a number where there is nothing to compare. */
    private double correlation(View view, int row, int column) {
        double both = 0;
        double its = 0;
        double mine = 0;
        int n = 0;
        for (int y = row * down / REGIONS; y < (row + 1) * down / REGIONS; y++) {
            for (int x = column * across / REGIONS; x < (column + 1) * across / REGIONS; x++) {
                int b = y * across + x;
                both += view.relief[b] * relief[b];
                its += view.relief[b] * view.relief[b];
                mine += relief[b] * relief[b];
                n++;
            }
        }
        return mine < SOME_RELIEF * n ? Double.NaN : both / Math.sqrt(Math.max(its * mine, 1e-6));
    }

    /**
     * Correlation of the two reliefs by regions, -1 to 1: whether the same things are in the same
     * places.
     */
    double likeness() {
        return likeness;
    }

    /** How much fine detail there is, as a share of the usual. */
    double detailLeft() {
        return detailLeft;
    }

    /** How much coarse relief there is, as a share of the usual. */
    double reliefLeft() {
        return reliefLeft;
    }

    /** The share of the blocks that usually have detail and have lost it. */
    double lost() {
        return lost;
    }

    /** The usual light, grey levels. */
    double light() {
        return light;
    }
}
