package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.alert.Alert;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in a data folder. */
class H2StoreTest extends StoreContract {

    @TempDir private Path folder;

    @Override
    Database openEmpty() throws Exception {
        return Database.openIn(folder);
    }

    @Test
    void what_was_kept_is_there_when_the_folder_is_opened_again() throws Exception {
        Path other = Files.createDirectory(folder.resolve("été à Suresnes, n° 1=%41"));
        Alert alert = StoredAlerts.inZone(1);
        try (Database database = Database.openIn(other)) {
            bookOf(database, other).add(alert, Optional.empty());
        }
        try (Database database = Database.openIn(other)) {
            assertThat(bookOf(database, other).find(alert.id())).contains(alert);
        }
        assertThat(other.resolve("vigie.mv.db")).exists();
    }

    @Test
    void a_folder_whose_name_the_database_cannot_take_is_refused_by_one_sentence() {
        assertThatThrownBy(() -> Database.openIn(folder.resolve("a;b")))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e ->
                                assertThat(e.sentence().fr())
                                        .contains("a;b")
                                        .contains("point-virgule"));
        assertThat(folder.resolve("a")).doesNotExist();
    }

    private static SqlAlertBook bookOf(Database database, Path data) throws Exception {
        return new SqlAlertBook(database, StoredJournal.in(database, data), Duration.ofDays(30));
    }
}
