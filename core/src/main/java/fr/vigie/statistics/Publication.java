package fr.vigie.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What may be known of one series of counts at one moment. Immutable and thread-safe.
 *
 * <p>Why nothing can be worked out by differences: buckets of a series never overlap, every figure
 * below the smallest is withheld alike, zero as well, and a total is a sum of published figures,
 * never of counts. So whatever is published is the same for every value that a withheld count can
 * have.
 */
public final class Publication {

    private final StatisticsRules rules;
    private final List<Figure> figures;

    /**
     * One published bucket.
     *
     * @param start where it begins
     * @param number how many, rounded; empty where it is withheld
     */
    public record Figure(Instant start, OptionalLong number) {}

    /**
     * A sum over buckets.
     *
     * @param published the sum of those that are published
     * @param withheld how many buckets are withheld and not in the sum
     */
    public record Total(long published, int withheld) {}

    private Publication(StatisticsRules rules, List<Figure> figures) {
        this.rules = rules;
        this.figures = List.copyOf(figures);
    }

    /**
     * What may be published.
     *
     * @param counts of one series, at most one a bucket, in any order; a bucket without a count is
     *     not published at all, because nothing was counted then
     * @throws IllegalArgumentException if a count does not begin where a bucket does, or a bucket
     *     has two
     */
    public static Publication of(StatisticsRules rules, List<Count> counts, Instant now) {
        TreeMap<Instant, Figure> figures = new TreeMap<>();
        for (Count count : counts) {
            if (!rules.isStart(count.start())) {
                throw new IllegalArgumentException("no bucket begins at " + count.start());
            }
            Figure figure = new Figure(count.start(), rules.published(count.number()));
            if (figures.put(count.start(), figure) != null) {
                throw new IllegalArgumentException("two counts for " + count.start());
            }
        }
        return new Publication(
                rules,
                figures.values().stream()
                        .filter(figure -> !now.isBefore(rules.publishedFrom(figure.start())))
                        .toList());
    }

    /** Every bucket that may be known, the earliest first. */
    public List<Figure> figures() {
        return figures;
    }

    /**
     * The total from one bucket's start to before another's.
     *
     * @throws IllegalArgumentException if one of them is not where a bucket begins
     */
    public Total total(Instant from, Instant to) {
        if (!rules.isStart(from) || !rules.isStart(to)) {
            throw new IllegalArgumentException("a total is of whole buckets");
        }
        List<Figure> within = new ArrayList<>(figures);
        within.removeIf(figure -> figure.start().isBefore(from) || !figure.start().isBefore(to));
        return new Total(
                within.stream().mapToLong(figure -> figure.number().orElse(0)).sum(),
                (int) within.stream().filter(figure -> figure.number().isEmpty()).count());
    }
}
