package fr.vigie.vision.look.decode;

/** How many cells networks with grids of several strides have. */
final class Strides {

    private Strides() {}

    /** Cells along one side of the grid of a stride. */
    static int cells(int side, int stride) {
        return (side + stride - 1) / stride;
    }

    /** Cells of the grids of all strides together. */
    static int cells(int width, int height, int... strides) {
        int sum = 0;
        for (int stride : strides) {
            sum += cells(width, stride) * cells(height, stride);
        }
        return sum;
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
