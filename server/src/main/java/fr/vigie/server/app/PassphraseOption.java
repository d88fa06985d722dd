package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The passphrase of a holder's key: typed, or read from a file; never an argument. */
final class PassphraseOption {

    private static final int SHORTEST = 12;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Its first line is the passphrase (default: it is asked for).")
    private @Nullable Path file;

    char[] read(Terminal terminal) throws CommandFailure {
        return file != null ? first(file) : ask(terminal);
    }

    /** A passphrase for a new key, long enough to be one. */
    char[] readNew(Terminal terminal) throws CommandFailure {
        char[] given = read(terminal);
        if (given.length < SHORTEST) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "Cette phrase de passe est trop courte : %s signes au moins.",
                            "This passphrase is too short: %s characters at least.", SHORTEST));
        }
        return given;
    }

    private static char[] first(Path file) throws CommandFailure {
        try {
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "%s : ce fichier ne peut pas être lu ; vérifiez le chemin.",
                            "%s: this file cannot be read; check the path.", file));
        }
    }

    // Since JDK 22 there always is a console; its type still says that there may be none.
    @SuppressWarnings("SystemConsoleNull")
    private static char[] ask(Terminal terminal) throws CommandFailure {
        Console console = System.console();
        char[] typed =
                console == null || !console.isTerminal()
                        ? null
                        : console.readPassword(
                                "%s",
                                new Text("Phrase de passe : ", "Passphrase: ")
                                        .in(terminal.locale()));
        if (typed == null) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    new Text(
                            "Il n'y a pas de terminal pour demander la phrase de passe : donnez"
                                    + " --passphrase-file.",
                            "There is no terminal to ask for the passphrase: give"
                                    + " --passphrase-file."));
        }
        return typed;
    }
}
