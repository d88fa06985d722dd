package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder that an option of a command names to write into: each file whole or not at all. */
final class OutputFolder {

    private final Path folder;
    private final String option;

    private OutputFolder(Path folder, String option) {
        this.folder = folder;
        this.option = option;
    }

    /**
     * Makes the folder where it is missing, and sees that it can be written before any work.
     *
     * @param option that named it, for the sentence about a folder that cannot be written
     */
    static OutputFolder open(Path folder, String option) throws CommandFailure {
        OutputFolder opened = new OutputFolder(folder, option);
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException("read-only");
            }
            return opened;
        } catch (IOException e) {
            throw opened.notWritten();
        }
    }

    /** A folder in this one, made if it is missing. */
    OutputFolder openFolder(String name) throws CommandFailure {
        return open(folder.resolve(name), option);
    }

    /** Writes a file under a name without folder. */
    void write(String name, byte[] bytes) throws CommandFailure {
        Path part = folder.resolve("." + name + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(part);
            throw notWritten();
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // The disk that took no file takes no deletion either.
        }
    }

    private CommandFailure notWritten() {
        return new CommandFailure(
                ExitCode.FOLDER,
                Text.format(
                        "Le dossier « %s » ne peut pas être écrit (lecture seule ou disque plein) ;"
                                + " donnez-en un autre avec %s.",
                        "The folder '%s' cannot be written (read-only or disk full); name another"
                                + " one with %s.",
                        folder,
                        option));
    }
}
