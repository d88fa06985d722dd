package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.journal.ExportReport;
import fr.vigie.journal.ExportVerifier;
import fr.vigie.journal.JournalExport;
import fr.vigie.journal.Trust;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Journals for the tests of the store. */
final class StoredJournal {

    private StoredJournal() {}

    /** A journal with a folder of its own, at noon for ever. */
    static SqlJournal in(Database database) throws Exception {
        return in(database, Files.createTempDirectory("journal"));
    }

    static SqlJournal in(Database database, Path folder) throws Exception {
        return SqlJournal.open(database, () -> StoredAlerts.NOON, JournalFolder.in(folder));
    }

    /** The export of a journal, which holds. */
    static List<String> exportOf(SqlJournal journal) {
        List<String> lines = new ArrayList<>();
        JournalExport.write(journal, lines::add);
        ExportReport report = ExportVerifier.verify(lines.iterator(), Trust.NONE);
        assertThat(report.flaw()).isEmpty();
        assertThat(report.entries()).isEqualTo(journal.size());
        return lines;
    }
}
