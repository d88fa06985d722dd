package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;
import java.util.function.LongFunction;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Opens a YAML file and gives its root value. What keeps it from being read (missing, empty, a
 * picture by mistake, not UTF-8, not YAML) becomes one problem with one sentence.
 */
public final class YamlFile {

    /** No file that a person writes is longer. */
    private static final int LARGEST_BYTES = 1 << 20;

    private YamlFile() {}

    /**
     * The root of a file, or empty after a problem was noted.
     *
     * @param problems takes the mistakes; its file name is the one that is shown
     */
    public static Optional<Value> read(Path path, Problems problems) {
        try {
            if (Files.isDirectory(path)) {
                problems.add(
                        0,
                        new Text(
                                "c'est un dossier ; un fichier YAML est attendu",
                                "this is a folder; a YAML file is expected"));
                return Optional.empty();
            }
            if (Files.size(path) > LARGEST_BYTES) {
                problems.add(
                        0,
                        new Text(
                                "fichier de plus de 1 Mio : ce n'est pas un fichier de"
                                        + " configuration",
                                "the file is larger than 1 MiB: this is no configuration file"));
                return Optional.empty();
            }
            return parse(Files.readAllBytes(path), problems);
        } catch (NoSuchFileException e) {
            problems.add(
                    0,
                    new Text(
                            "ce fichier n'existe pas ; vérifiez le chemin",
                            "there is no such file; check the path"));
        } catch (AccessDeniedException e) {
            problems.add(
                    0,
                    new Text(
                            "ce fichier ne peut pas être lu ; vérifiez les droits d'accès",
                            "the file cannot be read; check its permissions"));
        } catch (IOException e) {
            problems.add(
                    0,
                    new Text(
                            "la lecture du fichier a échoué ; vérifiez le disque et les droits"
                                    + " d'accès",
                            "reading the file failed; check the disk and its permissions"));
        }
        return Optional.empty();
    }

    /** The root of a file whose bytes are at hand, or empty after a problem was noted. */
    public static Optional<Value> parse(byte[] bytes, Problems problems) {
        return decode(bytes, problems)
                .flatMap(text -> YamlGraph.compose(text, problems))
                .map(node -> new Value(node, Text.NONE, problems));
    }

    /**
     * The root of a file that leaves values open ({@code {between: [2, 8]}}…), with values drawn.
     *
     * @param seed of the dice; where there is none, the file's key {@code seed}
     * @param diceOf from a seed to numbers from 0 (included) to 1 (excluded)
     */
    public static Optional<Value> parseDrawn(
            byte[] bytes,
            OptionalLong seed,
            LongFunction<DoubleSupplier> diceOf,
            Problems problems) {
        Optional<Node> root =
                decode(bytes, problems).flatMap(text -> YamlGraph.compose(text, problems));
        if (root.isEmpty()) {
            return Optional.empty();
        }
        long chosen = seed.orElseGet(() -> seedOf(root.get()));
        Node drawn = new DrawnValues(diceOf.apply(chosen), problems).draw(root.get());
        return Optional.of(new Value(drawn, Text.NONE, problems));
    }

    private static long seedOf(Node root) {
        if (root instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("seed")
                        && entry.getValueNode() instanceof ScalarNode value) {
                    return (long) Quantities.parseNumber(value.getValue()).orElse(0);
                }
            }
        }
        return 0;
    }

    private static Optional<String> decode(byte[] bytes, Problems problems) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            problems.add(
                    0,
                    new Text(
                            "fichier en UTF-16 ; enregistrez-le en UTF-8",
                            "the file is in UTF-16; save it as UTF-8"));
            return Optional.empty();
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                problems.add(
                        0,
                        new Text(
                                "fichier binaire ; un texte YAML en UTF-8 est attendu",
                                "this is a binary file; YAML text in UTF-8 is expected"));
                return Optional.empty();
            }
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            problems.add(
                    line,
                    new Text(
                            "caractère qui n'est pas de l'UTF-8 ; enregistrez le fichier en UTF-8",
                            "a character here is not UTF-8; save the file as UTF-8"));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
