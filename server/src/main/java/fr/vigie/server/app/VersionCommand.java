package fr.vigie.server.app;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Says which version this is. */
@Command(
        name = "version",
        description = {"Affiche la version.", "Shows the version."},
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class)
final class VersionCommand implements Callable<Integer> {

    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (String line : new Provider().getVersion()) {
            terminal.result(line);
        }
        return ExitCode.OK.number();
    }

    /** The version as the jar's manifest carries it. */
    static String version() {
        String version = VersionCommand.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "(not packaged)");
    }

    /** The lines that say it. */
    static final class Provider implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "Vigie " + version(),
                "Java " + Runtime.version(),
                "EUPL-1.2, https://eupl.eu/1.2/fr/"
            };
        }
    }
}
