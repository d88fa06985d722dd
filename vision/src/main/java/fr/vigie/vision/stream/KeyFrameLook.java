package fr.vigie.vision.stream;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Looks at single key frames of a stream that is asleep, and says which: all, or, where packets'
 * sizes have shown to tell what moves and nothing has for a while, only as many as keep the scene's
 * memory alive. Owns a decoder of its own. Not thread-safe.
 */
final class KeyFrameLook implements AutoCloseable {

    /** Key frames that follow each other faster are not all looked at. */
    private static final long LEAST_MICROS = 900_000;

    /** Two looks lie no further apart than this. */
    private static final long MOST_MICROS = KeyFrameRhythm.LONGEST_MICROS;

    /** Who has slept for so long sleeps calmly. */
    private static final long CALM_MICROS = 30_000_000;

    /** Key frames that give no picture by themselves so often are none (intra refresh). */
    private static final int MOST_FAILED = 3;

    private final Decoder decoder;
    private long asleepSince;
    private long lookedAt;
    private long stamp;
    private int failed;

    /**
     * @param decoder of the same track as the stream's, closed with this
     */
    KeyFrameLook(Decoder decoder) {
        this.decoder = decoder;
    }

    /** The stream has fallen asleep: its last picture counts as a look. */
    void begin(long micros) {
        sawAt(micros);
        asleepSince = micros;
    }

    /**
     * Whether the key frame of this time is to be looked at.
     *
     * @param interval from the key frame before, microseconds; the next one is expected as late
     * @param trusted whether sizes have shown to tell what moves: then, in a calm scene, a key
     *     frame is passed over while another one comes in time
     */
    boolean isDue(long micros, long interval, boolean trusted) {
        long since = micros - lookedAt;
        boolean calm = micros - asleepSince > CALM_MICROS;
        if (trusted && calm) {
            return since + interval > MOST_MICROS;
        }
        return since >= LEAST_MICROS;
    }

    /** Whether a key frame that was to be looked at has not come. */
    boolean isMissed(long micros) {
        return micros - lookedAt > MOST_MICROS;
    }

    /** Decodes a key frame by itself; false if it gives no picture. */
    boolean decode(AVPacket keyFrame, long micros) {
        decoder.flush();
        decoder.send(keyFrame);
        boolean seen = decoder.receive();
        if (!seen) {
            decoder.send(null);
            seen = decoder.receive();
        }
        failed = seen ? 0 : failed + 1;
        if (seen) {
            stamp = decoder.picture().best_effort_timestamp();
            sawAt(micros);
        }
        return seen;
    }

    /** There was a look at this time. */
    void sawAt(long micros) {
        lookedAt = micros;
    }

    /** Whether what are called key frames here give no pictures. */
    boolean isFailing() {
        return failed >= MOST_FAILED;
    }

    /** The time stamp of the picture that was decoded last. */
    long stamp() {
        return stamp;
    }

    /** The picture that was decoded last; valid until the next one. */
    AVFrame picture() {
        return decoder.picture();
    }

    @Override
    public void close() {
        decoder.close();
    }
}
