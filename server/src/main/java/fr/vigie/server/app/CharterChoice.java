package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.evaluation.charter.CharterReader;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
