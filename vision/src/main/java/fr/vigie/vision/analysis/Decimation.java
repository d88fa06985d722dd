package fr.vigie.vision.analysis;

import fr.vigie.time.MediaTime;

/**
 * Chooses pictures by their media time so that their rate comes near a target and never far above
 * it, whatever the stream's own rate and the jitter of its time stamps. Not thread-safe.
 */
final class Decimation {

    private final long periodMicros;
    private final long toleranceMicros;
    private long next = Long.MIN_VALUE;

    /**
     * @param picturesPerSecond the target, above zero
     */
    Decimation(double picturesPerSecond) {
        periodMicros = Math.max(1, Math.round(1e6 / picturesPerSecond));
        // A picture a little early is taken: at 10 a second, stamps tremble by milliseconds.
        toleranceMicros = periodMicros / 4;
    }

    /** Whether the picture of this time is to be analysed; asked once a picture, in order. */
    boolean takes(MediaTime time) {
        return takes(time, 1);
    }

    /**
     * The same at a part of the rate.
     *
     * @param share above zero, at most 1
     */
    boolean takes(MediaTime time, double share) {
        long micros = time.micros();
        long period = Math.round(periodMicros / share);
        if (next == Long.MIN_VALUE || micros > next + period) {
            next = micros + period;
            return true;
        }
        if (micros < next - toleranceMicros) {
            return false;
        }
        next += period;
        return true;
    }
}
