package fr.vigie.server.app;

import fr.vigie.server.store.SqlAlertBook;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes stills within a minute of the charter's limit. Owns its thread. */
final class StillRetention implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StillRetention.class);

    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("still-retention").daemon().factory());

    StillRetention(SqlAlertBook book, InstantSource clock) {
        var _ = ticker.scheduleWithFixedDelay(() -> delete(book, clock), 0, 1, TimeUnit.MINUTES);
    }

    private static void delete(SqlAlertBook book, InstantSource clock) {
        try {
            book.deleteStillsDueAt(clock.instant());
        } catch (RuntimeException e) {
            LOG.error("stills could not be deleted; tried again in a minute", e);
        }
    }

    @Override
    public void close() {
        // Not interrupted: an interrupted write closes the database's file.
        ticker.shutdown();
        try {
            if (!ticker.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("the deletion of stills did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
