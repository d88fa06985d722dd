package fr.vigie.language;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of one subject, kept beside the code as two property files, French and English, with
 * the same keys. Immutable and thread-safe.
 */
public final class Bundle {

    private final ResourceBundle fr;
    private final ResourceBundle en;

    private Bundle(ResourceBundle fr, ResourceBundle en) {
        this.fr = fr;
        this.en = en;
    }

    /**
     * The words under a base name of the class path, {@code fr.vigie.catalogue.events}.
     *
     * @throws java.util.MissingResourceException if one of the two files is missing
     */
    public static Bundle of(String baseName) {
        return new Bundle(
                ResourceBundle.getBundle(baseName, Locale.FRENCH),
                ResourceBundle.getBundle(baseName, Locale.ENGLISH));
    }

    /**
     * The words of a key.
     *
     * @throws java.util.MissingResourceException if a language has none
     */
    public Text get(String key) {
        return new Text(fr.getString(key), en.getString(key));
    }

    /** The words of a key, or empty if neither language has it. */
    public Optional<Text> find(String key) {
        return fr.containsKey(key) || en.containsKey(key)
                ? Optional.of(get(key))
                : Optional.empty();
    }
}
