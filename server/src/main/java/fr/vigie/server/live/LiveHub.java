package fr.vigie.server.live;

import fr.vigie.access.AccessEnded;
import fr.vigie.access.CurrentReach;
import fr.vigie.access.Reach;
import fr.vigie.access.Right;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertListener;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells all that listen what becomes of alerts, each of the cameras within their reach only. The
 * last {@value #REMEMBERED} things are remembered, so that whoever comes back and quotes the place
 * where they left is told what they missed, once. Owns the listeners and their threads; it ends
 * them before the web server stops, and at once when somebody's rights change. Thread-safe; {@link
 * #changed} never waits for a listener.
 */
@Component
public final class LiveHub implements AlertListener, SmartLifecycle {

    static final int REMEMBERED = 1000;
    private static final int MOST = 500;

    /** One account or token cannot take the streams of all others. */
    private static final int MOST_OF_ONE = 40;

    private static final Pattern PLACE = Pattern.compile("([0-9a-f]{8})-([0-9]{1,18})");

    /** Numbers of another run of the program mean nothing. */
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final CameraBoard cameras;
    private final CurrentReach reach;

    // Guarded by this.
    private final Set<Listener> listeners = new HashSet<>();
    private final Deque<Told> remembered = new ArrayDeque<>();
    private long number;
    private boolean running;

    LiveHub(@Qualifier("wholeBoard") CameraBoard cameras, CurrentReach reach) {
        this.cameras = cameras;
        this.reach = reach;
    }

    /**
     * Opens a stream for whoever asks.
     *
     * @param place where they left, as a stream said it; empty for a new listener
     * @return empty if there are too many or the program is stopping
     */
    public synchronized Optional<SseEmitter> open(Voice voice, Optional<String> place) {
        String actor = actor();
        long own = listeners.stream().filter(listener -> listener.actor().equals(actor)).count();
        if (!running || listeners.size() >= MOST || own >= MOST_OF_ONE) {
            return Optional.empty();
        }
        Listener[] self = new Listener[1];
        Listener listener =
                new Listener(
                        actor,
                        voice,
                        knowable(reach.of(Right.READ_ALERTS)),
                        n -> run + "-" + n,
                        beginningAt(place),
                        () -> remove(self[0]));
        self[0] = listener;
        listeners.add(listener);
        listener.start();
        return Optional.of(listener.emitter());
    }

    private static String actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null ? "" : who.getName();
    }

    private Predicate<Told> knowable(Reach mine) {
        return told ->
                mine instanceof Reach.Everywhere
                        || cameras.find(told.alert().camera())
                                .map(CameraStatus::camera)
                                .filter(mine::covers)
                                .isPresent();
    }

    private Listener.Beginning beginningAt(Optional<String> place) {
        Optional<Long> left =
                place.map(PLACE::matcher)
                        .filter(Matcher::matches)
                        .filter(parts -> run.equals(parts.group(1)))
                        .map(parts -> Long.valueOf(parts.group(2)));
        long oldest = remembered.isEmpty() ? number + 1 : remembered.getFirst().number();
        if (left.isEmpty() || left.get() > number || left.get() + 1 < oldest) {
            return new Listener.Beginning(number, List.of(), false);
        }
        List<Told> missed = remembered.stream().filter(told -> told.number() > left.get()).toList();
        return new Listener.Beginning(left.get(), missed, true);
    }

    private synchronized void remove(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized void changed(Alert alert) {
        Told told = new Told(++number, alert);
        remembered.add(told);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
        listeners.forEach(listener -> listener.offer(told));
    }

    /** Ends the streams of somebody whose rights have changed; who still may opens another. */
    @EventListener
    synchronized void ended(AccessEnded ended) {
        listeners.stream()
                .filter(listener -> listener.actor().equals(ended.actor()))
                .forEach(Listener::close);
    }

    /** Ends all streams; those who listen open theirs again by themselves. */
    public synchronized void closeAll() {
        listeners.forEach(Listener::close);
    }

    /** How many listen. */
    public synchronized int size() {
        return listeners.size();
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public synchronized void stop() {
        running = false;
        closeAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    /** Stops first, while the web server can still end the streams. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
