package fr.vigie.vision.look.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds a graph against what is ever run here: known operators, each fed by what stands before it
 * (so that there is no circle), figures of sane size, and ends that are no description of a
 * picture.
 */
public final class GraphCheck {

    /** Strides, paddings, kernels and the like. */
    private static final long LARGEST_ATTRIBUTE = 8_192;

    private final Graph graph;
    private final Map<String, GraphNode> makers = new HashMap<>();
    private final Map<String, GraphTensor> constants = new HashMap<>();

    private GraphCheck(Graph graph) {
        this.graph = graph;
    }

    /**
     * @throws GraphException if the graph is not to be run; says why
     */
    public static void check(Graph graph) throws GraphException {
        GraphCheck check = new GraphCheck(graph);
        check.constants();
        check.nodes();
        check.ends();
    }

    private void constants() throws GraphException {
        long values = 0;
        for (GraphTensor constant : graph.constants()) {
            if (constants.put(constant.name(), constant) != null) {
                throw new GraphException("two weights are called '" + constant.name() + "'");
            }
            values += GraphLimits.product(constant.sides());
        }
        if (values > GraphLimits.MOST_VALUES) {
            throw new GraphException(
                    "the graph has more than " + GraphLimits.MOST_VALUES + " weights");
        }
    }

    private void nodes() throws GraphException {
        Set<String> known = new HashSet<>(constants.keySet());
        graph.inputs().forEach(input -> known.add(input.name()));
        for (GraphNode node : graph.nodes()) {
            if (!Operators.isKnown(node.operator(), node.domain())) {
                throw new GraphException("the operator '" + fullName(node) + "' is not known here");
            }
            for (String input : node.inputs()) {
                if (!input.isEmpty() && !known.contains(input)) {
                    throw new GraphException(
                            "the operation that takes '"
                                    + input
                                    + "' stands before the one that makes it: the graph is cut off"
                                    + " or runs in a circle");
                }
            }
            sizes(node);
            for (String output : node.outputs()) {
                if (!output.isEmpty() && !known.add(output)) {
                    throw new GraphException("'" + output + "' is made twice");
                }
                makers.put(output, node);
            }
        }
    }

    private static String fullName(GraphNode node) {
        return node.domain().isEmpty() ? node.operator() : node.domain() + "." + node.operator();
    }

    private void sizes(GraphNode node) throws GraphException {
        // Old slices say "to the end" with the largest number there is.
        if (node.largest() > LARGEST_ATTRIBUTE && !node.operator().equals("Slice")) {
            throw new GraphException(
                    "an operation '" + node.operator() + "' has the figure " + node.largest());
        }
        if (!Operators.GROWING.contains(node.operator())) {
            return;
        }
        for (String input : node.inputs()) {
            GraphTensor constant = findConstant(input);
            if (constant != null) {
                // Shapes may say "the rest" or "as it is" with -1 and 0.
                GraphLimits.product(
                        constant.whole().stream().map(v -> Math.max(1, Math.abs(v))).toList());
                for (long value : constant.whole()) {
                    GraphLimits.side(Math.abs(value));
                }
            }
        }
    }

    private @Nullable GraphTensor findConstant(String name) {
        GraphTensor weight = constants.get(name);
        GraphNode maker = makers.get(name);
        return weight == null && maker != null && maker.operator().equals("Constant")
                ? maker.constant().orElse(null)
                : weight;
    }

    private void ends() throws GraphException {
        if (graph.inputs().size() != 1) {
            throw new GraphException(
                    "the graph takes " + graph.inputs().size() + " inputs instead of one picture");
        }
        if (graph.outputs().isEmpty()) {
            throw new GraphException("the graph puts nothing out");
        }
        for (GraphValue output : graph.outputs()) {
            if (!makers.containsKey(output.name())) {
                throw new GraphException("nothing makes the output '" + output.name() + "'");
            }
            end(output.name(), output.name(), new HashSet<>());
        }
    }

    /**
     * Follows an output back through what only reshapes, to the operations that make its values.
     */
    private void end(String output, String name, Set<String> seen) throws GraphException {
        GraphNode maker = makers.get(name);
        if (maker == null || !seen.add(name)) {
            return;
        }
        if (Operators.SHAPING.contains(maker.operator())) {
            for (String input : maker.inputs()) {
                end(output, input, seen);
            }
        } else if (Operators.DESCRIBING.contains(maker.operator()) || isNormalised(maker)) {
            throw new GraphException(
                    "the output '"
                            + output
                            + "' ends as a description of the picture does ("
                            + maker.operator()
                            + ")");
        }
    }

    /** Whether a vector is divided by its own length there. */
    private boolean isNormalised(GraphNode node) {
        return node.operator().equals("Div")
                && node.inputs().size() == 2
                && isLength(node.inputs().get(1), 6);
    }

    private boolean isLength(String name, int steps) {
        GraphNode maker = makers.get(name);
        if (maker == null || steps == 0) {
            return false;
        }
        return switch (maker.operator()) {
            case "ReduceL2", "Sqrt" -> true;
            case "Pow", "Clip", "Max", "Add", "Expand", "Unsqueeze", "Reshape", "Identity" ->
                    maker.inputs().stream().anyMatch(input -> isLength(input, steps - 1));
            default -> false;
        };
    }
}
