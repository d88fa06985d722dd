package fr.vigie.server.app;

import fr.vigie.language.Text;
import fr.vigie.vision.frame.MaskedStill;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where {@code --stills} writes: one masked picture an alert, whole or not at all. */
final class StillFolder {

    private final Path folder;

    private StillFolder(Path folder) {
        this.folder = folder;
    }

    static StillFolder open(Path folder) throws CommandFailure {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException("read-only");
            }
            return new StillFolder(folder);
        } catch (IOException e) {
            throw notWritten(folder);
        }
    }

    /** Writes a still under a name without folder and ending. */
    void write(String name, MaskedStill still) throws CommandFailure {
        Path part = folder.resolve("." + name + ".part");
        try {
            Files.write(part, still.toJpeg());
            Files.move(part, folder.resolve(name + ".jpg"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(part);
            throw notWritten(folder);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The disk that took no picture takes no deletion either.
        }
    }

    private static CommandFailure notWritten(Path folder) {
        return new CommandFailure(
                ExitCode.FOLDER,
                Text.format(
                        "Le dossier « %s » ne peut pas être écrit (lecture seule ou disque plein) ;"
                                + " donnez-en un autre avec --stills.",
                        "The folder '%s' cannot be written (read-only or disk full); name another"
                                + " one with --stills.",
                        folder));
    }
}
