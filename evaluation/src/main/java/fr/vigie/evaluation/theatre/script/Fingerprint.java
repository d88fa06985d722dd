package fr.vigie.evaluation.theatre.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

/** SHA-256 over all that a scene's pictures follow from: its text, the seed, the clip behind it. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(byte[] text, OptionalLong seed, Scenery scenery) {
        MessageDigest digest = sha256();
        digest.update(text);
        if (seed.isPresent()) {
            digest.update(Long.toString(seed.getAsLong()).getBytes(StandardCharsets.UTF_8));
        }
        if (scenery instanceof Scenery.Filmed filmed) {
            add(filmed.clip(), digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path clip, MessageDigest digest) {
        byte[] piece = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(clip)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the clip " + clip + " was there a moment ago", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
