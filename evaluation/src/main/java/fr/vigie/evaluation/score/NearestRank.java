package fr.vigie.evaluation.score;

import java.util.List;
import java.util.OptionalDouble;

/** Quantiles by the nearest rank: always a value that was measured. */
final class NearestRank {

    private NearestRank() {}

    /**
     * A quantile.
     *
     * @param sorted in rising order
     * @param share above 0, at most 1; 0.5 is the median
     * @return empty where there is nothing
     */
    static OptionalDouble quantile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return OptionalDouble.empty();
        }
        int rank = (int) Math.ceil(share * sorted.size());
        return OptionalDouble.of(sorted.get(Math.max(rank, 1) - 1));
    }
}
