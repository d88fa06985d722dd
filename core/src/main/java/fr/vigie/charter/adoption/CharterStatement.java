package fr.vigie.charter.adoption;

import fr.vigie.act.Fingerprint;
import fr.vigie.charter.Charter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is signed for a charter: its reference, its hash, and what it comes after, so that a
 * signature is good for one change at one place and can never be used again.
 *
 * @param reference identifier and version, {@code site-ferme@4}
 * @param charter the charter's hash
 * @param after {@link #fingerprint} of the statement before it; empty for the first charter
 */
public record CharterStatement(String reference, Fingerprint charter, Optional<Fingerprint> after) {

    private static final Pattern FORM =
            Pattern.compile(
                    "vigie-charter-1\\n([a-z0-9-]+@[0-9]+)\\nsha256 ([0-9a-f]{64})\\n"
                            + "after ([0-9a-f]{64}|nothing)\\n");

    /**
     * The statement for a charter.
     *
     * @throws java.util.NoSuchElementException if the charter was not read from a file
     */
    public static CharterStatement of(Charter charter, Optional<Fingerprint> after) {
        return new CharterStatement(
                charter.reference(), charter.fingerprint().orElseThrow(), after);
    }

    /** The statement of a text, if it is one. */
    public static Optional<CharterStatement> find(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new CharterStatement(
                                matcher.group(1),
                                new Fingerprint(matcher.group(2)),
                                Optional.of(matcher.group(3))
                                        .filter(Fingerprint::isValid)
                                        .map(Fingerprint::new)))
                : Optional.empty();
    }

    /** The text that is signed, as a note of c2sp.org/signed-note. */
    public String text() {
        return "vigie-charter-1\n"
                + reference
                + "\nsha256 "
                + charter
                + "\nafter "
                + after.map(Fingerprint::hex).orElse("nothing")
                + "\n";
    }

    /** The hash of the text, which the next statement names. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(text());
    }
}
