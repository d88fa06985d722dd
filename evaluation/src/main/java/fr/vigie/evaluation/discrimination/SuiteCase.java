package fr.vigie.evaluation.discrimination;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.SceneReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * One case of the suite: a text in which a person is left open, and that person.
 *
 * @param text the name of the text; the cases of one text with one seed differ in the person alone
 * @param variant who takes the open place
 * @param seed of what the text leaves to the dice
 */
public record SuiteCase(String text, Variant variant, long seed) {

    /** The open place in a text. */
    static final String MARK = "PERSON";

    /** Its name, unique in the suite. */
    public String name() {
        return text + "-" + variant.name() + "-" + seed;
    }

    /** The case as the theatre plays it. */
    public Scene scene() {
        byte[] bytes = read(text).replace(MARK, variant.person()).getBytes(StandardCharsets.UTF_8);
        Problems problems = new Problems(name());
        return SceneReader.read(name(), bytes, OptionalLong.of(seed), problems)
                .orElseThrow(
                        () -> new IllegalStateException("a case of our own: " + problems.list()));
    }

    private static String read(String name) {
        try (InputStream in = SuiteCase.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no case " + name + ".yaml");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
