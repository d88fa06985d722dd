package fr.vigie.vision.stream;

/**
 * How late a live stream's packets are read: how far their times have fallen behind the clock since
 * they were nearest to it. The nearest of the last minute counts, so that two clocks that drift
 * apart make no lateness. Not thread-safe.
 */
final class Lateness {

    private static final long WINDOW_MICROS = 60_000_000;

    /** A step larger than this is a clock that was set, not a delay. */
    private static final long JUMP_MICROS = 30_000_000;

    private boolean started;
    private long nearest;
    private long nearestBefore;
    private long windowSince;
    private long lateMicros;

    /**
     * Takes in a packet.
     *
     * @param positionMicros its time in the stream
     * @param nowMicros the time of a clock that cannot be set
     */
    void observe(long positionMicros, long nowMicros) {
        long distance = nowMicros - positionMicros;
        if (!started || Math.abs(distance - nearest) > JUMP_MICROS) {
            started = true;
            nearest = distance;
            nearestBefore = distance;
            windowSince = nowMicros;
        }
        if (nowMicros - windowSince > WINDOW_MICROS) {
            nearestBefore = nearest;
            nearest = distance;
            windowSince = nowMicros;
        }
        nearest = Math.min(nearest, distance);
        lateMicros = distance - Math.min(nearest, nearestBefore);
    }

    /**
     * How long before {@code nowMicros} a packet of this time came, or would have come if nobody
     * had been late; 0 before the first one.
     */
    long ageMicros(long positionMicros, long nowMicros) {
        return started ? nowMicros - positionMicros - Math.min(nearest, nearestBefore) : 0;
    }

    /** How late the last packet was read, microseconds. */
    long micros() {
        return lateMicros;
    }
}
