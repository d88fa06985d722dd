package fr.vigie.vision.stream;

/**
 * Reads a live stream late and lets nobody wait for ever: whoever is far behind leaves packets out,
 * up to the next key frame, so that delay never grows beyond that. Not thread-safe.
 */
final class LateReading {

    private static final long FAR_BEHIND_MICROS = 5_000_000;

    private final Lateness lateness = new Lateness();
    private final StreamTally tally;
    private boolean dropping;

    /**
     * @param tally told how late
     */
    LateReading(StreamTally tally) {
        this.tally = tally;
    }

    /** A packet of this time, microseconds of the stream, was read now. */
    void observe(long position) {
        lateness.observe(position, System.nanoTime() / 1000);
        tally.lateMicros = lateness.micros();
    }

    /** Whether the packet read last is left out. */
    boolean leavesOut(boolean key) {
        boolean behind = lateness.micros() > FAR_BEHIND_MICROS;
        if (key) {
            dropping &= behind;
        } else {
            dropping |= behind;
        }
        return dropping;
    }
}
