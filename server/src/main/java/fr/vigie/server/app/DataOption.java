package fr.vigie.server.app;

import fr.vigie.server.store.DataFolder;
import fr.vigie.server.store.Database;
import fr.vigie.server.store.JournalFolder;
import fr.vigie.server.store.SqlJournal;
import fr.vigie.server.store.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The data folder of an installation that does not run now, for commands that work on it. */
final class DataOption {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = {
                "Dossier de données de l'installation, arrêtée.",
                "The installation's data folder; it must not run."
            })
    private @Nullable Path folder;

    /** Work on an open journal. */
    interface Work {
        void on(Database database, SqlJournal journal) throws Exception;
    }

    /** Opens folder, database and journal, works, closes them in reverse. */
    void open(Work work) throws Exception {
        try (DataFolder held = DataFolder.open(folder());
                Database database = Database.openIn(held.path())) {
            SqlJournal journal =
                    SqlJournal.open(database, Clock.systemUTC(), JournalFolder.in(held.path()));
            work.on(database, journal);
        } catch (StoreException e) {
            throw FailureOf.store(e);
        }
    }

    /** The folder that was named. */
    Path folder() {
        return folder == null ? Path.of(".") : folder;
    }

    /** Who works at the command line: the account of the operating system. */
    static String account() {
        return System.getProperty("user.name", "vigie");
    }
}
