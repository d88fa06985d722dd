package fr.vigie.journal;

import java.util.SortedMap;

/** Facts as one text, as they are kept and exported: a JSON object of texts, sorted by name. */
public final class FactsText {

    private FactsText() {}

    /** The text of facts. */
    public static String of(SortedMap<String, String> facts) {
        return JsonLine.quote(new StringBuilder(), facts).toString();
    }

    /**
     * The facts of a text.
     *
     * @throws IllegalArgumentException if {@link #of} cannot have written it
     */
    public static SortedMap<String, String> parse(String text) {
        try {
            JsonLine line = new JsonLine(text);
            SortedMap<String, String> facts = line.facts();
            line.end();
            return facts;
        } catch (JsonLine.Unreadable e) {
            throw new IllegalArgumentException("not facts: " + text, e);
        }
    }
}
