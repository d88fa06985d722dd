package fr.vigie.server.app;

import fr.vigie.server.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on an embedded default. */
@Command(name = "demo", description = "Shows Vigie at work on scenes that it draws itself.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--port", description = "Port of the console (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--data", description = "Folder for the database and the log.")
    private Path data = Path.of(System.getProperty("java.io.tmpdir"), "vigie-demo");

    @Override
    public Integer call() throws Exception {
        Files.createDirectories(data);
        Database database = Database.openIn(data);
        Server.start(
                new ServerSettings("127.0.0.1", port, data, Duration.ofDays(30), List.of()),
                database);
        System.err.println("http://localhost:" + port);
        return 0;
    }
}
