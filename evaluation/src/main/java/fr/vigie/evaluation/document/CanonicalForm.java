package fr.vigie.evaluation.document;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One spelling of a YAML document, whatever its comments, quotes, indentation and order of keys:
 * JSON without spaces, keys sorted by their UTF-16 units and strings escaped as RFC 8785 does it,
 * every scalar a string with the text that was written, an empty value {@code null}, lists in their
 * order. Two files with one canonical form say the same.
 */
public final class CanonicalForm {

    private final StringBuilder out = new StringBuilder();

    private CanonicalForm() {}

    /** The canonical form in UTF-8. */
    public static byte[] of(Value value) {
        CanonicalForm form = new CanonicalForm();
        form.write(value.node());
        return form.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Node node) {
        switch (node) {
            case MappingNode mapping -> writeKeys(mapping);
            case SequenceNode sequence -> writeList(sequence);
            case ScalarNode scalar when scalar.getTag().equals(Tag.NULL) -> out.append("null");
            case ScalarNode scalar -> writeText(scalar.getValue());
            default -> throw new IllegalStateException("a node of another kind: " + node);
        }
    }

    private void writeKeys(MappingNode mapping) {
        TreeMap<String, Node> sorted = new TreeMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                sorted.put(key.getValue(), entry.getValueNode());
            }
        }
        char before = '{';
        for (var entry : sorted.entrySet()) {
            out.append(before);
            before = ',';
            writeText(entry.getKey());
            out.append(':');
            write(entry.getValue());
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeList(SequenceNode sequence) {
        out.append('[');
        boolean first = true;
        for (Node item : sequence.getValue()) {
            if (!first) {
                out.append(',');
            }
            first = false;
            write(item);
        }
        out.append(']');
    }

    private void writeText(String text) {
        out.append('"');
        text.chars().forEach(c -> writeCharacter((char) c));
        out.append('"');
    }

    private void writeCharacter(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                } else {
                    out.append(c);
                }
            }
        }
    }
}
