package fr.vigie.vision.look.graph;

import java.util.List;

/**
 * What was read of an ONNX graph. Immutable.
 *
 * @param nodes in the order of the file
 * @param constants its weights, without their values
 * @param inputs what it takes, weights left out
 * @param outputs what it puts out
 */
public record Graph(
        List<GraphNode> nodes,
        List<GraphTensor> constants,
        List<GraphValue> inputs,
        List<GraphValue> outputs) {

    public Graph {
        nodes = List.copyOf(nodes);
        constants = List.copyOf(constants);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
