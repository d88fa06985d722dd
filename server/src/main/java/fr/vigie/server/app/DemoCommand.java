package fr.vigie.server.app;

import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraPlan;
import fr.vigie.server.store.DataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Option(
            names = "--footage",
            paramLabel = "DIR",
            description = "Play the clips of DIR/footage.yaml as cameras too.")
    private @Nullable Path footage;

    @Option(
            names = "--browser",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Open the console in the browser where there is a desktop (default).")
    private boolean browser = true;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        DataFolder folder =
                RunningServer.openFolder(
                        data != null ? data : DataFolders.defaultFor("demo", System.getenv()));
        int free = FreePort.near(port, ADDRESS);
        if (free != port) {
            terminal.say(
                    Text.format(
                            "Le port %s est pris ; la console prend le port %s.",
                            "Port %s is taken; the console takes port %s.", port, free));
        }
        List<CameraPlan> plans = listPlans(folder.path());
        RunningServer server =
                RunningServer.start(
                        new ServerSettings(
                                ADDRESS,
                                free,
                                folder.path(),
                                ShippedCharters.getDefault(),
                                plans,
                                Map.of()),
                        folder);
        ServingCommand.announce(terminal, ADDRESS, free);
        if (browser) {
            Browser.open("http://localhost:" + free, System.getenv());
        }
        ServingCommand.runUntilStopped(server);
        return ExitCode.OK.number();
    }

    private List<CameraPlan> listPlans(Path folder) throws CommandFailure {
        List<CameraPlan> plans = new ArrayList<>();
        if (footage != null) {
            plans.addAll(DemoCameras.ofClips(FootageFolder.read(footage, terminal)));
        }
        terminal.say(
                new Text(
                        "Vigie prépare ses scènes (la première fois, elles sont dessinées)…",
                        "Vigie prepares its scenes (they are drawn the first time)…"));
        plans.addAll(0, DemoCameras.ofTheatre(folder.resolve("scenes"), terminal));
        return plans;
    }
}
