package fr.vigie.journal;

import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.LowerHex;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Sixteen random bytes of one entry, by which what is sealed cannot be guessed and tried. Immutable
 * and thread-safe.
 */
public final class Salt {

    /** How many bytes it has. */
    public static final int BYTES = 16;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The salt of 16 bytes.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Salt of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a salt has 16 bytes, not " + bytes.length);
        }
        return new Salt(bytes.clone());
    }

    /**
     * The salt of 32 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Salt ofHex(String hex) {
        return of(LowerHex.parse(hex));
    }

    /** A salt made from this one for one use; this one cannot be told from it. */
    Salt forUse(String use) {
        Hash hash = Hash.sha256(use.getBytes(StandardCharsets.US_ASCII), bytes);
        return new Salt(Arrays.copyOf(hash.bytes(), BYTES));
    }

    /** The seal over a content: only who knows this salt can tell what lies under it. */
    Hash seal(byte[] content) {
        return Hash.sha256(bytes, content);
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return LowerHex.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salt salt && Arrays.equals(bytes, salt.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
