package fr.vigie.server.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While it is open, Ctrl-C (or a termination by the system) stops the work in hand and waits for it
 * to end cleanly, eight seconds at most.
 */
final class Interruption implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable stop) {
        hook =
                new Thread(
                        () -> {
                            stop.run();
                            await();
                        },
                        "interruption");
    }

    static Interruption stops(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void await() {
        try {
            boolean clean = ended.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
            LOG.info("the work in hand ended {}", clean ? "cleanly" : "not in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook is waiting for this very call.
        }
    }
}
