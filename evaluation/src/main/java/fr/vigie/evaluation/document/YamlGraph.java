package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Makes SnakeYAML's graph of nodes out of text, and nothing else out of it: no object is ever
 * constructed. Messages of the parser that could repeat a part of the file (an alias, a tag, which
 * may be a badly quoted password) are replaced.
 */
final class YamlGraph {

    private static final int MOST_ALIASES = 50;
    private static final int DEEPEST = 32;

    private static final Set<Tag> PLAIN =
            Set.of(
                    Tag.STR,
                    Tag.INT,
                    Tag.FLOAT,
                    Tag.BOOL,
                    Tag.NULL,
                    Tag.TIMESTAMP,
                    Tag.MERGE,
                    Tag.MAP,
                    Tag.SEQ);

    private static final Text QUOTE_IT =
            new Text(
                    "une valeur qui commence par *, & ou ! s'écrit entre guillemets",
                    "a value that begins with *, & or ! has to be put in quotes");

    private YamlGraph() {}

    static Optional<Node> compose(String text, Problems problems) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(MOST_ALIASES);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setAllowRecursiveKeys(false);
        try {
            Node root =
                    new Composer(
                                    new ParserImpl(new StreamReader(text), limits),
                                    new Resolver(),
                                    limits)
                            .getSingleNode();
            return checked(root, problems);
        } catch (MarkedYAMLException e) {
            problems.add(line(e.getProblemMark()), syntax(e.getProblem()));
        } catch (ReaderException e) {
            problems.add(
                    0,
                    new Text(
                            "fichier binaire ou caractère de contrôle ; un texte YAML en UTF-8 est attendu",
                            "a binary file or a control character; YAML text in UTF-8 is expected"));
        } catch (YAMLException e) {
            // The parser's own limits: too many aliases, too deep.
            problems.add(
                    0,
                    new Text(
                            "fichier trop imbriqué ou trop de renvois (&, *) ; écrivez les valeurs en clair",
                            "the file is nested too deeply or has too many aliases (&, *); write the values out"));
        }
        return Optional.empty();
    }

    static int line(@Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }

    private static Optional<Node> checked(@Nullable Node root, Problems problems) {
        if (root == null || root.getTag().equals(Tag.NULL)) {
            problems.add(0, new Text("fichier vide", "the file is empty"));
            return Optional.empty();
        }
        boolean plain = new Check(problems).isPlain(root);
        return plain ? Optional.of(root) : Optional.empty();
    }

    /** Refuses tags and values that contain themselves; sees every node once. */
    private static final class Check {
        private final Problems problems;
        private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        Check(Problems problems) {
            this.problems = problems;
        }

        boolean isPlain(Node node) {
            int line = line(node.getStartMark());
            if (!PLAIN.contains(node.getTag())) {
                problems.add(line, QUOTE_IT);
                return false;
            }
            if (above.contains(node)) {
                problems.add(
                        line,
                        new Text(
                                "cette valeur se contient elle-même",
                                "this value contains itself"));
                return false;
            }
            if (!seen.add(node)) {
                return true;
            }
            above.add(node);
            boolean plain = true;
            for (Node part : parts(node)) {
                plain &= isPlain(part);
            }
            above.remove(node);
            return plain;
        }

        private static List<Node> parts(Node node) {
            return switch (node) {
                case MappingNode mapping ->
                        mapping.getValue().stream()
                                .flatMap(e -> Stream.of(e.getKeyNode(), e.getValueNode()))
                                .toList();
                case SequenceNode sequence -> sequence.getValue();
                default -> List.of();
            };
        }
    }

    private static Text syntax(@Nullable String problem) {
        if (problem == null
                || problem.contains("alias")
                || problem.contains("anchor")
                || problem.contains("tag")) {
            return QUOTE_IT;
        }
        if (problem.contains("single document") || problem.contains("another document")) {
            return new Text(
                    "un seul document est attendu ; retirez « --- »",
                    "a single document is expected; take '---' out");
        }
        return Text.format(
                "YAML non valide ici (%s) ; vérifiez les retraits, les deux-points et les guillemets",
                "not valid YAML here (%s); check indents, colons and quotes", problem);
    }
}
