package fr.vigie.act;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 (FIPS 180-4) of some bytes.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) implements Comparable<Fingerprint> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORT = 12;

    /**
     * @throws IllegalArgumentException if {@link #isValid} says no
     */
    public Fingerprint {
        if (!isValid(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hex);
        }
    }

    /** Whether the text is a SHA-256. */
    public static boolean isValid(String hex) {
        return FORM.matcher(hex).matches();
    }

    /** That of some bytes. */
    public static Fingerprint of(byte[] bytes) {
        return new Fingerprint(HexFormat.of().formatHex(digest().digest(bytes)));
    }

    /** That of a text in UTF-8. */
    public static Fingerprint of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A new digest, for bytes that come in pieces; give its result to {@link #ofDigest}. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The result of a {@link #digest}. */
    public static Fingerprint ofDigest(byte[] digest) {
        return new Fingerprint(HexFormat.of().formatHex(digest));
    }

    /** The first twelve digits, for people. */
    public String brief() {
        return hex.substring(0, SHORT);
    }

    @Override
    public int compareTo(Fingerprint other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
