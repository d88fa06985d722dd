package fr.vigie.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name an agent signs in with, which the journal writes down. Immutable and thread-safe.
 *
 * @param value 2 to 64 lower-case letters a to z, digits, dots, hyphens, underscores or at signs,
 *     beginning with a letter; not the name of a part of the program
 */
public record AccountName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._@-]{1,63}");

    /** Names that the journal gives to parts of the program. */
    private static final Set<String> TAKEN = Set.of("vigie", "operator", "anonymous");

    /**
     * @throws IllegalArgumentException if the text may not name an account
     */
    public AccountName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an account name");
        }
    }

    /** The name a person typed, capital letters and spaces around it forgiven; else empty. */
    public static Optional<AccountName> find(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return isValid(name) ? Optional.of(new AccountName(name)) : Optional.empty();
    }

    private static boolean isValid(String value) {
        return FORM.matcher(value).matches() && !TAKEN.contains(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
