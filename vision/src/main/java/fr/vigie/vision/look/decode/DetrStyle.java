package fr.vigie.vision.look.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * The heads of RT-DETR (arXiv 2304.08069), D-FINE (arXiv 2410.13842) and their kin before any
 * post-processing: an output of logits a query and class, and one of boxes as middle, width and
 * height in fractions of the input. Queries do not repeat one another by training; suppression
 * hurts nothing.
 */
record DetrStyle(ClassMap classes, int width, int height) implements Decoder {

    @Override
    public List<List<Integer>> expects() {
        return List.of(List.of(-1, classes.size()), List.of(-1, 4));
    }

    @Override
    public List<Found> decode(List<Tensor> outputs, int item) {
        float[] logits = outputs.get(0).values();
        float[] boxes = outputs.get(1).values();
        int queries = Math.min(outputs.get(0).shape()[1], outputs.get(1).shape()[1]);
        List<Found> found = new ArrayList<>();
        for (int query = 0; query < queries; query++) {
            int scores = outputs.get(0).start(item) + query * classes.size();
            int box = outputs.get(1).start(item) + query * 4;
            int best = classes.best(logits, scores, 1);
            double score = Strides.sigmoid(logits[scores + best]);
            if (score >= LEAST_SCORE) {
                classes.find(best)
                        .ifPresent(what ->
                                found.add(
                                        Found.ofCentre(
                                                what,
                                                score,
                                                boxes[box] * width,
                                                boxes[box + 1] * height,
                                                boxes[box + 2] * width,
                                                boxes[box + 3] * height)));
            }
        }
        return Suppression.of(found);
    }
}
