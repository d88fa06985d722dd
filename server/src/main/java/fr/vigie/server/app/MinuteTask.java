package fr.vigie.server.app;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something at once and then a minute after each time it was done. Owns its thread. */
final class MinuteTask implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MinuteTask.class);

    private final String name;
    private final ScheduledExecutorService ticker;

    /**
     * @param name of the thread and in the log
     * @param task what is done; if it fails, it is tried again in a minute
     */
    MinuteTask(String name, Runnable task) {
        this.name = name;
        ticker =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
        var _ = ticker.scheduleWithFixedDelay(() -> run(task), 0, 1, TimeUnit.MINUTES);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed; tried again in a minute", name, e);
        }
    }

    @Override
    public void close() {
        // Not interrupted: an interrupted write closes the database's file.
        ticker.shutdown();
        try {
            if (!ticker.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("{} did not end in time", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
