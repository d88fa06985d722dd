package fr.vigie.vision.look.decode;

import java.util.List;

/**
 * Turns a network's outputs into boxes. Stateless and thread-safe.
 *
 * <p>Each form also says exactly which outputs it reads ({@link #expects}): a graph with any other
 * output, or one of another shape, is refused before it is ever run.
 */
public sealed interface Decoder
        permits Yolox, FastestDet, NanoDetPlus, PicoDet, DetrStyle, Classifier {

    /** Scores below are not worth looking at by any rule. */
    double LEAST_SCORE = 0.05;

    /** The forms of output that are known. */
    enum Form {
        YOLOX,
        FASTESTDET,
        NANODET_PLUS,
        PICODET,
        DETR,
        CLASSIFIER
    }

    /** The decoder of a form for a network of these classes and this input size. */
    static Decoder of(Form form, ClassMap classes, int width, int height) {
        return switch (form) {
            case YOLOX -> new Yolox(classes, width, height);
            case FASTESTDET -> new FastestDet(classes, width, height);
            case NANODET_PLUS -> new NanoDetPlus(classes, width, height);
            case PICODET -> new PicoDet(classes, width, height);
            case DETR -> new DetrStyle(classes, width, height);
            case CLASSIFIER -> new Classifier(classes, width, height);
        };
    }

    /** The shapes of all outputs, without the batch, in their order; -1 where any side will do. */
    List<List<Integer>> expects();

    /**
     * What was found in one picture of the batch, the best first.
     *
     * @param outputs with the shapes of {@link #expects}, in that order
     * @param item the picture's place in the batch, from 0
     */
    List<Found> decode(List<Tensor> outputs, int item);
}
