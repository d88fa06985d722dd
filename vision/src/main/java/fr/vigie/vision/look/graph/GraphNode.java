package fr.vigie.vision.look.graph;

import java.util.List;
import java.util.Optional;

/**
 * One operation of a graph.
 *
 * @param operator its name in ONNX
 * @param domain the operators' set it is taken from; empty for ONNX's own
 * @param inputs names of what it takes; an optional input that is left out has an empty name
 * @param outputs names of what it makes
 * @param largest the largest whole number among its attributes, by magnitude
 * @param constant the tensor among its attributes, where it has one
 */
record GraphNode(
        String operator,
        String domain,
        List<String> inputs,
        List<String> outputs,
        long largest,
        Optional<GraphTensor> constant) {

    GraphNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
