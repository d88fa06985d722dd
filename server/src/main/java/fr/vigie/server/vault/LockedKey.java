package fr.vigie.server.vault;

import fr.vigie.journal.tree.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signing key under a passphrase, as its holder keeps it: PBKDF2 with HMAC-SHA-256 (RFC 8018) and
 * AES-256-GCM. The first line names the form, the second is the public key in the clear.
 */
public final class LockedKey {

    private static final String FORM = "vigie-locked-key-1";
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int LINES = 3;

    private LockedKey() {}

    /** The text of a key's file. */
    public static String lock(SigningKey key, char[] passphrase, SecureRandom random) {
        byte[] start = new byte[SALT_BYTES + NONCE_BYTES];
        random.nextBytes(start);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, start, passphrase);
            byte[] secret = cipher.doFinal(key.secretText().getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(start, start.length + secret.length);
            System.arraycopy(secret, 0, all, start.length, secret.length);
            return String.join(
                            "\n",
                            FORM,
                            key.verifier().toString(),
                            Base64.getEncoder().encodeToString(all))
                    + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt", e);
        }
    }

    /** Whether the text is that of a locked key. */
    public static boolean isOne(String text) {
        return text.startsWith(FORM + "\n") && text.lines().count() == LINES;
    }

    /** The key; empty if the passphrase is another's or the text was altered. */
    public static Optional<SigningKey> open(String text, char[] passphrase) {
        try {
            byte[] all = Base64.getDecoder().decode(text.lines().toList().get(LINES - 1));
            if (all.length <= SALT_BYTES + NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] start = Arrays.copyOf(all, SALT_BYTES + NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, start, passphrase);
            byte[] secret = cipher.doFinal(all, start.length, all.length - start.length);
            return SigningKey.find(new String(secret, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] start, char[] passphrase)
            throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(start, SALT_BYTES);
        byte[] nonce = Arrays.copyOfRange(start, SALT_BYTES, start.length);
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ITERATIONS, KEY_BITS);
        SecretKey derived =
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
        spec.clearPassword();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived.getEncoded(), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
