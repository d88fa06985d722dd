package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.evaluation.charter.CharterReader;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows, checks, compares, signs and adopts charters. */
@Command(
        name = "charter",
        description = {
            "Montre les chartes livrées, vérifie, compare, signe et adopte celle d'un lieu.",
            "Shows the charters that are shipped; checks, compares, signs and adopts a place's own."
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CharterDiffCommand.class,
            CharterKeyCommand.class,
            CharterHoldersCommand.class,
            CharterSignCommand.class,
            CharterAdoptCommand.class
        })
final class CharterCommand {

    private static final String CHARTER = "NAME|FILE";
    private static final String EXAMPLE = "loi-2023-380, ma-charte.yaml…";

    private final Terminal terminal;

    CharterCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "list",
            description = {"Les chartes livrées.", "The charters that are shipped."},
            mixinStandardHelpOptions = true)
    int list() {
        ShippedCharters.list().forEach(c -> result(CharterWording.line(c)));
        return ExitCode.OK.number();
    }

    @Command(
            name = "show",
            description = {
                "Tout ce que dit une charte, règle par règle, avec ses sources.",
                "All that a charter says, rule by rule, with its sources."
            },
            mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = CHARTER, description = EXAMPLE) String name)
            throws CommandFailure {
        CharterWording.lines(CharterChoice.of(name)).forEach(this::result);
        return ExitCode.OK.number();
    }

    @Command(
            name = "hash",
            description = {
                "L'empreinte SHA-256 de la forme canonique d'une charte (docs/charters.md).",
                "The SHA-256 of a charter's canonical form (docs/charters.md)."
            },
            mixinStandardHelpOptions = true)
    int hash(@Parameters(paramLabel = CHARTER, description = EXAMPLE) String name)
            throws CommandFailure {
        Charter charter = CharterChoice.of(name);
        terminal.result(charter.fingerprint().orElseThrow() + "  " + charter.reference());
        return ExitCode.OK.number();
    }

    @Command(
            name = "check",
            description = {
                "Dit chaque erreur d'une charte avec sa ligne, ou son empreinte.",
                "Tells every mistake of a charter with its line, or its hash."
            },
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "FILE", description = "ma-charte.yaml") Path file)
            throws CommandFailure {
        Problems problems = new Problems(file.toString());
        Charter charter =
                CharterReader.read(file, problems).orElseThrow(() -> FailureOf.problems(problems));
        result(
                Text.format(
                        "%s : charte correcte, %s, empreinte %s",
                        "%s: a right charter, %s, hash %s",
                        file,
                        charter.reference(),
                        charter.fingerprint().orElseThrow()));
        return ExitCode.OK.number();
    }

    private void result(Text words) {
        terminal.result(words.in(terminal.locale()));
    }
}
