package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleSupplier;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Puts drawn values where a text leaves them open: {@code {between: [a, b]}}, {@code {whole: [a,
 * b]}}, {@code {one_of: [x, y]}}, {@code {sum: [a, b]}}, {@code {product: [a, b]}}; in a list
 * {@code {repeat: n, each: …}}, in which {@code {n}} stands for the number, from 1. What has an
 * anchor is drawn once. Lines stay those of the text. Not thread-safe.
 */
final class DrawnValues {

    private static final int MOST_REPEATS = 500;
    private static final int DECIMALS = 3;

    private final DoubleSupplier dice;
    private final Problems problems;

    /**
     * @param dice numbers from 0 (included) to 1 (excluded)
     */
    DrawnValues(DoubleSupplier dice, Problems problems) {
        this.dice = dice;
        this.problems = problems;
    }

    Node draw(Node root) {
        return draw(root, new IdentityHashMap<>(), "");
    }

    private Node draw(Node node, IdentityHashMap<Node, Node> drawn, String number) {
        Node known = drawn.get(node);
        if (known != null) {
            return known;
        }
        Node made =
                switch (node) {
                    case MappingNode mapping -> mapping(mapping, drawn, number);
                    case SequenceNode sequence -> sequence(sequence, drawn, number);
                    case ScalarNode scalar -> numbered(scalar, number);
                    default -> node;
                };
        drawn.put(node, made);
        return made;
    }

    private static Node numbered(ScalarNode scalar, String number) {
        if (number.isEmpty() || !scalar.getValue().contains("{n}")) {
            return scalar;
        }
        return scalar(scalar, scalar.getValue().replace("{n}", number));
    }

    private static ScalarNode scalar(Node at, String text) {
        return new ScalarNode(Tag.STR, text, at.getStartMark(), at.getEndMark(), ScalarStyle.PLAIN);
    }

    private Node mapping(MappingNode mapping, IdentityHashMap<Node, Node> drawn, String number) {
        if (mapping.getValue().size() == 1
                && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key
                && mapping.getValue().getFirst().getValueNode() instanceof SequenceNode of) {
            return switch (key.getValue()) {
                case "between" -> between(mapping, of, drawn, number);
                case "whole" -> whole(mapping, of, drawn, number);
                case "one_of" -> oneOf(mapping, of, drawn, number);
                case "sum" -> folded(mapping, of, drawn, number, Double::sum);
                case "product" -> folded(mapping, of, drawn, number, (a, b) -> a * b);
                default -> plain(mapping, drawn, number);
            };
        }
        return plain(mapping, drawn, number);
    }

    private Node plain(MappingNode mapping, IdentityHashMap<Node, Node> drawn, String number) {
        List<NodeTuple> entries = new ArrayList<>();
        for (NodeTuple entry : mapping.getValue()) {
            entries.add(
                    new NodeTuple(entry.getKeyNode(), draw(entry.getValueNode(), drawn, number)));
        }
        return new MappingNode(
                mapping.getTag(),
                true,
                entries,
                mapping.getStartMark(),
                mapping.getEndMark(),
                mapping.getFlowStyle());
    }

    private Node between(
            Node at, SequenceNode of, IdentityHashMap<Node, Node> drawn, String number) {
        List<Double> ends = numbers(of, drawn, number);
        if (ends.size() != 2) {
            return wrong(at);
        }
        return number(at, ends.get(0) + (ends.get(1) - ends.get(0)) * dice.getAsDouble());
    }

    private Node whole(Node at, SequenceNode of, IdentityHashMap<Node, Node> drawn, String number) {
        List<Double> ends = numbers(of, drawn, number);
        if (ends.size() != 2) {
            return wrong(at);
        }
        double choices = Math.floor(ends.get(1) - ends.get(0)) + 1;
        return number(at, ends.get(0) + Math.floor(choices * dice.getAsDouble()));
    }

    private Node oneOf(Node at, SequenceNode of, IdentityHashMap<Node, Node> drawn, String number) {
        if (of.getValue().isEmpty()) {
            return wrong(at);
        }
        int choice = (int) (of.getValue().size() * dice.getAsDouble());
        return draw(of.getValue().get(choice), drawn, number);
    }

    private Node folded(
            Node at,
            SequenceNode of,
            IdentityHashMap<Node, Node> drawn,
            String number,
            DoubleBinaryOperator operator) {
        List<Double> parts = numbers(of, drawn, number);
        return parts.isEmpty()
                ? wrong(at)
                : number(at, parts.stream().reduce(operator::applyAsDouble).orElseThrow());
    }

    /** Empty after a problem was noted. */
    private List<Double> numbers(
            SequenceNode of, IdentityHashMap<Node, Node> drawn, String number) {
        List<Double> numbers = new ArrayList<>();
        for (Node item : of.getValue()) {
            if (draw(item, drawn, number) instanceof ScalarNode scalar) {
                Quantities.parseNumber(scalar.getValue()).ifPresent(numbers::add);
            }
        }
        return numbers.size() == of.getValue().size() ? numbers : List.of();
    }

    private static Node number(Node at, double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return scalar(at, text);
    }

    private Node wrong(Node at) {
        problems.add(
                YamlGraph.line(at.getStartMark()),
                new Text(
                        "between et whole attendent deux nombres [a, b] ; one_of, sum et product"
                                + " une liste",
                        "between and whole take two numbers [a, b]; one_of, sum and product a"
                                + " list"));
        return scalar(at, "0");
    }

    private Node sequence(SequenceNode sequence, IdentityHashMap<Node, Node> drawn, String number) {
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping && isRepeat(mapping)) {
                repeat(mapping, drawn, number, items);
            } else {
                items.add(draw(item, drawn, number));
            }
        }
        return new SequenceNode(
                sequence.getTag(),
                true,
                items,
                sequence.getStartMark(),
                sequence.getEndMark(),
                sequence.getFlowStyle());
    }

    private static boolean isRepeat(MappingNode mapping) {
        return mapping.getValue().size() == 2
                && isKey(mapping.getValue().get(0), "repeat")
                && isKey(mapping.getValue().get(1), "each");
    }

    private static boolean isKey(NodeTuple entry, String word) {
        return entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(word);
    }

    private void repeat(
            MappingNode mapping,
            IdentityHashMap<Node, Node> drawn,
            String number,
            List<Node> items) {
        Node times = draw(mapping.getValue().get(0).getValueNode(), drawn, number);
        double count =
                times instanceof ScalarNode scalar
                        ? Quantities.parseNumber(scalar.getValue()).orElse(-1)
                        : -1;
        if (count < 0 || count > MOST_REPEATS) {
            problems.add(
                    YamlGraph.line(mapping.getStartMark()),
                    Text.format(
                            "repeat attend un nombre de 0 à %s",
                            "repeat takes a number from 0 to %s", MOST_REPEATS));
            return;
        }
        Node each = mapping.getValue().get(1).getValueNode();
        for (int i = 1; i <= (int) count; i++) {
            items.add(draw(each, new IdentityHashMap<>(drawn), Integer.toString(i)));
        }
    }
}
