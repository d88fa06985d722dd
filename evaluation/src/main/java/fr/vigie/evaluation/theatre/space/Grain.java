package fr.vigie.evaluation.theatre.space;

/**
 * Value noise over the plane: what makes asphalt and plaster uneven. A pure function of position
 * and seed.
 */
public final class Grain {

    private Grain() {}

    /** A random number from 0 to 1 for a cell of the grid. */
    public static double cell(long seed, long column, long row) {
        return (Dice.mix(seed * 0x632BE59BD9B4E019L + column * 0x9E3779B97F4A7C15L ^ Dice.mix(row))
                        >>> 11)
                * 0x1p-53;
    }

    /** Smooth noise from 0 to 1 whose lumps are about one unit wide. */
    public static double smooth(long seed, double x, double y) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        long column = (long) left;
        long row = (long) top;
        double u = ease(x - left);
        double v = ease(y - top);
        double upper = mix(cell(seed, column, row), cell(seed, column + 1, row), u);
        double lower = mix(cell(seed, column, row + 1), cell(seed, column + 1, row + 1), u);
        return mix(upper, lower, v);
    }

    /** Noise with lumps of one unit and of half, a quarter and an eighth of it, from 0 to 1. */
    public static double rough(long seed, double x, double y) {
        return (8 * smooth(seed, x, y)
                        + 4 * smooth(seed + 1, 2 * x, 2 * y)
                        + 2 * smooth(seed + 2, 4 * x, 4 * y)
                        + smooth(seed + 3, 8 * x, 8 * y))
                / 15;
    }

    private static double ease(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
