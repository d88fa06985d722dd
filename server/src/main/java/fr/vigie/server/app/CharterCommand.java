package fr.vigie.server.app;

import fr.vigie.charter.Charter;
import fr.vigie.evaluation.charter.CharterReader;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.language.Text;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows and checks charters. */
@Command(
        name = "charter",
        description = {
            "Montre les chartes livrées et vérifie celle d'une commune.",
            "Shows the charters that are shipped and checks a town's own."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            CharterCommand.ListCharters.class,
            CharterCommand.Show.class,
            CharterCommand.Hash.class,
            CharterCommand.Check.class
        })
final class CharterCommand implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    CharterCommand() {}

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.number();
    }

    /** One line for each charter that is shipped. */
    @Command(
            name = "list",
            description = {"Les chartes livrées.", "The charters that are shipped."},
            mixinStandardHelpOptions = true)
    static final class ListCharters implements Callable<Integer> {
        private final Terminal terminal;

        ListCharters(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            ShippedCharters.list()
                    .forEach(c -> terminal.result(CharterWording.line(c).in(terminal.locale())));
            return ExitCode.OK.number();
        }
    }

    /** All that a charter says. */
    @Command(
            name = "show",
            description = {
                "Tout ce que dit une charte, règle par règle, avec ses sources.",
                "All that a charter says, rule by rule, with its sources."
            },
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "NAME|FILE", description = "loi-2023-380, ma-charte.yaml…")
        private String name = "";

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws CommandFailure {
            CharterWording.lines(CharterChoice.of(name))
                    .forEach(line -> terminal.result(line.in(terminal.locale())));
            return ExitCode.OK.number();
        }
    }

    /** The hash of a charter. */
    @Command(
            name = "hash",
            description = {
                "L'empreinte SHA-256 de la forme canonique d'une charte (docs/charters.md).",
                "The SHA-256 of a charter's canonical form (docs/charters.md)."
            },
            mixinStandardHelpOptions = true)
    static final class Hash implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "NAME|FILE", description = "site-ferme, ma-charte.yaml…")
        private String name = "";

        Hash(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws CommandFailure {
            Charter charter = CharterChoice.of(name);
            terminal.result(charter.fingerprint().orElseThrow() + "  " + charter.reference());
            return ExitCode.OK.number();
        }
    }

    /** Every mistake of a charter. */
    @Command(
            name = "check",
            description = {
                "Dit chaque erreur d'une charte avec sa ligne, ou son empreinte.",
                "Tells every mistake of a charter with its line, or its hash."
            },
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "FILE", description = "ma-charte.yaml")
        private Path file = Path.of("");

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws CommandFailure {
            Problems problems = new Problems(file.toString());
            Charter charter =
                    CharterReader.read(file, problems)
                            .orElseThrow(() -> FailureOf.problems(problems));
            terminal.result(
                    Text.format(
                                    "%s : charte correcte, %s, empreinte %s",
                                    "%s: a right charter, %s, hash %s",
                                    file,
                                    charter.reference(),
                                    charter.fingerprint().orElseThrow())
                            .in(terminal.locale()));
            return ExitCode.OK.number();
        }
    }
}
