package fr.vigie.vision.scene;

import org.jspecify.annotations.Nullable;

/**
 * How tall the upright shapes are that walk through the picture, by where their feet are: a
 * straight line fitted to them (Krahnstoever and Mendonca, 2005), so that people can be counted
 * where nobody measured the ground. It holds sums and no shape. Not thread-safe.
 */
final class WalkerSizes {

    /** Shapes that have to be seen before sizes are known, one a picture. */
    private static final int ENOUGH = 120;

    /** What was seen fades with this many shapes. */
    private static final double MEMORY = 4000;

    /** An upright person is this many times as high as wide. */
    private static final double NARROW = 1.7;

    private static final double NARROWEST = 4.5;

    /** Nobody is taken to be smaller than this part of the mean, however far away. */
    private static final double SMALLEST = 0.45;

    /** Variance of the feet's places from which on a slope is believed. */
    private static final double SPREAD = 0.004;

    private double n;
    private double sumFoot;
    private double sumTall;
    private double sumFootSquared;
    private double sumFootTall;
    private double seen;

    void clear() {
        n = 0;
        sumFoot = 0;
        sumTall = 0;
        sumFootSquared = 0;
        sumFootTall = 0;
        seen = 0;
    }

    /** Takes in the shapes of a picture that are alone, whole and upright, and have walked. */
    void observe(Silhouettes silhouettes, int width, int height, long now) {
        for (Silhouette s : silhouettes.all) {
            int tall = s.bottom - s.top + 1;
            int broad = s.right - s.left + 1;
            boolean whole = s.left > 0 && s.top > 0 && s.right < width - 1 && s.bottom < height - 1;
            boolean upright = tall >= NARROW * broad && tall <= NARROWEST * broad && tall >= 6;
            if (s.alive && s.seenAt == now && !s.isMerged() && whole && upright && s.path > tall) {
                take((s.bottom + 1.0) / height, (double) tall / height);
            }
        }
    }

    private void take(double foot, double tall) {
        double fade = 1 - 1 / MEMORY;
        n = n * fade + 1;
        sumFoot = sumFoot * fade + foot;
        sumTall = sumTall * fade + tall;
        sumFootSquared = sumFootSquared * fade + foot * foot;
        sumFootTall = sumFootTall * fade + foot * tall;
        seen++;
    }

    /** How tall people look, or null while too few were seen. */
    @Nullable PersonSize find() {
        if (seen < ENOUGH) {
            return null;
        }
        double foot = sumFoot / n;
        double tall = sumTall / n;
        double variance = sumFootSquared / n - foot * foot;
        double slope =
                variance < SPREAD
                        ? 0
                        : Math.clamp(
                                (sumFootTall / n - foot * tall) / variance,
                                0,
                                (1 - SMALLEST) * tall / foot);
        return new PersonSize.OfWalkers(tall - slope * foot, slope);
    }
}
