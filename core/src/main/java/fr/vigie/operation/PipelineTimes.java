package fr.vigie.operation;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How long each step took, for all cameras of a process together. Thread-safe. */
public final class PipelineTimes {

    /** Upper bounds of the classes, seconds; one more class holds what is above. */
    public static final List<Double> BOUNDS =
            List.of(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0);

    /** What takes time. */
    public enum Step {
        /** Receiving a packet; processor time. */
        READ,
        /** Decoding up to a picture; processor time. */
        DECODE,
        /** Reducing a picture to the size of analysis; processor time. */
        REDUCE,
        /** Scene and detectors for a picture; processor time. */
        ANALYSE,
        /** From a picture's packet to what is sighted by it; by the clock. */
        SIGHTING
    }

    private final Map<Step, Counts> steps = new EnumMap<>(Step.class);

    public PipelineTimes() {
        for (Step step : Step.values()) {
            steps.put(step, new Counts());
        }
    }

    /** A step took so long. */
    public void record(Step step, Duration took) {
        countsOf(step).record(took.toNanos());
    }

    /** The same without an object. */
    public void recordNanos(Step step, long nanos) {
        countsOf(step).record(nanos);
    }

    /** What was counted until now. */
    public Seen seen(Step step) {
        return countsOf(step).seen();
    }

    private Counts countsOf(Step step) {
        Counts counts = steps.get(step);
        if (counts == null) {
            throw new IllegalStateException("every step is counted");
        }
        return counts;
    }

    /**
     * How often a step took how long.
     *
     * @param counts by class, as many as {@link #BOUNDS} and one for what is above them all
     * @param seconds all of it together
     */
    public record Seen(List<Long> counts, double seconds) {
        public Seen {
            counts = List.copyOf(counts);
        }
    }

    private static final class Counts {

        private static final long[] BOUND_NANOS =
                BOUNDS.stream().mapToLong(bound -> Math.round(bound * 1e9)).toArray();

        private final LongAdder[] counts =
                Stream.generate(LongAdder::new)
                        .limit(BOUND_NANOS.length + 1)
                        .toArray(LongAdder[]::new);
        private final LongAdder nanos = new LongAdder();

        void record(long took) {
            int at = Arrays.binarySearch(BOUND_NANOS, took);
            counts[at < 0 ? -at - 1 : at].increment();
            nanos.add(took);
        }

        Seen seen() {
            return new Seen(Arrays.stream(counts).map(LongAdder::sum).toList(), nanos.sum() / 1e9);
        }
    }
}
