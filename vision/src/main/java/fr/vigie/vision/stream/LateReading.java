package fr.vigie.vision.stream;

/**
 * Reads a live stream late and lets nobody wait for ever: whoever is far behind leaves packets out,
 * up to the next key frame, so that delay never grows beyond that. Not thread-safe.
 */
final class LateReading {

    private static final long FAR_BEHIND_MICROS = 5_000_000;

    private final Lateness lateness = new Lateness();
    private final BusySpell spell;
    private final StreamTally tally;
    private long behind;
    private boolean dropping;

    /**
     * @param spell since when packets have waited for this reader
     * @param tally told how late
     */
    LateReading(BusySpell spell, StreamTally tally) {
        this.spell = spell;
        this.tally = tally;
    }

    /** A packet of this time, microseconds of the stream, was read now. */
    void observe(long position) {
        long now = System.nanoTime();
        lateness.observe(position, now / 1000);
        behind = Math.min(lateness.micros(), spell.nanos(now) / 1000);
        tally.starvedMicros = Math.min(behind, spell.starvedNanos(now, ThreadWork.nanos()) / 1000);
        tally.behindMicros = behind;
    }

    /** How long ago what stands at this time of the stream came, microseconds. */
    long ageMicros(long position) {
        return lateness.ageMicros(position, System.nanoTime() / 1000);
    }

    /** Whether the packet read last is left out. */
    boolean leavesOut(boolean key) {
        boolean far = behind > FAR_BEHIND_MICROS;
        if (key) {
            dropping &= far;
        } else {
            dropping |= far;
        }
        return dropping;
    }
}
