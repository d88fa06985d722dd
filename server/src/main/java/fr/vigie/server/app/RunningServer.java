package fr.vigie.server.app;

import fr.vigie.camera.CameraId;
import fr.vigie.journal.JournalAction;
import fr.vigie.language.Text;
import fr.vigie.server.access.FirstStart;
import fr.vigie.server.register.ExportSecret;
import fr.vigie.server.station.Stations;
import fr.vigie.server.store.DataFolder;
import fr.vigie.server.store.Database;
import fr.vigie.server.store.JournalFolder;
import fr.vigie.server.store.SqlJournal;
import fr.vigie.server.store.StoreException;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server that runs: data folder, database, pages and stations, opened in this order and closed in
 * the reverse one.
 */
final class RunningServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    private final DataFolder folder;
    private final Database database;
    private final ConfigurableApplicationContext context;

    private RunningServer(
            DataFolder folder, Database database, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.database = database;
        this.context = context;
    }

    /** Takes the data folder and sends the log there; the server that is started closes it. */
    static DataFolder openFolder(Path path) throws CommandFailure {
        try {
            DataFolder folder = DataFolder.open(path);
            LogFile.openIn(folder.path());
            return folder;
        } catch (StoreException e) {
            throw FailureOf.store(e);
        }
    }

    /**
     * Starts everything; when it returns, the pages are there and the cameras are being opened.
     *
     * @param folder opened; it is closed with the server, or when the server cannot start
     * @throws CommandFailure if the database or the port cannot be had; nothing runs then
     */
    static RunningServer start(ServerSettings settings, DataFolder folder) throws CommandFailure {
        RunningServer server = startWithoutCameras(settings, folder);
        server.context.getBean(Stations.class).startAll();
        return server;
    }

    /** The same, but each camera waits for {@link #startCamera}. */
    static RunningServer startWithoutCameras(ServerSettings settings, DataFolder folder)
            throws CommandFailure {
        Database database = null;
        boolean started = false;
        try {
            database = Database.openIn(folder.path());
            SqlJournal journal =
                    SqlJournal.open(database, Clock.systemUTC(), JournalFolder.in(folder.path()));
            RunningPlace here = RunningPlace.begin(folder.path(), addressOf(settings));
            RunningServer server =
                    new RunningServer(
                            folder,
                            database,
                            Server.start(
                                    settings, database, journal, new ExportSecret(here.secret())));
            server.begin(settings);
            started = true;
            return server;
        } catch (StoreException e) {
            throw FailureOf.store(e);
        } catch (IOException e) {
            throw folderFailure(folder);
        } catch (RuntimeException e) {
            throw portFailure(e, settings);
        } finally {
            if (!started) {
                close(database, folder);
            }
        }
    }

    private void begin(ServerSettings settings) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("charter", settings.charter().reference());
        facts.put("cameras", Integer.toString(settings.plans().size()));
        journal().append("vigie", JournalAction.PROGRAM_STARTED, facts);
        context.getBean(PlaceLedger.class).start();
    }

    /** Starts one camera; nothing happens if it runs. */
    void startCamera(CameraId camera) {
        context.getBean(Stations.class).start(camera, "vigie");
    }

    /** The path that makes the first account, while there is none. */
    Optional<String> findFirstStart() {
        return context.getBean(FirstStart.class).findPath();
    }

    private SqlJournal journal() {
        return context.getBean(SqlJournal.class);
    }

    /** Where a command on this machine reaches it, on whichever addresses it listens. */
    private static String addressOf(ServerSettings settings) {
        boolean any = settings.address().equals("0.0.0.0") || settings.address().equals("::");
        String host = any ? "127.0.0.1" : settings.address();
        if (settings.http().tls().isPresent()) {
            // The certificate is one of a name.
            String named = settings.http().names().stream().sorted().findFirst().orElse(host);
            return "https://" + named + ":" + settings.port();
        }
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + settings.port();
    }

    private static CommandFailure folderFailure(DataFolder folder) {
        return new CommandFailure(
                ExitCode.FOLDER,
                Text.format(
                        "Le dossier « %s » ne peut pas être écrit ; vérifiez ses droits.",
                        "The folder '%s' cannot be written; check its permissions.",
                        folder.path()));
    }

    private static CommandFailure portFailure(RuntimeException e, ServerSettings settings) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof PortInUseException || t instanceof BindException) {
                return new CommandFailure(
                        ExitCode.PORT,
                        Text.format(
                                "%s:%s ne peut pas être écouté (le port est pris, ou l'adresse"
                                        + " n'est pas de cette machine) ; choisissez-en un autre.",
                                "%s:%s cannot be listened on (the port is taken, or the address is"
                                        + " not this machine's); choose another one.",
                                settings.address(),
                                settings.port()));
            }
        }
        throw e;
    }

    @Override
    public void close() {
        context.getBean(Stations.class).close();
        context.getBean(PlaceLedger.class).close();
        journal().append("vigie", JournalAction.PROGRAM_STOPPED, new TreeMap<>());
        context.close();
        close(database, folder);
    }

    private static void close(@Nullable Database database, DataFolder folder) {
        if (database != null) {
            database.close();
        }
        try {
            RunningPlace.end(folder.path());
        } catch (IOException e) {
            LOG.warn("{} still says that a server runs there", folder.path(), e);
        }
        folder.close();
    }
}
