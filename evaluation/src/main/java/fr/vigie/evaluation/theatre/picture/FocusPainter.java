package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Grain;

/**
 * An autofocus that hunts: every nine seconds or so the picture gets blurred and sharp again, twice
 * within two seconds. Not thread-safe.
 */
final class FocusPainter {

    private static final double EVERY = 9;
    private static final double LASTS = 2;

    private final double most;
    private final long seed;
    private final BoxBlur blur;

    /**
     * @param most pixels by which the picture is blurred at worst; 0 for never
     */
    FocusPainter(double most, int width, int height, long seed) {
        this.most = most;
        this.seed = seed;
        blur = new BoxBlur(width, height);
    }

    void hunt(byte[] planes, double second) {
        int reach = (int) Math.round(most * pull(second));
        if (reach > 0) {
            blur.blur(planes, reach);
        }
    }

    /** How far out of focus it is, 0 to 1. */
    private double pull(double second) {
        long round = (long) Math.floor(second / EVERY);
        double begins = (EVERY - LASTS) * Grain.cell(seed, round, 77);
        double share = (second - round * EVERY - begins) / LASTS;
        return share < 0 || share > 1 ? 0 : Math.abs(StrictMath.sin(2 * Math.PI * share));
    }
}
