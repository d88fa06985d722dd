package fr.vigie.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One entry of the journal: who, when, what, and short facts, among them the motive where somebody
 * gave one.
 *
 * @param index counts from 0 without a gap
 * @param at when, to the microsecond
 * @param actor who: an account, or {@code vigie}; at most 200 signs, no control signs
 * @param action what
 * @param facts short facts by name
 * @param salt by which it is sealed
 */
public record JournalEntry(
        long index,
        Instant at,
        String actor,
        JournalAction action,
        SortedMap<String, String> facts,
        Salt salt) {

    private static final int LONGEST_ACTOR = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** The name of the fact that says why something was done, where somebody gave a reason. */
    public static final String MOTIVE = "motive";

    public JournalEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        actor = plain(actor);
        TreeMap<String, String> copy = new TreeMap<>();
        facts.forEach((name, fact) -> copy.put(unicode(name), unicode(fact)));
        facts = Collections.unmodifiableSortedMap(copy);
    }

    private static String plain(String actor) {
        String line = CONTROL.matcher(unicode(actor)).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= LONGEST_ACTOR
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_ACTOR));
    }

    /** Half a pair of surrogates has no bytes: it could not be hashed twice alike. */
    private static String unicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return text;
    }

    /** What the tree holds of it. */
    public SealedEntry seal() {
        return SealedEntry.of(this);
    }
}
