package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a file with its line. Each reading method either gives what was asked for or notes a
 * problem and gives nothing, so that a reader can go on and find the other mistakes. What a problem
 * says never repeats the value itself. Not thread-safe.
 */
public final class Value {

    private final Node node;
    private final Text name;
    private final int keyLine;
    private final Problems problems;

    Value(Node node, Text name, Problems problems) {
        this(node, name, YamlGraph.line(node.getStartMark()), problems);
    }

    Value(Node node, Text name, int keyLine, Problems problems) {
        this.node = node;
        this.name = name;
        this.keyLine = keyLine;
        this.problems = problems;
    }

    Node node() {
        return node;
    }

    /** The line of the key before the value; the value's own where there is none. */
    int keyLine() {
        return keyLine;
    }

    /** The line where the value begins, from 1; the key's where the value is empty. */
    public int line() {
        return isEmpty() ? keyLine : YamlGraph.line(node.getStartMark());
    }

    /** What the value is called in messages: {@code « zone »}; empty for the whole file. */
    public Text name() {
        return name;
    }

    /** Notes a mistake at this value. */
    public void problem(Text sentence) {
        problems.add(line(), sentence);
    }

    /** Where this value's mistakes go. */
    public Problems problems() {
        return problems;
    }

    /** Whether the value is a list. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether the value has keys. */
    public boolean isSection() {
        return node instanceof MappingNode;
    }

    /** Whether there is a key and nothing behind it. */
    public boolean isEmpty() {
        return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
    }

    /**
     * The value as keys with values. Unknown and repeated keys are noted and left out.
     *
     * @param allowed the keys that may stand here, in the order in which they are listed to people
     */
    public Optional<Section> section(List<String> allowed) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(Section.of(mapping, name, allowed, problems));
        }
        problem(
                expected(
                        Text.format(
                                "des clés parmi %s", "keys among %s", String.join(", ", allowed))));
        return Optional.empty();
    }

    /** The value as keys that the writer chose, each with its value; repeated keys are noted. */
    public Optional<Section> freeSection() {
        if (node instanceof MappingNode mapping) {
            return Optional.of(Section.ofAnyKeys(mapping, name, problems));
        }
        problem(expected(new Text("des clés et leurs valeurs", "keys and their values")));
        return Optional.empty();
    }

    /** The items of a list; empty after a problem was noted, or if the list is empty. */
    public List<Value> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new Value(item, name, problems))
                    .toList();
        }
        problem(
                expected(
                        new Text(
                                "une liste ([…], ou un tiret par élément)",
                                "a list ([…], or a hyphen for each item)")));
        return List.of();
    }

    /** A text, a number or a word, as it was written, without quotes; not empty. */
    public Optional<String> text() {
        Optional<String> found = scalar().map(String::strip).filter(text -> !text.isEmpty());
        if (found.isEmpty()) {
            problem(expected(new Text("un texte", "a text")));
        }
        return found;
    }

    /** A path as it was written, relative or absolute; nothing is looked up. */
    public Optional<Path> path() {
        Optional<String> text = text();
        try {
            return text.map(Path::of);
        } catch (InvalidPathException e) {
            problem(expected(new Text("un chemin de fichier", "the path of a file")));
            return Optional.empty();
        }
    }

    /** {@code true} or {@code false}. */
    public Optional<Boolean> flag() {
        Optional<Boolean> found =
                scalar().filter(text -> text.equals("true") || text.equals("false"))
                        .map(Boolean::valueOf);
        if (found.isEmpty()) {
            problem(expected(new Text("true ou false", "true or false")));
        }
        return found;
    }

    /** A finite number with a decimal point, no unit. */
    public OptionalDouble number() {
        OptionalDouble found = scalar().map(Quantities::parseNumber).orElse(OptionalDouble.empty());
        if (found.isEmpty()) {
            problem(
                    expected(
                            new Text(
                                    "un nombre, avec un point pour les décimales",
                                    "a number, with a point before decimals")));
        }
        return found;
    }

    /** A whole number from {@code least} to {@code most}. */
    public OptionalInt whole(int least, int most) {
        Optional<Integer> found =
                scalar().filter(text -> text.matches("-?[0-9]{1,9}"))
                        .map(Integer::valueOf)
                        .filter(n -> n >= least && n <= most);
        if (found.isEmpty()) {
            problem(
                    expected(
                            Text.format(
                                    "un nombre entier de %s à %s",
                                    "a whole number from %s to %s", least, most)));
        }
        return found.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** The scalar's text as written, or empty for a list, keys or nothing. */
    Optional<String> scalar() {
        return node instanceof ScalarNode scalar && !isEmpty()
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** The sentence "what stands here is not what was expected". */
    Text expected(Text what) {
        Text start =
                name.equals(Text.NONE)
                        ? new Text("ici il faut ", "expected here: ")
                        : new Text(name.fr() + " attend ", name.en() + " takes ");
        return start.plus(what).plus(found());
    }

    private Text found() {
        return switch (node) {
            case MappingNode _ -> new Text(" ; des clés s'y trouvent", "; keys stand there");
            case SequenceNode _ -> new Text(" ; une liste s'y trouve", "; a list stands there");
            default -> isEmpty() ? new Text(" ; il n'y a rien", "; there is nothing") : Text.NONE;
        };
    }
}
