package fr.vigie.server.store;

import fr.vigie.alert.Alert;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Adds alerts for ever and prints each one's name once it is kept. The test kills it. */
final class KilledWriter {

    private KilledWriter() {}

    /**
     * @param args data folder, number of the first alert
     */
    public static void main(String[] args) throws Exception {
        Database database = Database.openIn(Path.of(args[0]));
        SqlAlertBook book =
                new SqlAlertBook(
                        database, new SqlJournal(database, Clock.systemUTC()), Duration.ofDays(30));
        byte[] still = new byte[20_000];
        for (long number = Long.parseLong(args[1]); true; number++) {
            Alert alert = StoredAlerts.inZone(number);
            book.add(alert, Optional.of(still));
            System.out.println(alert.id());
            System.out.flush();
        }
    }
}
