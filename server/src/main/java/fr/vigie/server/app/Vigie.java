package fr.vigie.server.app;

import fr.vigie.language.Text;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command {@code vigie} and its entry point. */
@Command(
        name = "vigie",
        header = {
            "Vigie surveille des caméras pour des événements définis d'avance et demande à un"
                    + " opérateur de regarder.",
            "Vigie watches cameras for predetermined events and asks an operator to look."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        exitCodeListHeading = "%nExit codes (docs/exit-codes.md):%n",
        exitCodeList = {
            "0:ok",
            "1:a fault of the program",
            "2:the command line is wrong",
            "3:a file that somebody wrote has mistakes",
            "4:a video file or a stream cannot be read",
            "5:refused by the charter or by a red line",
            "6:the port or the address cannot be listened on",
            "7:a folder cannot be written: read-only, full, or held by another Vigie",
            "8:no JDK 25 was found",
            "9:the build failed",
            "10:an evaluation is worse than the one it was held against",
            "11:a journal or a register does not hold",
            "12:what is shipped crosses a red line"
        },
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            AnalyseCommand.class,
            TheatreCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            ModelCommand.class,
            TestCommand.class,
            CharterCommand.class,
            ActCommand.class,
            ExplainCommand.class,
            JournalCommand.class,
            RegisterCommand.class,
            ProveAbsenceCommand.class,
            VersionCommand.class
        })
public final class Vigie {

    private Vigie() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Locale locale = Language.of(System.getenv());
        Terminal terminal =
                new Terminal(System.out, System.err, locale, Boolean.getBoolean("vigie.terminal"));
        System.exit(run(terminal, args));
    }

    /** Runs one command and gives its exit code. */
    static int run(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Vigie(), new CommandFactory(terminal));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setParameterExceptionHandler((e, given) -> wrongLine(terminal, e));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
        return args.length == 0 ? usage(line) : line.execute(args);
    }

    private static int usage(CommandLine line) {
        line.usage(line.getErr());
        return ExitCode.USAGE.number();
    }

    private static int wrongLine(Terminal terminal, ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        terminal.say(
                Text.format(
                        "Ligne de commande incorrecte : %s (voir « %s --help »).",
                        "Wrong command line: %s (see '%s --help').", what, command));
        return ExitCode.USAGE.number();
    }

    private static int failed(Terminal terminal, Exception e) {
        if (e instanceof CommandFailure failure) {
            failure.sentences().forEach(terminal::say);
            return failure.code().number();
        }
        terminal.say(
                Text.format(
                        "Erreur interne (%s) ; le détail est dans %s : joignez-le à un rapport"
                                + " d'anomalie.",
                        "Internal error (%s); the details are in %s: add it to a bug report.",
                        e.getClass().getSimpleName(),
                        LogFile.keep(e)));
        return ExitCode.INTERNAL.number();
    }
}
