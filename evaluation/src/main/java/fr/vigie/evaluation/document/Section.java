package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Keys with their values, in the order of the file. Unknown keys and keys that stand twice were
 * noted as problems when the section was made. Not thread-safe.
 */
public final class Section {

    private final Map<String, Value> values;
    private final Text name;
    private final int line;
    private final Problems problems;

    private Section(Map<String, Value> values, Text name, int line, Problems problems) {
        this.values = values;
        this.name = name;
        this.line = line;
        this.problems = problems;
    }

    static Section of(MappingNode mapping, Text name, List<String> allowed, Problems problems) {
        Section all = ofAnyKeys(mapping, name, problems);
        List<String> unknown = new ArrayList<>(all.values.keySet());
        unknown.removeAll(allowed);
        for (String key : unknown) {
            Value value = all.values.remove(key);
            if (value != null) {
                problems.add(value.keyLine(), unknownKey(key, allowed));
            }
        }
        return all;
    }

    static Section ofAnyKeys(MappingNode mapping, Text name, Problems problems) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            int line = YamlGraph.line(entry.getKeyNode().getStartMark());
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                problems.add(line, new Text("une clé est un mot", "a key is a word"));
                continue;
            }
            String word = key.getValue();
            Value value = new Value(entry.getValueNode(), quoted(word), line, problems);
            if (values.putIfAbsent(word, value) != null) {
                problems.add(
                        line,
                        Text.format(
                                "la clé « %s » figure deux fois ; gardez-en une",
                                "key '%s' stands here twice; keep one", word));
            }
        }
        return new Section(values, name, YamlGraph.line(mapping.getStartMark()), problems);
    }

    /** The line where the section begins, from 1. */
    public int line() {
        return line;
    }

    /** Notes a mistake at the section's first line. */
    public void problem(Text sentence) {
        problems.add(line, sentence);
    }

    /** The keys that are there, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** The value of a key, if the key is there. */
    public Optional<Value> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key; a problem is noted if the key is missing. */
    public Optional<Value> require(String key) {
        Optional<Value> value = find(key);
        if (value.isEmpty()) {
            problems.add(
                    line,
                    Text.format("la clé « %s » manque", "key '%s' is missing", key)
                            .plus(
                                    name.equals(Text.NONE)
                                            ? Text.NONE
                                            : new Text(" dans " + name.fr(), " in " + name.en())));
        }
        return value;
    }

    /** The text of a key; a problem is noted if it is missing or no text. */
    public Optional<String> requireText(String key) {
        return require(key).flatMap(Value::text);
    }

    /** The text of a key, if it is there; a problem is noted if it is no text. */
    public Optional<String> findText(String key) {
        return find(key).flatMap(Value::text);
    }

    /** The items of a key's list; no items if the key is not there. */
    public List<Value> listItems(String key) {
        return find(key).map(Value::list).orElse(List.of());
    }

    static Text quoted(String word) {
        return new Text("« " + word + " »", "'" + word + "'");
    }

    private static Text unknownKey(String key, List<String> allowed) {
        Text sentence =
                Text.format(
                        "clé inconnue « %s » ; admises ici : %s",
                        "unknown key '%s'; allowed here: %s", key, String.join(", ", allowed));
        return sentence.plus(DidYouMean.words(key, allowed));
    }
}
