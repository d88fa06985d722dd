package fr.vigie.evaluation.theatre.space;

/**
 * Seeded random numbers (SplitMix64: Steele, Lea and Flood, OOPSLA 2014), the same on every machine
 * and in every version of Java. Not thread-safe.
 */
public final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** The next 64 random bits. */
    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** A number from 0 (included) to 1 (excluded). */
    public double share() {
        return (bits() >>> 11) * 0x1p-53;
    }

    /** A number from {@code least} to {@code most}. */
    public double between(double least, double most) {
        return least + (most - least) * share();
    }

    /**
     * Nearly normally distributed with mean 0 and deviation 1: the sum of twelve shares less six.
     */
    public double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += share();
        }
        return sum;
    }

    /** The finalizer of SplitMix64: neighbouring inputs give unrelated outputs. */
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
