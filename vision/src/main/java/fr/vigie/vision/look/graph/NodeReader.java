package fr.vigie.vision.look.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one NodeProto with its attributes. */
final class NodeReader {

    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private String operator = "";
    private String domain = "";
    private long largest;
    private Optional<GraphTensor> constant = Optional.empty();

    private NodeReader() {}

    static GraphNode read(ProtobufReader node) throws GraphException {
        NodeReader reader = new NodeReader();
        while (node.next()) {
            switch (node.field()) {
                case 1 -> add(reader.inputs, node.text());
                case 2 -> add(reader.outputs, node.text());
                case 4 -> reader.operator = node.text();
                case 5 -> reader.attribute(node.message());
                case 7 -> reader.domain = node.text();
                default -> node.skip();
            }
        }
        return new GraphNode(
                reader.operator,
                reader.domain,
                reader.inputs,
                reader.outputs,
                reader.largest,
                reader.constant);
    }

    private static void add(List<String> names, String name) throws GraphException {
        if (names.size() == GraphLimits.MOST_ENDS) {
            throw new GraphException("an operation has too many inputs or outputs");
        }
        names.add(name);
    }

    private void attribute(ProtobufReader attribute) throws GraphException {
        while (attribute.next()) {
            switch (attribute.field()) {
                case 3 -> measure(attribute.number());
                case 8 -> attribute.numbers(this::measure);
                case 5 -> constant = Optional.of(TensorReader.read(attribute.message()));
                case 6, 11 -> throw new GraphException("the graph holds graphs within it");
                case 10, 22, 23 -> throw new GraphException("an attribute holds a list of tensors");
                default -> attribute.skip();
            }
        }
    }

    private void measure(long number) {
        long magnitude = number == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(number);
        largest = Math.max(largest, magnitude);
    }
}
