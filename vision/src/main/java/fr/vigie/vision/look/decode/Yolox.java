package fr.vigie.vision.look.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * YOLOX (Ge et al. 2021, arXiv 2107.08430) as its ONNX export puts it out: one row a grid cell of
 * strides 8, 16, 32 with x, y, log width, log height, objectness and a score a class, the sigmoid
 * applied already.
 */
record Yolox(ClassMap classes, int width, int height) implements Decoder {

    private static final int[] STRIDES = {8, 16, 32};

    @Override
    public List<List<Integer>> expects() {
        return List.of(List.of(Strides.cells(width, height, STRIDES), 5 + classes.size()));
    }

    @Override
    public List<Found> decode(List<Tensor> outputs, int item) {
        float[] values = outputs.getFirst().values();
        int row = outputs.getFirst().start(item);
        List<Found> found = new ArrayList<>();
        for (int stride : STRIDES) {
            int across = Strides.cells(width, stride);
            int down = Strides.cells(height, stride);
            for (int cell = 0; cell < across * down; cell++, row += 5 + classes.size()) {
                if (values[row + 4] >= LEAST_SCORE) {
                    read(values, row, cell % across, cell / across, stride, found);
                }
            }
        }
        return Suppression.of(found);
    }

    private void read(float[] values, int row, int x, int y, int stride, List<Found> found) {
        int best = classes.best(values, row + 5, 1);
        double score = values[row + 4] * values[row + 5 + best];
        if (score < LEAST_SCORE) {
            return;
        }
        classes.find(best)
                .ifPresent(what ->
                        found.add(
                                Found.ofCentre(
                                        what,
                                        score,
                                        (values[row] + x) * stride,
                                        (values[row + 1] + y) * stride,
                                        Math.exp(values[row + 2]) * stride,
                                        Math.exp(values[row + 3]) * stride)));
    }
}
