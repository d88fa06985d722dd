package fr.vigie.vision.look.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain classifier: one score a class for the whole picture, between 0 and 1 (the graph ends with
 * a softmax or a sigmoid). Every mapped class is said with its own score, at the place of the whole
 * picture.
 */
record Classifier(ClassMap classes, int width, int height) implements Decoder {

    @Override
    public List<List<Integer>> expects() {
        return List.of(List.of(classes.size()));
    }

    @Override
    public List<Found> decode(List<Tensor> outputs, int item) {
        Tensor scores = outputs.getFirst();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            double score = scores.values()[scores.start(item) + i];
            if (score >= LEAST_SCORE) {
                classes.find(i)
                        .ifPresent(what -> found.add(new Found(what, score, 0, 0, width, height)));
            }
        }
        return Suppression.of(found);
    }
}
