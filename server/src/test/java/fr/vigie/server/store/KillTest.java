package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alert.AlertId;
import fr.vigie.journal.JournalChain;
import fr.vigie.journal.JournalEntry;
import fr.vigie.server.ChildJava;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No alert that was acknowledged is lost, at whatever moment the process is killed. */
class KillTest {

    private static final int KILLS = 20;

    @TempDir private Path folder;

    @Test
    void every_alert_that_was_acknowledged_survives_twenty_kills() throws Exception {
        Random random = new Random(20_261_122);
        List<String> shown = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            shown.addAll(shownUntilKilled(kill, 1 + random.nextInt(40), random));
        }
        assertThat(shown).hasSizeGreaterThan(KILLS);
        try (Database database = Database.openIn(folder)) {
            SqlJournal journal = new SqlJournal(database, () -> StoredAlerts.NOON);
            SqlAlertBook book = new SqlAlertBook(database, journal, Duration.ofDays(30));
            assertThat(shown)
                    .allSatisfy(id -> {
                        AlertId alert = new AlertId(UUID.fromString(id));
                        assertThat(book.find(alert)).isPresent();
                        assertThat(book.findStill(alert)).isPresent();
                    });
            List<JournalEntry> entries = journal.list(0, Integer.MAX_VALUE);
            assertThat(JournalChain.verify(entries)).isEmpty();
            assertThat(entries).extracting(e -> e.facts().get("alert")).containsAll(shown);
            assertThat(book.listNewest(Integer.MAX_VALUE)).hasSize(entries.size());
        }
    }

    /**
     * Lets the writer run until so many alerts were shown, and kills it in the midst of the next.
     */
    private List<String> shownUntilKilled(int kill, int alerts, Random random) throws Exception {
        Process writer =
                ChildJava.of(KilledWriter.class)
                        .start(folder.toString(), Long.toString(kill * 1_000_000L));
        List<String> shown = new ArrayList<>();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            while (shown.size() < alerts) {
                String line = output.readLine();
                assertThat(line).as("the writer's output").isNotNull();
                shown.add(line);
            }
            Thread.sleep(Duration.ofNanos(random.nextInt(8_000_000)));
            // Not Process.destroyForcibly, which would close the pipe with what is still in it.
            writer.toHandle().destroyForcibly();
            // What it wrote before it died was acknowledged as well.
            output.lines().filter(line -> line.length() == 36).forEach(shown::add);
        }
        writer.waitFor();
        return shown;
    }
}
