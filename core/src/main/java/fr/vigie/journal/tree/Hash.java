package fr.vigie.journal.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** A SHA-256 hash (FIPS 180-4), 32 bytes. Immutable and thread-safe. */
public final class Hash {

    /** How many bytes it has. */
    public static final int BYTES = 32;

    /** One a thread: to look the algorithm up costs more than to hash a leaf. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hash::digest);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash of 32 bytes.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /**
     * The hash of 64 lower-case hexadecimal digits.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Hash ofHex(String hex) {
        return of(LowerHex.parse(hex));
    }

    /**
     * The hash of a text in base64 (RFC 4648, section 4).
     *
     * @throws IllegalArgumentException if the text is none, or not the one way to write it
     */
    public static Hash ofBase64(String base64) {
        Hash hash = of(Base64.getDecoder().decode(base64));
        if (!hash.base64().equals(base64)) {
            throw new IllegalArgumentException("not canonical: " + base64);
        }
        return hash;
    }

    /** The hash of the parts, one after the other. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = DIGEST.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** The hash of one byte and two hashes. */
    static Hash sha256(byte prefix, Hash left, Hash right) {
        MessageDigest digest = DIGEST.get();
        digest.update(prefix);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** In base64, with padding. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** In lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return LowerHex.of(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
