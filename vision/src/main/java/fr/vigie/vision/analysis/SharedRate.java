package fr.vigie.vision.analysis;

import fr.vigie.vision.stream.Turns;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The share of the usual rate at which all streams of a process are analysed: 1 while the machine
 * keeps up; less, for all alike, while any of them falls behind. It goes down a step at a time, at
 * once, and up again a step at a time, slowly. Thread-safe.
 */
public final class SharedRate {

    /** A stream that is later than this has fallen behind. */
    static final Duration LATE = Duration.ofMillis(700);

    private static final double STEP = 0.75;
    private static final double LEAST = 0.2;
    private static final long DOWN_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long UP_NANOS = Duration.ofSeconds(15).toNanos();

    private final Turns turns = new Turns();
    private final LongSupplier nanos;
    private double share = 1;
    private long changedAt;
    private long lateAt;
    private boolean everLate;

    public SharedRate() {
        this(System::nanoTime);
    }

    SharedRate(LongSupplier nanos) {
        this.nanos = nanos;
        changedAt = nanos.getAsLong();
        lateAt = changedAt;
    }

    /** Hears how late a stream is, with each of its pictures. */
    synchronized void hear(Duration late) {
        long now = nanos.getAsLong();
        if (late.compareTo(LATE) > 0) {
            lateAt = now;
            if (share > LEAST && (!everLate || now - changedAt >= DOWN_NANOS)) {
                share = Math.max(LEAST, share * STEP);
                changedAt = now;
            }
            everLate = true;
        } else if (share < 1 && now - lateAt >= UP_NANOS && now - changedAt >= UP_NANOS) {
            share = Math.min(1, share / STEP);
            changedAt = now;
        }
    }

    /** The turns in which all its streams compute. */
    Turns turns() {
        return turns;
    }

    /** Share of the usual rate, 0.2 to 1. */
    public synchronized double share() {
        return share;
    }
}
