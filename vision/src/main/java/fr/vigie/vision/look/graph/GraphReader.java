package fr.vigie.vision.look.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a ModelProto. Graphs within graphs, functions and training parts are refused here. */
public final class GraphReader {

    /** Newer forms may mean something else. */
    private static final int NEWEST_FORM = 13;

    private final List<GraphNode> nodes = new ArrayList<>();
    private final List<GraphTensor> constants = new ArrayList<>();
    private final List<GraphValue> inputs = new ArrayList<>();
    private final List<GraphValue> outputs = new ArrayList<>();

    private GraphReader() {}

    /**
     * The graph of a file.
     *
     * @throws GraphException if it is none, or holds what is never admitted
     */
    public static Graph read(byte[] file) throws GraphException {
        ProtobufReader model = new ProtobufReader(ByteBuffer.wrap(file));
        GraphReader reader = new GraphReader();
        long form = 0;
        int graphs = 0;
        while (model.next()) {
            switch (model.field()) {
                case 1 -> form = model.number();
                case 7 -> {
                    graphs++;
                    reader.graph(model.message());
                }
                case 8 -> operatorSet(model.message());
                case 20 -> throw new GraphException("the model brings its own training");
                case 25 -> throw new GraphException("the model brings functions of its own");
                default -> model.skip();
            }
        }
        if (form < 3 || form > NEWEST_FORM || graphs != 1) {
            throw new GraphException("the file is no ONNX model of a known form");
        }
        return reader.graph();
    }

    private static void operatorSet(ProtobufReader set) throws GraphException {
        while (set.next()) {
            if (set.field() == 1) {
                String domain = set.text();
                // A set that is only named does nothing; exporters name sets that they do not use.
                if (domain.length() > 100) {
                    throw new GraphException("a set of operators has a name without end");
                }
            } else {
                set.skip();
            }
        }
    }

    private void graph(ProtobufReader graph) throws GraphException {
        while (graph.next()) {
            switch (graph.field()) {
                case 1 -> nodes.add(NodeReader.read(bounded(graph, nodes.size())));
                case 5 -> {
                    if (constants.size() == GraphLimits.MOST_CONSTANTS) {
                        throw new GraphException("the graph has too many weights");
                    }
                    constants.add(TensorReader.read(graph.message()));
                }
                case 11 -> inputs.add(ValueReader.read(ended(graph, inputs.size())));
                case 12 -> outputs.add(ValueReader.read(ended(graph, outputs.size())));
                case 15 -> throw new GraphException("the graph has sparse weights");
                default -> graph.skip();
            }
        }
    }

    private static ProtobufReader bounded(ProtobufReader graph, int count) throws GraphException {
        if (count == GraphLimits.MOST_NODES) {
            throw new GraphException(
                    "the graph has more than " + GraphLimits.MOST_NODES + " operations");
        }
        return graph.message();
    }

    private static ProtobufReader ended(ProtobufReader graph, int count) throws GraphException {
        if (count == GraphLimits.MOST_CONSTANTS) {
            throw new GraphException("the graph has too many inputs or outputs");
        }
        return graph.message();
    }

    /** Old files list their weights among the inputs as well. */
    private Graph graph() {
        Set<String> weights = new HashSet<>();
        constants.forEach(constant -> weights.add(constant.name()));
        return new Graph(
                nodes,
                constants,
                inputs.stream().filter(input -> !weights.contains(input.name())).toList(),
                outputs);
    }
}
