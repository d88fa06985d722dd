package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.journal.JournalAction;
import fr.vigie.law.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A journal is not opened on a history that contradicts a checkpoint which was given out. */
@Requirement("L-04")
class JournalForkTest {

    @TempDir private Path folder;

    @Test
    void a_database_that_was_put_back_is_refused_and_the_latest_one_is_not() throws Exception {
        append(3);
        Path backup = folder.resolve("backup");
        Files.copy(file(), backup);
        append(3);
        append(0);
        Files.copy(file(), folder.resolve("latest"));
        Files.copy(backup, file(), StandardCopyOption.REPLACE_EXISTING);
        assertRefused("journal.checkpoint");
        Files.copy(folder.resolve("latest"), file(), StandardCopyOption.REPLACE_EXISTING);
        append(1);
    }

    @Test
    void a_database_that_was_made_anew_under_the_same_key_is_refused() throws Exception {
        append(3);
        Files.delete(file());
        assertRefused("journal.checkpoint");
    }

    @Test
    void an_entry_that_was_changed_behind_the_programs_back_is_seen_at_the_next_start()
            throws Exception {
        append(3);
        try (Database database = Database.openIn(folder)) {
            database.sql().sql("DROP TRIGGER journal_entry_append_only").update();
            database.sql()
                    .sql("UPDATE journal_entry SET leaf = ? WHERE entry = 2")
                    .param(new byte[32])
                    .update();
        }
        assertRefused("journal.checkpoint");
    }

    @Test
    void a_lost_key_is_said_and_not_replaced() throws Exception {
        append(1);
        Files.delete(folder.resolve("journal.key"));
        assertRefused("journal.key");
    }

    @Test
    void a_rotation_that_was_cut_short_is_finished() throws Exception {
        append(1);
        try (Database database = Database.openIn(folder)) {
            StoredJournal.in(database, folder).rotateKey("anne", "annual");
            // As if the process had died before the new key's file took the old one's place.
            Files.move(folder.resolve("journal.key"), folder.resolve("journal.key.next"));
        }
        append(1);
        assertThat(folder.resolve("journal.key.next")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_key_is_its_owners_alone() throws Exception {
        append(0);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("journal.key"))))
                .isEqualTo("rw-------");
    }

    private Path file() {
        return folder.resolve("vigie.mv.db");
    }

    private void append(int entries) throws Exception {
        try (Database database = Database.openIn(folder)) {
            SqlJournal journal = StoredJournal.in(database, folder);
            for (int i = 0; i < entries; i++) {
                journal.append("vigie", JournalAction.PROGRAM_STARTED, new TreeMap<>());
            }
            journal.checkpoint();
            StoredJournal.exportOf(journal);
        }
    }

    private void assertRefused(String word) throws Exception {
        try (Database database = Database.openIn(folder)) {
            assertThatThrownBy(() -> StoredJournal.in(database, folder))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e -> assertThat(e.sentence().fr()).contains(word));
        }
    }
}
