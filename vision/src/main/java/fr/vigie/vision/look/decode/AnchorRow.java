package fr.vigie.vision.look.decode;

import java.util.Optional;

/** One cell's scores and distributed distances. */
final class AnchorRow {

    private AnchorRow() {}

    /**
     * What the cell shows, if it is of a class that is mapped.
     *
     * @param scores where its scores begin
     * @param distances where its distances begin
     * @param x the point that distances are measured from, pixels
     * @param y the same downwards
     */
    static Optional<Found> read(
            ClassMap classes,
            float[] values,
            int scores,
            int distances,
            double x,
            double y,
            int stride) {
        return read(classes, values, scores, values, distances, x, y, stride);
    }

    /** The same where scores and distances stand in two outputs. */
    static Optional<Found> read(
            ClassMap classes,
            float[] scored,
            int scores,
            float[] measured,
            int distances,
            double x,
            double y,
            int stride) {
        int best = classes.best(scored, scores, 1);
        double score = scored[scores + best];
        if (!(score >= Decoder.LEAST_SCORE)) {
            return Optional.empty();
        }
        return classes.find(best)
                .map(what ->
                        new Found(
                                what,
                                score,
                                x - stride * Distances.of(measured, distances, 0),
                                y - stride * Distances.of(measured, distances, 1),
                                x + stride * Distances.of(measured, distances, 2),
                                y + stride * Distances.of(measured, distances, 3)));
    }
}
