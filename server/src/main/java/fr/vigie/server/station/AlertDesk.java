package fr.vigie.server.station;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertListener;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the stations find to the store, in order, on one thread of its own: first it is kept,
 * then it is shown. What the store refuses (a full disk) is tried again until it is kept; nothing
 * that is not kept is shown. The thread is never interrupted, because an interrupted write closes
 * the database's file. Thread-safe; owns its thread.
 */
final class AlertDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);

    /** More than any town raises while somebody makes room on a disk; bounds the memory. */
    private static final int MOST_WAITING = 500;

    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(3);

    private final AlertBook book;
    private final Journal journal;
    private final List<AlertListener> listeners;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Thread thread;
    private boolean closing;
    private boolean failing;
    private long dropped;

    AlertDesk(AlertBook book, Journal journal, List<AlertListener> listeners) {
        this.book = book;
        this.journal = journal;
        this.listeners = List.copyOf(listeners);
        thread = Thread.ofPlatform().name("alert-desk").daemon().start(this::run);
    }

    /** Keeps an alert, then tells the listeners. Returns at once. */
    void raise(Alert alert, Optional<byte[]> still) {
        enter(() -> {
            book.add(alert, still);
            tell(alert);
        });
    }

    /** Writes an entry of the journal. Returns at once. */
    void note(String actor, JournalAction action, SortedMap<String, String> facts) {
        enter(() -> journal.append(actor, action, facts));
    }

    /** Whether the store refuses to keep anything now. */
    boolean failing() {
        lock.lock();
        try {
            return failing;
        } finally {
            lock.unlock();
        }
    }

    private void enter(Runnable work) {
        lock.lock();
        try {
            if (waiting.size() >= MOST_WAITING) {
                dropped++;
                LOG.error("the store takes nothing: {} entries were lost so far", dropped);
                return;
            }
            waiting.addLast(work);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void tell(Alert alert) {
        for (AlertListener listener : listeners) {
            try {
                listener.changed(alert);
            } catch (RuntimeException e) {
                LOG.error("a listener failed on alert {}", alert.id(), e);
            }
        }
    }

    private void run() {
        for (Optional<Runnable> next = await(); next.isPresent(); next = await()) {
            boolean kept = keep(next.get());
            lock.lock();
            try {
                failing = !kept;
                if (kept) {
                    waiting.removeFirst();
                } else if (!closing) {
                    changed.awaitNanos(RETRY.toNanos());
                } else {
                    return;
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                lock.unlock();
            }
        }
    }

    private static boolean keep(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("the store refused to keep an entry; it is tried again", e);
            return false;
        }
    }

    /** The first thing that waits, left in its place; empty when all is done and it is closing. */
    private Optional<Runnable> await() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                changed.awaitUninterruptibly();
            }
            return Optional.ofNullable(waiting.peekFirst());
        } finally {
            lock.unlock();
        }
    }

    /** Writes what still waits, for three seconds at most. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(LONGEST_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
