package fr.vigie.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The rules of a charter for published counts. The floors are the program's: no charter goes below
 * them.
 *
 * @param bucket how long one count lasts; buckets begin at whole multiples of it since 1970-01-01Z,
 *     so that no two of a series overlap
 * @param smallest the smallest count that is published (k)
 * @param step published counts are rounded to the nearest whole multiple of this
 * @param delay how long after its end a bucket is published at the earliest
 */
public record StatisticsRules(Duration bucket, int smallest, int step, Duration delay) {

    /** No shorter count. */
    public static final Duration SHORTEST_BUCKET = Duration.ofMinutes(15);

    /** No smaller count. */
    public static final int LEAST_SMALLEST = 10;

    /** No finer rounding. */
    public static final int FINEST_STEP = 5;

    /** No earlier publication: what is known at once is used at once (CNIL, 2022). */
    public static final Duration SHORTEST_DELAY = Duration.ofHours(24);

    /** The floors themselves. */
    public static final StatisticsRules FLOORS =
            new StatisticsRules(SHORTEST_BUCKET, LEAST_SMALLEST, FINEST_STEP, SHORTEST_DELAY);

    /**
     * @throws IllegalArgumentException if one of them is below its floor, or the smallest count
     *     would be rounded to one that is smaller
     */
    public StatisticsRules {
        if (bucket.compareTo(SHORTEST_BUCKET) < 0
                || smallest < LEAST_SMALLEST
                || step < FINEST_STEP
                || delay.compareTo(SHORTEST_DELAY) < 0) {
            throw new IllegalArgumentException("below the floors of published statistics");
        }
        if (smallest % step != 0) {
            throw new IllegalArgumentException("the smallest count is a multiple of the step");
        }
    }

    /** Whether an instant is where a bucket begins. */
    public boolean isStart(Instant at) {
        return at.getNano() == 0 && at.getEpochSecond() % bucket.toSeconds() == 0;
    }

    /** A count as it may be published: rounded; empty where it is too small. */
    public OptionalLong published(long number) {
        return number < smallest
                ? OptionalLong.empty()
                : OptionalLong.of((number + step / 2) / step * step);
    }

    /** From when on the bucket that begins there may be published. */
    public Instant publishedFrom(Instant start) {
        return start.plus(bucket).plus(delay);
    }
}
