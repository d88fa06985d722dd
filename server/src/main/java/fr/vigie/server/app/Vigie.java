package fr.vigie.server.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code vigie} and its entry point. */
@Command(
        name = "vigie",
        description = "Watches cameras for predetermined events and asks an operator to look.",
        mixinStandardHelpOptions = true,
        subcommands = {DemoCommand.class})
public final class Vigie {

    private Vigie() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        int code = new CommandLine(new Vigie()).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }
}
