package fr.vigie.server.app;

import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on an embedded default: no configuration, no network. */
@Command(
        name = "demo",
        description = {
            "Montre Vigie au travail sur des scènes qu'il dessine lui-même.",
            "Shows Vigie at work on scenes that it draws itself."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String ADDRESS = "127.0.0.1";

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the console; the next free one if it is taken (default: 8080).")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder for scenes, database and log (default: ~/.local/share/vigie/demo).")
    private @Nullable Path data;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        Path folder = data != null ? data : DataFolders.defaultFor("demo", System.getenv());
        int free = FreePort.near(port, ADDRESS);
        if (free != port) {
            terminal.say(
                    Text.format(
                            "Le port %s est pris ; la console prend le port %s.",
                            "Port %s is taken; the console takes port %s.", port, free));
        }
        List<CameraPlan> plans = List.of();
        RunningServer server =
                RunningServer.start(
                        new ServerSettings(
                                ADDRESS, free, folder, ShippedCharters.getDefault(), plans));
        ServingCommand.announce(terminal, ADDRESS, free);
        ServingCommand.runUntilStopped(server);
        return ExitCode.OK.number();
    }
}
