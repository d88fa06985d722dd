package fr.vigie.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a machine signs in with: a figure collector, a town's own page. It only reads. Immutable and
 * thread-safe.
 *
 * @param name what it is for, 2 to 40 small letters, digits and hyphens; the journal calls it
 *     {@code token:name}
 * @param rights what it may do, among {@link #READING}
 * @param open whether it still counts; a token is closed rather than deleted
 * @param made when it was made
 */
public record AccessToken(String name, Set<Right> rights, boolean open, Instant made) {

    /** The rights that a token may have. */
    public static final Set<Right> READING =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Right.READ_ALERTS,
                            Right.READ_CAMERAS,
                            Right.READ_JOURNAL,
                            Right.READ_METRICS));

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * @throws IllegalArgumentException if the name is none, or a right does more than read
     */
    public AccessToken {
        if (!isName(name) || !READING.containsAll(rights)) {
            throw new IllegalArgumentException("not a token");
        }
        Set<Right> copy = EnumSet.noneOf(Right.class);
        copy.addAll(rights);
        rights = Collections.unmodifiableSet(copy);
    }

    /** Whether a text may name a token. */
    public static boolean isName(String text) {
        return FORM.matcher(text).matches();
    }

    /** How the journal names it. */
    public String actor() {
        return "token:" + name;
    }
}
