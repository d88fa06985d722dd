package fr.vigie.server.api;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends every alert to the programs that listen: {@code hello} first, then {@code alert} with the
 * alert in full, {@code beat} in the silence. A program that does not keep up is let go, and reads
 * what it missed from the pages of alerts. Owns one virtual thread a reader. Thread-safe; {@link
 * #changed} never waits.
 */
@Component
class AlertStream implements AlertListener, SmartLifecycle {

    private static final int MOST_READERS = 50;
    private static final int WAITING = 256;
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** A program that listens, and the thread that writes to it. */
    private final class Reader {
        private final BlockingQueue<Map<String, Object>> queue = new ArrayBlockingQueue<>(WAITING);
        private final SseEmitter emitter = new SseEmitter(0L);
        private final Thread writer = Thread.ofVirtual().name("api-alerts").unstarted(this::write);
        private volatile boolean gone;

        void open() {
            emitter.onCompletion(this::gone);
            emitter.onError(e -> gone());
            writer.start();
        }

        void gone() {
            gone = true;
            close();
        }

        void close() {
            writer.interrupt();
        }

        private void write() {
            try {
                emitter.send(SseEmitter.event().name("hello").data("{}"));
                while (!Thread.currentThread().isInterrupted()) {
                    @Nullable Map<String, Object> next =
                            queue.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
                    emitter.send(
                            next == null
                                    ? SseEmitter.event().name("beat").data("{}")
                                    : SseEmitter.event()
                                            .name("alert")
                                            .data(next, MediaType.APPLICATION_JSON));
                }
            } catch (InterruptedException | IOException | IllegalStateException e) {
                // Let go, or the reader has gone: there is nobody left to be told.
            } finally {
                readers.remove(this);
                end();
            }
        }

        private void end() {
            if (gone) {
                return;
            }
            try {
                emitter.complete();
            } catch (IllegalStateException e) {
                // The container was faster: the request has ended already.
            }
        }
    }

    /** Opens a stream; empty if there are too many or the program is stopping. */
    Optional<SseEmitter> open() {
        if (!running || readers.size() >= MOST_READERS) {
            return Optional.empty();
        }
        Reader reader = new Reader();
        readers.add(reader);
        reader.open();
        return Optional.of(reader.emitter);
    }

    @Override
    public void changed(Alert alert) {
        Map<String, Object> told = Answers.alert(alert);
        for (Reader reader : readers) {
            if (!reader.queue.offer(told)) {
                reader.close();
            }
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        readers.forEach(Reader::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops first, while the web server can still end the streams. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
