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
        boolean known = stamp != AV_NOPTS_VALUE();
        long micros = known ? Math.round(stamp * secondsPerTick * 1e6) : 0;
        if (!started) {
            started = true;
            offsetMicros = known ? -micros : 0;
            last = 0;
            return MediaTime.ZERO;
        }
        long time = known ? micros + offsetMicros : last + usualStepMicros;
        if (time <= last || time > last + LARGEST_STEP_MICROS) {
            time = last + usualStepMicros;
            offsetMicros = known ? time - micros : offsetMicros;
        }
        last = time;
        return new MediaTime(time);
    }
}
