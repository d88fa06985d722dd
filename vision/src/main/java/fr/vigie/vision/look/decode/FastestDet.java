package fr.vigie.vision.look.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * FastestDet (github dog-qiuqiu/FastestDet): one plane a figure over a grid of stride 16:
 * objectness, the box's four figures, a score a class. The score is objectness^0.6 · class^0.4; the
 * middle is (tanh + cell), the size a sigmoid of the whole picture.
 */
record FastestDet(ClassMap classes, int width, int height) implements Decoder {

    private static final int STRIDE = 16;

    @Override
    public List<List<Integer>> expects() {
        return List.of(List.of(5 + classes.size(), down(), across()));
    }

    private int across() {
        return Strides.cells(width, STRIDE);
    }

    private int down() {
        return Strides.cells(height, STRIDE);
    }

    @Override
    public List<Found> decode(List<Tensor> outputs, int item) {
        float[] values = outputs.getFirst().values();
        int start = outputs.getFirst().start(item);
        int plane = across() * down();
        List<Found> found = new ArrayList<>();
        for (int cell = 0; cell < plane; cell++) {
            int at = start + cell;
            int best = classes.best(values, at + 5 * plane, plane);
            double of = values[at + (5 + best) * plane];
            double score = Math.pow(values[at], 0.6) * Math.pow(of, 0.4);
            if (score >= LEAST_SCORE) {
                read(values, at, cell, best, score, found);
            }
        }
        return Suppression.of(found);
    }

    private void read(float[] values, int at, int cell, int best, double score, List<Found> found) {
        int column = cell % across();
        int row = cell / across();
        int plane = across() * down();
        double x = (Math.tanh(values[at + plane]) + column) / across();
        double y = (Math.tanh(values[at + 2 * plane]) + row) / down();
        double w = Strides.sigmoid(values[at + 3 * plane]);
        double h = Strides.sigmoid(values[at + 4 * plane]);
        classes.find(best)
                .ifPresent(what ->
                        found.add(
                                Found.ofCentre(
                                        what,
                                        score,
                                        x * width,
                                        y * height,
                                        w * width,
                                        h * height)));
    }
}
