package fr.vigie.server.app;

import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraPlan;
import fr.vigie.server.access.AccessSettings;
import fr.vigie.server.config.Http;
import fr.vigie.server.register.RegisterPlace;
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
        List<CameraPlan> clips =
                footage == null ? List.of() : DemoCameras.ofClips(FootageFolder.read(footage));
        SceneDrawing drawing = drawScenes(folder.path().resolve("scenes"));
        RunningServer server = start(folder, free, clips);
        clips.forEach(plan -> server.startCamera(plan.camera().id()));
        ServingCommand.announce(terminal, new Http(ADDRESS, free));
        drawing.eachWhenDrawn(scene -> server.startCamera(DemoCameras.idOf(scene)));
        if (browser) {
            Browser.open("http://localhost:" + free, System.getenv());
        }
        ServingCommand.runUntilStopped(server);
        return ExitCode.OK.number();
    }

    private RunningServer start(DataFolder folder, int free, List<CameraPlan> clips)
            throws CommandFailure {
        List<CameraPlan> plans =
                new ArrayList<>(
                        DemoCameras.ofTheatre(
                                Theatre.listScenes(), folder.path().resolve("scenes")));
        plans.addAll(clips);
        ServerSettings settings =
                new ServerSettings(
                        AccessSettings.Mode.DEMONSTRATION,
                        ADDRESS,
                        free,
                        folder.path(),
                        ShippedCharters.getDefault(),
                        plans,
                        Map.of(),
                        List.of(),
                        RegisterPlace.UNNAMED);
        return RunningServer.startWithoutCameras(settings, folder);
    }

    /** Waits for the first scene; the others are drawn while that one plays. */
    private SceneDrawing drawScenes(Path scenes) throws CommandFailure {
        SceneDrawing drawing = SceneDrawing.begin(Theatre.listScenes(), scenes, terminal);
        if (drawing.missing() > 0) {
            terminal.say(
                    new Text(
                            "Vigie dessine ses scènes (la première fois seulement, environ dix"
                                    + " secondes) ; la console s'ouvre dès que la première est"
                                    + " prête…",
                            "Vigie draws its scenes (the first time only, about ten seconds); the"
                                    + " console opens as soon as the first is ready…"));
        }
        drawing.awaitFirst();
        return drawing;
    }
}
