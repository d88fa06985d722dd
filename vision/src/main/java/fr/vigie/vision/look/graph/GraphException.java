package fr.vigie.vision.look.graph;

/**
 * Bytes are no ONNX graph, or one beyond what is read here; the message is one English sentence.
 */
public final class GraphException extends Exception {

    private static final long serialVersionUID = 1L;

    GraphException(String message) {
        super(message);
    }
}
