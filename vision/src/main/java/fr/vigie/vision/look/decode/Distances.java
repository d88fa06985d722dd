package fr.vigie.vision.look.decode;

/**
 * A box's four distances from a point, each as a distribution over whole steps (generalized focal
 * loss, Li et al. 2020, arXiv 2006.04388): the distance is the mean of the softmax.
 */
final class Distances {

    /** Steps 0 to 7: the usual width of the distribution. */
    static final int STEPS = 8;

    /** Values a box takes. */
    static final int VALUES = 4 * STEPS;

    private Distances() {}

    /** The distance to one side (0 left, 1 top, 2 right, 3 bottom), in strides. */
    static double of(float[] values, int start, int side) {
        int from = start + side * STEPS;
        double largest = values[from];
        for (int i = 1; i < STEPS; i++) {
            largest = Math.max(largest, values[from + i]);
        }
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < STEPS; i++) {
            double weight = Math.exp(values[from + i] - largest);
            sum += weight;
            mean += i * weight;
        }
        return mean / sum;
    }
}
