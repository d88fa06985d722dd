package fr.vigie.server.store;

import fr.vigie.alert.Alert;
import fr.vigie.journal.tree.SignedNote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Adds alerts for ever and prints each one's name once it is kept, and every third time a
 * checkpoint. The test kills it.
 */
final class KilledWriter {

    private KilledWriter() {}

    /**
     * @param args data folder, number of the first alert
     */
    public static void main(String[] args) throws Exception {
        Database database = Database.openIn(Path.of(args[0]));
        SqlJournal journal =
                SqlJournal.open(database, Clock.systemUTC(), JournalFolder.in(Path.of(args[0])));
        SqlAlertBook book = new SqlAlertBook(database, journal, Duration.ofDays(30));
        byte[] still = new byte[20_000];
        for (long number = Long.parseLong(args[1]); true; number++) {
            Alert alert = StoredAlerts.inZone(number);
            book.add(alert, Optional.of(still));
            System.out.println(alert.id());
            System.out.flush();
            if (number % 3 == 0) {
                String note = Base64.getEncoder().encodeToString(bytesOf(journal.checkpoint()));
                System.out.println("checkpoint " + note + ".");
                System.out.flush();
            }
        }
    }

    private static byte[] bytesOf(SignedNote note) {
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }
}
