package fr.vigie.server.store;

import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.SigningKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the journal keeps beside the database: its key, and the last checkpoint that was given out,
 * by which a database that was put back to an older state is noticed. Both files are replaced whole
 * and are on disk when a method returns. One thread at a time.
 */
public final class JournalFolder {

    private static final String KEY = "journal.key";
    private static final String NEXT_KEY = "journal.key.next";
    private static final String PUBLISHED = "journal.checkpoint";
    private static final int NAME_BYTES = 8;

    private final Path folder;
    private final SecureRandom random;

    private JournalFolder(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The journal's files in a data folder, which the caller holds. */
    public static JournalFolder in(Path dataFolder) {
        return new JournalFolder(dataFolder, new SecureRandom());
    }

    SecureRandom random() {
        return random;
    }

    Optional<SigningKey> findKey() {
        return read(KEY).flatMap(SigningKey::find);
    }

    /** Makes the first key, under a name that no other journal has. */
    SigningKey makeKey() {
        byte[] own = new byte[NAME_BYTES];
        random.nextBytes(own);
        SigningKey key = SigningKey.generate("vigie/" + HexFormat.of().formatHex(own), random);
        write(KEY, key.secretText(), true);
        return key;
    }

    /** Makes the key that is to follow; it counts from {@link #adopt} on. */
    SigningKey makeNextKey(SigningKey now) {
        SigningKey next = SigningKey.generate(now.verifier().name(), random);
        write(NEXT_KEY, next.secretText(), true);
        return next;
    }

    Optional<SigningKey> findNextKey() {
        return read(NEXT_KEY).flatMap(SigningKey::find);
    }

    /** The key that was to follow takes the old one's place. */
    void adopt() {
        try {
            Files.move(
                    folder.resolve(NEXT_KEY),
                    folder.resolve(KEY),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StoreFailures.unchecked(folder.toString(), e);
        }
    }

    Optional<Checkpoint> findPublished() {
        return read(PUBLISHED)
                .flatMap(SignedNote::find)
                .flatMap(note -> Checkpoint.find(note.text()));
    }

    void publish(SignedNote note) {
        write(PUBLISHED, note.toString(), false);
    }

    private Optional<String> read(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw StoreFailures.unchecked(file.toString(), e);
        }
    }

    private void write(String name, String text, boolean secret) {
        Path written = folder.resolve(name + ".new");
        try {
            Files.deleteIfExists(written);
            create(written, secret);
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(
                    written,
                    folder.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StoreFailures.unchecked(folder.toString(), e);
        }
    }

    /** A secret is its owner's alone before the first byte is in it. */
    private static void create(Path file, boolean secret) throws IOException {
        boolean posix =
                Files.getFileStore(file.toAbsolutePath().getParent())
                        .supportsFileAttributeView(PosixFileAttributeView.class);
        if (secret && posix) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
