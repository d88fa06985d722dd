package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import fr.vigie.time.MediaTime;

/**
 * Makes media times of a stream's time stamps: counted from the first picture, always growing.
 * Missing stamps continue at the stream's rate; a step back, or forward by more than a minute, is a
 * fault of the recording (two files joined, a clock that was set) and time goes on as if the
 * pictures followed each other. Not thread-safe.
 */
final class StreamClock {

    private static final long LARGEST_STEP_MICROS = 60_000_000;

    private final double secondsPerTick;
    private final long usualStepMicros;
    private boolean started;
    private long offsetMicros;
    private long last;

    /**
     * @param secondsPerTick the unit of the stamps
     * @param picturesPerSecond the usual rate, for stamps that are missing
     */
    StreamClock(double secondsPerTick, double picturesPerSecond) {
        this.secondsPerTick = secondsPerTick;
        usualStepMicros = Math.max(1, Math.round(1e6 / picturesPerSecond));
    }

    /** The media time of the next picture, whose stamp may be AV_NOPTS_VALUE. */
    MediaTime next(long stamp) {
        MediaTime time = peek(stamp);
        if (stamp != AV_NOPTS_VALUE()) {
            offsetMicros = time.micros() - microsOf(stamp);
        }
        started = true;
        last = time.micros();
        return time;
    }

    /** The media time that {@link #next} would give; nothing changes. */
    MediaTime peek(long stamp) {
        if (!started) {
            return MediaTime.ZERO;
        }
        boolean known = stamp != AV_NOPTS_VALUE();
        long time = known ? microsOf(stamp) + offsetMicros : last + usualStepMicros;
        boolean fault = time <= last || time > last + LARGEST_STEP_MICROS;
        return new MediaTime(fault ? last + usualStepMicros : time);
    }

    /** Where a stamp stands, even before the last picture; for packets that are not decoded yet. */
    long position(long stamp) {
        return microsOf(stamp) + (started ? offsetMicros : 0);
    }

    private long microsOf(long stamp) {
        return Math.round(stamp * secondsPerTick * 1e6);
    }
}
