package fr.vigie.evaluation.charter;

import fr.vigie.charter.Charter;
import fr.vigie.evaluation.document.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The charters that come with Vigie. Read once; immutable and thread-safe. */
public final class ShippedCharters {

    /** The charter of a fresh install. */
    public static final String DEFAULT_ID = "banc-d-essai";

    private static final List<String> IDS =
            List.of(
                    DEFAULT_ID,
                    "site-ferme",
                    "moratoire",
                    "montpellier-2022",
                    "loi-2023-380",
                    "cnil-2022-statistiques",
                    "suresnes-2021");
    private static final List<Charter> ALL = IDS.stream().map(ShippedCharters::load).toList();

    private ShippedCharters() {}

    /** All of them, the default first. */
    public static List<Charter> list() {
        return ALL;
    }

    /** Their short names, the default first. */
    public static List<String> listIds() {
        return IDS;
    }

    /** The charter of this short name. */
    public static Optional<Charter> find(String id) {
        return ALL.stream().filter(charter -> charter.id().equals(id)).findFirst();
    }

    /** The charter of a fresh install. */
    public static Charter getDefault() {
        return ALL.getFirst();
    }

    private static Charter load(String id) {
        Problems problems = new Problems(id + ".yaml");
        return CharterReader.parse(textOf(id), problems)
                .orElseThrow(() -> new IllegalStateException(problems.list().toString()));
    }

    /** The file of a shipped charter, as it is written. */
    public static byte[] textOf(String id) {
        String name = id + ".yaml";
        try (InputStream in = ShippedCharters.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("charter " + name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("charter " + name + " cannot be read", e);
        }
    }
}
