package fr.vigie.evaluation.document;

import fr.vigie.language.Text;
import java.util.Locale;

/**
 * One mistake in a file that somebody wrote.
 *
 * @param file the file as it was named by whoever asked
 * @param line the line, counted from 1; 0 where the mistake has no line (a missing file)
 * @param sentence what is wrong and what is allowed, one sentence; never a credential
 */
public record Problem(String file, int line, Text sentence) {

    /** The whole line for people: {@code vigie.yaml:12: …}. */
    public String in(Locale locale) {
        return (line > 0 ? file + ":" + line : file) + ": " + sentence.in(locale);
    }

    @Override
    public String toString() {
        return in(Locale.FRENCH);
    }
}
