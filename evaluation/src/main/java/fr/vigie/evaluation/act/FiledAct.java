package fr.vigie.evaluation.act;

import fr.vigie.act.Act;
import fr.vigie.act.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * An act and where its document lies.
 *
 * @param act the act, with the hash that its document had when it was filed
 * @param file its document; empty where it has none
 */
public record FiledAct(Act act, Optional<Path> file) {

    private static final int PIECE = 1 << 16;

    /** Whether the document still has every byte that it was filed with. */
    public boolean isIntact() {
        if (file.isEmpty()) {
            return act.document().isEmpty();
        }
        try {
            return act.document().equals(Optional.of(hash(file.get())));
        } catch (IOException e) {
            // Gone or unreadable: nobody can check it, so it does not count.
            return false;
        }
    }

    /** The hash of a file. */
    public static Fingerprint hash(Path file) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return Fingerprint.ofDigest(digest.digest());
    }
}
