package fr.vigie.access;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a machine signs in with: a figure collector, a town's own page. It reads, stops, starts and
 * sets up; it never decides, sees a picture or keeps accounts (requirement N-11). Immutable and
 * thread-safe.
 *
 * @param name what it is for, 2 to 40 small letters, digits and hyphens; the journal calls it
 *     {@code token:name}
 * @param rights what it may do, among {@link #GRANTABLE}
 * @param open whether it still counts; a token is closed rather than deleted
 * @param made when it was made
 */
public record AccessToken(String name, Set<Right> rights, boolean open, Instant made) {

    /** The rights that a token may have. */
    public static final Set<Right> GRANTABLE =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            Right.READ_ALERTS,
                            Right.READ_CAMERAS,
                            Right.STOP_CAMERAS,
                            Right.START_CAMERAS,
                            Right.SET_UP_CAMERAS,
                            Right.READ_JOURNAL,
                            Right.READ_METRICS));

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /**
     * @throws IllegalArgumentException if the name is none, or a right is not for machines
     */
    public AccessToken {
        if (!isName(name) || !GRANTABLE.containsAll(rights)) {
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
        return actorOf(name);
    }

    /** How the journal names the token of this name. */
    public static String actorOf(String name) {
        return "token:" + name;
    }
}
