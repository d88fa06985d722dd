package fr.vigie.journal.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret half of a key that signs notes. Its {@link #toString} shows only the public half;
 * {@link #secretText} is for the one file that keeps it. Immutable and thread-safe.
 */
public final class SigningKey {

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /**
     * A new key.
     *
     * @param name whose it is: the log's origin, without spaces and plus signs
     * @param random where its secret comes from
     */
    public static SigningKey generate(String name, SecureRandom random) {
        if (!VerifierKey.isName(name)) {
            throw new IllegalArgumentException("not a key name: " + name);
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(
                    pair.getPrivate(), VerifierKey.of(name, (EdECPublicKey) pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no Ed25519", e);
        }
    }

    /**
     * The key of its secret text; empty if the text is none, or its two halves are not one key's.
     */
    public static Optional<SigningKey> find(String secretText) {
        String[] lines = secretText.split("\n", -1);
        if (lines.length < 2) {
            return Optional.empty();
        }
        Optional<VerifierKey> verifier = VerifierKey.find(lines[0]);
        try {
            byte[] pkcs8 = Base64.getDecoder().decode(lines[1]);
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return verifier.map(half -> new SigningKey(secret, half)).filter(SigningKey::isWhole);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole() {
        return verifier.verifies("probe\n", sign("probe\n"));
    }

    /** The text that {@link #find} reads: the public half, then the secret (PKCS #8, base64). */
    public String secretText() {
        return verifier + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n";
    }

    /** The public half. */
    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(String text) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with Ed25519", e);
        }
    }

    @Override
    public String toString() {
        return "secret of " + verifier;
    }
}
