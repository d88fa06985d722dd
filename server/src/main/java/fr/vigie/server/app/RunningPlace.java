package fr.vigie.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How a command reaches the server that holds a data folder: its address and a secret of this run,
 * in a file that only the folder's owner can read.
 *
 * @param address where it listens, {@code http://127.0.0.1:8080}
 * @param secret what shows that somebody can read the folder
 */
record RunningPlace(String address, String secret) {

    private static final String FILE = "vigie.running";
    private static final int SECRET_BYTES = 24;

    /** Writes the file for the server that begins here. */
    static RunningPlace begin(Path folder, String address) throws IOException {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        RunningPlace place = new RunningPlace(address, HexFormat.of().formatHex(secret));
        Path file = folder.resolve(FILE);
        Files.deleteIfExists(file);
        boolean posix =
                Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class);
        if (posix) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, place.address + "\n" + place.secret + "\n");
        return place;
    }

    /** The server that says that it runs there; whether it still does shows when it is asked. */
    static Optional<RunningPlace> find(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(FILE));
            return lines.size() == 2
                    ? Optional.of(new RunningPlace(lines.get(0), lines.get(1)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Takes the file away. */
    static void end(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }
}
