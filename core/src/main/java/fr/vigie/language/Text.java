package fr.vigie.language;

import java.util.Locale;

/**
 * The same words in French and in English. Immutable and thread-safe.
 *
 * @param fr the French words, which count
 * @param en the English words beside them
 */
public record Text(String fr, String en) {

    /** Nothing to say. */
    public static final Text NONE = new Text("", "");

    /**
     * Fills the same values into both wordings ({@link String#format}, with the decimal signs of
     * neither language: numbers come in as text or as {@code %s}).
     */
    @SuppressWarnings("AnnotateFormatMethod") // two formats, and Error Prone is not in this room
    public static Text format(String fr, String en, Object... values) {
        return new Text(
                String.format(Locale.ROOT, fr, values), String.format(Locale.ROOT, en, values));
    }

    /** Words that are the same in both languages: a name, a number, a key. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** The English words for an English locale, the French ones for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : fr;
    }

    /** These words followed by others, without anything between them. */
    public Text plus(Text next) {
        return new Text(fr + next.fr, en + next.en);
    }
}
