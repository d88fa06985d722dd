package fr.vigie.server.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. Owns one virtual thread, which alone writes, with the rights of whoever opened
 * it; others only put messages into the bounded queue. Who does not read fast enough is let go,
 * opens again and looks at what was missed. Thread-safe.
 */
final class Listener {

    private static final int WAITING = 64;
    private static final Duration BEAT = Duration.ofSeconds(15);

    /** Streams end now and then, so that whoever listens shows anew that they still may. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final BlockingQueue<Told> queue = new ArrayBlockingQueue<>(WAITING);
    private final SseEmitter emitter = new SseEmitter(0L);
    private final String actor;
    private final Voice voice;
    private final Predicate<Told> mayKnow;
    private final LongFunction<String> places;
    private final Thread writer;
    private volatile boolean gone;

    /**
     * What a stream begins with.
     *
     * @param number of the last thing told before it
     * @param missed what whoever comes back has missed
     * @param complete whether that is all of it
     */
    record Beginning(long number, List<Told> missed, boolean complete) {}

    /**
     * @param actor who opened it, by the journal's name
     * @param mayKnow what they may be told of
     * @param places the name of a place in the stream by the number of what was told last
     * @param ended told once when the writing has ended, for whatever reason
     */
    Listener(
            String actor,
            Voice voice,
            Predicate<Told> mayKnow,
            LongFunction<String> places,
            Beginning beginning,
            Runnable ended) {
        this.actor = actor;
        this.voice = voice;
        this.mayKnow = mayKnow;
        this.places = places;
        SecurityContext rights = SecurityContextHolder.getContext();
        writer =
                Thread.ofVirtual()
                        .name("live")
                        .unstarted(() -> {
                            SecurityContextHolder.setContext(rights);
                            try {
                                write(beginning);
                            } finally {
                                ended.run();
                            }
                        });
        emitter.onCompletion(this::gone);
        emitter.onError(e -> gone());
    }

    SseEmitter emitter() {
        return emitter;
    }

    String actor() {
        return actor;
    }

    void start() {
        writer.start();
    }

    /** Hands over a message; a listener that does not keep up is let go. */
    void offer(Told told) {
        if (mayKnow.test(told) && !queue.offer(told)) {
            close();
        }
    }

    /** Ends the stream; a blocked write is broken off. Nothing happens if it has ended. */
    void close() {
        writer.interrupt();
    }

    /** The container has ended the request: its response must not be touched any more. */
    private void gone() {
        gone = true;
        close();
    }

    private void write(Beginning beginning) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            emitter.send(voice.hello(places.apply(beginning.number()), beginning.complete()));
            for (Told told : beginning.missed()) {
                if (mayKnow.test(told)) {
                    send(told);
                }
            }
            while (!Thread.currentThread().isInterrupted() && System.nanoTime() < end) {
                @Nullable Told told = queue.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
                if (told == null) {
                    emitter.send(voice.beat());
                } else {
                    send(told);
                }
            }
        } catch (InterruptedException | IOException | IllegalStateException e) {
            // Let go, or the listener has gone: there is nobody left to be told.
        } finally {
            complete();
        }
    }

    private void send(Told told) throws IOException {
        emitter.send(voice.told(places.apply(told.number()), told));
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
}
