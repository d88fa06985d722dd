package fr.vigie.journal.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public half of a key that signs notes: Ed25519 (RFC 8032) under a name, in the form of
 * c2sp.org/signed-note, {@code name+hash+base64}. Immutable and thread-safe.
 */
public final class VerifierKey {

    static final byte ED25519 = 1;
    private static final int RAW_BYTES = 32;

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw, PublicKey key) {
        this.name = name;
        this.raw = raw;
        this.key = key;
    }

    static VerifierKey of(String name, EdECPublicKey key) {
        byte[] x509 = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(x509, x509.length - RAW_BYTES, x509.length);
        return new VerifierKey(name, raw, key);
    }

    /**
     * The key of a text; empty if the text is none, its hash is not the key's, or it is not written
     * the one way.
     */
    public static Optional<VerifierKey> find(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length < 3 || !isName(parts[0])) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length != 1 + RAW_BYTES || typed[0] != ED25519) {
                return Optional.empty();
            }
            byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
            VerifierKey key = new VerifierKey(parts[0], raw, publicKey(raw));
            return key.toString().equals(text) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(c -> Character.isWhitespace(c) || c == '+' || c < ' ');
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + RAW_BYTES);
        System.arraycopy(raw, 0, x509, X509_PREFIX.length, RAW_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
    }

    /** Whose key it is: the log's origin. */
    public String name() {
        return name;
    }

    /** The first four bytes of the hash of name and key, as every signature carries them. */
    byte[] id() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hash = Hash.sha256(named, new byte[] {ED25519}, raw).bytes();
        return Arrays.copyOf(hash, 4);
    }

    /** Whether the signature is this key's over the text. */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The key as text: {@code name+hash+base64}. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + RAW_BYTES];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, RAW_BYTES);
        return name
                + "+"
                + HexFormat.of().formatHex(id())
                + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
