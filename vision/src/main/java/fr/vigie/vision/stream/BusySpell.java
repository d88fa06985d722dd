package fr.vigie.vision.stream;

/**
 * Since when a reader has found each packet waiting for it. Before that it waited for a packet
 * itself, and whatever was late then was not its fault: the camera or the network held it up. Times
 * are nanoseconds of a clock that cannot be set; work is the reading thread's {@link ThreadWork}.
 * Not thread-safe.
 */
final class BusySpell {

    /** Who waited this long for a packet had none; less may be the system's scheduling. */
    static final long A_WAIT_NANOS = 30_000_000;

    private boolean started;
    private long since;
    private long workThen;

    /** A packet was asked for at {@code start} and had come by {@code end}. */
    void hasRead(long start, long end, long work) {
        if (!started || end - start >= A_WAIT_NANOS) {
            started = true;
            since = end;
            workThen = work;
        }
    }

    /** How long the reader has not waited for packets. */
    long nanos(long now) {
        return started ? now - since : 0;
    }

    /** How much of that it was kept from computing: by other threads, or by other programs. */
    long starvedNanos(long now, long work) {
        return started ? Math.max(0, now - since - (work - workThen)) : 0;
    }
}
