package fr.vigie.watch;

import java.util.regex.Pattern;

/**
 * The name of a watch, unique among the watches of one configuration.
 *
 * @param value lower-case letters, digits and hyphens, 1 to 64 characters, beginning with a letter
 *     or digit
 */
public record WatchId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public WatchId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a watch name: " + value);
        }
    }

    /** Whether the text may name a watch. */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
