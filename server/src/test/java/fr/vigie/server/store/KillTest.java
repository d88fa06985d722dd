package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alert.AlertId;
import fr.vigie.journal.ExportReport;
import fr.vigie.journal.ExportVerifier;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.JournalExport;
import fr.vigie.journal.Trust;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.law.Requirement;
import fr.vigie.server.ChildJava;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that was acknowledged is lost, no log is broken and no checkpoint comes undone, at
 * whatever moment the process is killed. {@code -Dvigie.kills=1000} is the long form.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("vigie.kills", 20);

    @TempDir private Path folder;

    /** What a writer said before it died. */
    private record Said(List<String> alerts, List<Checkpoint> checkpoints) {

        void hear(String line) {
            if (line.length() == 36) {
                alerts.add(line);
            } else if (line.startsWith("checkpoint ") && line.endsWith(".")) {
                byte[] note = Base64.getDecoder().decode(line.substring(11, line.length() - 1));
                SignedNote.find(new String(note, StandardCharsets.UTF_8))
                        .flatMap(found -> Checkpoint.find(found.text()))
                        .ifPresent(checkpoints::add);
            }
        }
    }

    @Test
    @Requirement({"L-01", "L-04"})
    void what_was_acknowledged_survives_and_every_checkpoint_still_holds() throws Exception {
        Random random = new Random(20_261_122);
        Said said = new Said(new ArrayList<>(), new ArrayList<>());
        for (int kill = 0; kill < KILLS; kill++) {
            runUntilKilled(kill, 1 + random.nextInt(40), random, said);
        }
        assertThat(said.alerts()).hasSizeGreaterThan(KILLS);
        assertThat(said.checkpoints()).isNotEmpty();
        try (Database database = Database.openIn(folder)) {
            SqlJournal journal = StoredJournal.in(database, folder);
            SqlAlertBook book = new SqlAlertBook(database, journal, Duration.ofDays(30));
            assertThat(said.alerts())
                    .allSatisfy(id -> {
                        AlertId alert = new AlertId(UUID.fromString(id));
                        assertThat(book.find(alert)).isPresent();
                        assertThat(book.findStill(alert)).isPresent();
                    });
            List<JournalEntry> raised =
                    journal.list(0, Integer.MAX_VALUE).stream()
                            .filter(entry -> entry.action() == JournalAction.ALERT_RAISED)
                            .toList();
            assertThat(raised).extracting(e -> e.facts().get("alert")).containsAll(said.alerts());
            assertThat(book.listNewest(Integer.MAX_VALUE)).hasSameSizeAs(raised);
            List<String> lines = new ArrayList<>();
            JournalExport.write(journal, lines::add);
            ExportReport report =
                    ExportVerifier.verify(
                            lines.iterator(),
                            new Trust(Optional.of(journal.firstKey()), said.checkpoints()));
            assertThat(report.flaw()).isEmpty();
        }
    }

    /**
     * Lets the writer run until so many alerts were shown, and kills it in the midst of the next.
     */
    private void runUntilKilled(int kill, int alerts, Random random, Said said) throws Exception {
        Process writer =
                ChildJava.of(KilledWriter.class)
                        .start(folder.toString(), Long.toString(kill * 1_000_000L));
        int before = said.alerts().size();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            while (said.alerts().size() < before + alerts) {
                String line = output.readLine();
                assertThat(line).as("the writer's output").isNotNull();
                said.hear(line);
            }
            Thread.sleep(Duration.ofNanos(random.nextInt(8_000_000)));
            // Not Process.destroyForcibly, which would close the pipe with what is still in it.
            writer.toHandle().destroyForcibly();
            // What it wrote before it died was acknowledged as well.
            output.lines().forEach(said::hear);
        }
        writer.waitFor();
    }
}
