package fr.vigie.server.console.live;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertListener;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells all open pages what has changed. Owns the clients and their threads; it ends them before
 * the web server stops. Thread-safe; {@link #changed} never waits for a page.
 */
@Component
public final class LiveHub implements AlertListener, SmartLifecycle {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final int MOST_CLIENTS = 500;

    private final Set<LiveClient> clients = ConcurrentHashMap.newKeySet();
    private final AlertBook book;
    private volatile boolean running;

    LiveHub(AlertBook book) {
        this.book = book;
    }

    /** Opens a stream for a page; empty if there are too many or the program is stopping. */
    Optional<SseEmitter> open() {
        if (!running || clients.size() >= MOST_CLIENTS) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(0L);
        LiveClient[] self = new LiveClient[1];
        LiveClient client =
                new LiveClient(emitter, BEAT, book::countUntreated, () -> clients.remove(self[0]));
        self[0] = client;
        emitter.onCompletion(client::gone);
        emitter.onError(e -> client.gone());
        clients.add(client);
        client.start();
        return Optional.of(emitter);
    }

    @Override
    public void changed(Alert alert) {
        LiveMessage message = new LiveMessage.Changed(alert.id());
        for (LiveClient client : clients) {
            if (!client.offer(message)) {
                client.close();
            }
        }
    }

    /** Ends all streams; the pages open theirs again by themselves. */
    public void closeAll() {
        clients.forEach(LiveClient::close);
    }

    /** How many pages listen. */
    public int size() {
        return clients.size();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        closeAll();
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
