package fr.vigie.server.station;

import fr.vigie.vision.analysis.Moment;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The last masked picture of one camera, in memory only: drawn once a second at most, and only
 * while somebody asks. Thread-safe.
 */
final class Preview {

    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long INTEREST_NANOS = Duration.ofSeconds(10).toNanos();
    private static final long LONGEST_WAIT_NANOS = Duration.ofMillis(1500).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition drawn = lock.newCondition();
    private byte @Nullable [] jpeg;
    private long drawnAt;
    private long askedAt;
    private boolean asked;
    private boolean open;

    /** Pictures are coming now, or are no longer: the last one is forgotten. */
    void setOpen(boolean pictures) {
        lock.lock();
        try {
            open = pictures;
            jpeg = null;
            drawn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A picture has come: draws it if somebody waits for one. On the station's thread. */
    void offer(Moment moment) {
        long now = System.nanoTime();
        lock.lock();
        try {
            boolean due = jpeg == null || now - drawnAt >= INTERVAL_NANOS;
            if (!asked || now - askedAt > INTEREST_NANOS || !due) {
                return;
            }
        } finally {
            lock.unlock();
        }
        byte[] bytes = moment.still().toJpeg();
        lock.lock();
        try {
            jpeg = bytes;
            drawnAt = now;
            drawn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The picture of about now; waits a moment for the first one. */
    Optional<byte[]> find() {
        lock.lock();
        try {
            askedAt = System.nanoTime();
            asked = true;
            long left = LONGEST_WAIT_NANOS;
            while (open && isStale() && left > 0) {
                left = drawn.awaitNanos(left);
            }
            return Optional.ofNullable(jpeg).map(byte[]::clone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isStale() {
        return jpeg == null || System.nanoTime() - drawnAt > 2 * INTERVAL_NANOS;
    }
}
