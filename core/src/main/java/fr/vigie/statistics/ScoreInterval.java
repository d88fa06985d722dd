package fr.vigie.statistics;

import java.util.Optional;

/**
 * Where a share lies with 95 % confidence, after some of a whole were counted: Wilson's score
 * interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22, 1927).
 *
 * @param low its lower end, 0 to 1
 * @param high its upper end, 0 to 1
 */
public record ScoreInterval(double low, double high) {

    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959964;

    /** The interval of a part of a whole; empty where nothing was counted. */
    public static Optional<ScoreInterval> of(int part, int whole) {
        if (whole == 0) {
            return Optional.empty();
        }
        double share = (double) part / whole;
        double z2 = Z * Z / whole;
        double middle = share + z2 / 2;
        double margin = Z * Math.sqrt(share * (1 - share) / whole + z2 / (4 * whole));
        return Optional.of(
                new ScoreInterval(
                        Math.max(0, (middle - margin) / (1 + z2)),
                        Math.min(1, (middle + margin) / (1 + z2))));
    }
}
