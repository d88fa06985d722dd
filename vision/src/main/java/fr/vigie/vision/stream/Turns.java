package fr.vigie.vision.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Who may compute: as many streams of a process at a time as the machine has processors, the others
 * in the order in which they came. A hundred threads that all want to compute would leave the
 * compiler of the virtual machine, the console and the timers a hundredth of the processor each.
 * Nobody waits for ever: one whose turn does not come goes on without, so that a stream that hangs
 * holds up no other. Thread-safe.
 */
public final class Turns {

    /** One that has waited this long goes on in any case. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final Semaphore free;
    private final Duration longestWait;

    /** Turns for this machine. */
    public Turns() {
        this(Runtime.getRuntime().availableProcessors(), LONGEST_WAIT);
    }

    Turns(int atOnce, Duration longestWait) {
        free = new Semaphore(atOnce, true);
        this.longestWait = longestWait;
    }

    /** A turn for one stream, not yet taken. */
    public Turn of() {
        return new Turn();
    }

    /** How many turns nobody has now. */
    int free() {
        return free.availablePermits();
    }

    /** The turn of one stream: taken while it computes, given up while it waits. For one thread. */
    public final class Turn {

        private boolean taken;
        private boolean counted;

        private Turn() {}

        /** Waits for the turn; nothing if it is taken. */
        public void take() {
            if (taken) {
                return;
            }
            taken = true;
            try {
                counted = free.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                // Whoever interrupts wants an end: what the stream does next will see it.
                Thread.currentThread().interrupt();
                counted = false;
            }
        }

        /** Gives it up; nothing if it is not taken. */
        public void giveUp() {
            taken = false;
            if (counted) {
                counted = false;
                free.release();
            }
        }
    }
}
