package fr.vigie.server.console.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One listening page. Owns one virtual thread, which alone writes; others only put messages into
 * the bounded queue. A page that does not read fast enough is let go: it opens again by itself and
 * looks at everything anew. Thread-safe.
 */
final class LiveClient implements AutoCloseable {

    private static final int WAITING_MESSAGES = 64;

    private final BlockingQueue<LiveMessage> queue = new ArrayBlockingQueue<>(WAITING_MESSAGES);
    private final SseEmitter emitter;
    private final Duration beat;
    private final IntSupplier untreated;
    private final Thread writer;
    private volatile boolean gone;

    /**
     * @param emitter where to write; completed when this closes
     * @param beat how long a silence may last
     * @param untreated asks how many alerts wait
     * @param ended told once when the writing has ended, for whatever reason
     */
    LiveClient(SseEmitter emitter, Duration beat, IntSupplier untreated, Runnable ended) {
        this.emitter = emitter;
        this.beat = beat;
        this.untreated = untreated;
        this.writer =
                Thread.ofVirtual()
                        .name("console-live")
                        .unstarted(() -> {
                            try {
                                write();
                            } finally {
                                ended.run();
                            }
                        });
    }

    void start() {
        queue.add(new LiveMessage.Hello());
        writer.start();
    }

    /** Hands over a message; false if this page does not keep up. */
    boolean offer(LiveMessage message) {
        return queue.offer(message);
    }

    /** Ends the stream; a blocked write is broken off. Nothing happens if it has ended. */
    @Override
    public void close() {
        writer.interrupt();
    }

    /** The container has ended the request: its response must not be touched any more. */
    void gone() {
        gone = true;
        close();
    }

    private void write() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                emitter.send(event(next()));
            }
        } catch (InterruptedException | IOException | IllegalStateException e) {
            // Let go, or the page has gone: there is nobody left to be told.
        } finally {
            complete();
        }
    }

    private void complete() {
        if (gone) {
            return;
        }
        try {
            emitter.complete();
        } catch (IllegalStateException e) {
            // The container was faster: the request has ended already.
        }
    }

    private LiveMessage next() throws InterruptedException {
        @Nullable LiveMessage message = queue.poll(beat.toMillis(), TimeUnit.MILLISECONDS);
        return message == null ? new LiveMessage.Beat() : message;
    }

    private SseEmitter.SseEventBuilder event(LiveMessage message) {
        return switch (message) {
            case LiveMessage.Hello() -> SseEmitter.event().name("hello").data(count());
            case LiveMessage.Changed(var id) ->
                    SseEmitter.event()
                            .name("alert")
                            .data("{\"alert\":\"" + id + "\"," + count().substring(1));
            case LiveMessage.Beat() -> SseEmitter.event().name("beat").data("{}");
        };
    }

    private String count() {
        return "{\"untreated\":" + untreated.getAsInt() + "}";
    }
}
