package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.evaluation.charter.CharterReader;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Refusal;
import fr.vigie.permission.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The charter that was named on the command line: a shipped one, or a file. */
final class CharterChoice {

    private CharterChoice() {}

    static Charter of(String name) throws CommandFailure {
        Optional<Charter> shipped = ShippedCharters.find(name);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path file = file(name);
        Problems problems = new Problems(name);
        return CharterReader.read(file, problems).orElseThrow(() -> FailureOf.problems(problems));
    }

    /** The charter's text as it is written. */
    static byte[] textOf(String name) throws CommandFailure {
        return ShippedCharters.find(name).isPresent()
                ? ShippedCharters.textOf(name)
                : textOf(file(name));
    }

    /** The text of a charter's file. */
    static byte[] textOf(Path file) throws CommandFailure {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw vaultFailure(e);
        }
    }

    /** What is said when an adopted charter cannot be read or kept. */
    static CommandFailure vaultFailure(IOException e) {
        return new CommandFailure(
                ExitCode.FOLDER,
                Text.format(
                        "Les chartes adoptées ne peuvent pas être lues ou écrites (%s) ; remettez le"
                                + " dossier tel qu'il était, ou vérifiez les droits.",
                        "The adopted charters cannot be read or written (%s); put the folder back"
                                + " as it was, or check its permissions.",
                        String.valueOf(e.getMessage())));
    }

    /**
     * Refuses a charter that cannot be chosen as the place stands (requirement R-06), one sentence
     * for each document that locks it.
     */
    static void refuseLocked(Charter charter, Standing standing, Instant now)
            throws CommandFailure {
        List<Text> locks =
                new PermissionEngine(charter)
                        .listLocks(standing, now).stream()
                                .map(refusal -> sentence(charter, refusal))
                                .toList();
        if (!locks.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, locks);
        }
    }

    private static Text sentence(Charter charter, Refusal refusal) {
        return Text.format(
                        "La charte %s est verrouillée et ne peut pas être choisie : ",
                        "The charter %s is locked and cannot be chosen: ", charter.reference())
                .plus(new Text(refusal.in(Locale.FRENCH), refusal.in(Locale.ENGLISH)));
    }

    private static Path file(String name) throws CommandFailure {
        try {
            Path path = Path.of(name);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Said below: a name that cannot be a path is no charter either.
        }
        throw new CommandFailure(
                ExitCode.USAGE,
                Text.format(
                        "La charte « %s » n'existe pas ; il y a : %s, ou le chemin d'un fichier.",
                        "There is no charter '%s'; there are: %s, or the path of a file.",
                        name,
                        String.join(", ", ShippedCharters.listIds())));
    }
}
