package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.alert.Alert;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store on a real PostgreSQL 18, which the test starts. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresStoreTest extends StoreContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Test
    void a_data_folder_can_name_a_postgresql_database(@TempDir Path folder) throws Exception {
        close();
        dropAll();
        Files.writeString(folder.resolve("secret"), "postgres\n");
        Files.writeString(
                folder.resolve("database.properties"),
                "url=" + plainUrl() + "\nuser=postgres\npassword_file=secret\n");
        Alert alert = StoredAlerts.inZone(7);
        try (Database database = Database.openIn(folder)) {
            new SqlAlertBook(database, StoredJournal.in(database, folder), Duration.ofDays(1))
                    .add(alert, Optional.empty());
            assertThat(folder.resolve("vigie.mv.db")).doesNotExist();
            assertThatThrownBy(() -> Database.openIn(folder))
                    .isInstanceOfSatisfying(
                            StoreException.class,
                            e ->
                                    assertThat(e.sentence().fr())
                                            .contains("un autre Vigie l'utilise")
                                            .contains(plainUrl()));
        }
        try (Database database = Database.openIn(folder)) {
            SqlJournal journal = StoredJournal.in(database, folder);
            assertThat(new SqlAlertBook(database, journal, Duration.ofDays(1)).find(alert.id()))
                    .contains(alert);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url=jdbc:h2:mem:x | sans mot de passe",
                "url=jdbc:postgresql://h/d?password=secret | sans mot de passe",
                "url=jdbc:postgresql://h/d; passwort=x | « passwort » est inconnu",
                "url=jdbc:postgresql://h/d; password_variable=NOT_SET_HERE | NOT_SET_HERE",
                "url=jdbc:postgresql://h/d; password_file=none | password_file",
                "url=jdbc:postgresql://127.0.0.1:1/d | 127.0.0.1:1",
            })
    void a_file_that_cannot_be_used_is_told_by_one_sentence(String lines, String words)
            throws Exception {
        Path folder = Files.createTempDirectory("folder");
        Files.writeString(folder.resolve("database.properties"), lines.replace("; ", "\n"));
        assertThatThrownBy(() -> Database.openIn(folder))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        e ->
                                assertThat(e.sentence().fr())
                                        .contains(words)
                                        .doesNotContain("secret", "Exception"));
    }

    private static String plainUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    private static void dropAll() throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
        }
    }

    @Override
    Database openEmpty() throws Exception {
        dropAll();
        return Database.open(
                server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", "PostgreSQL");
    }
}
