package fr.vigie.vision.stream;

import fr.vigie.operation.Laziness;
import java.util.Optional;

/**
 * Measures how a stream's key frames come, and says whether it can be left undecoded between them.
 * A stream is analysed at least every {@link #LONGEST_MICROS}: where key frames come less often
 * (long groups of pictures, intra refresh without key frames), or packets carry no time, each
 * packet has to be decoded. Not thread-safe.
 */
final class KeyFrameRhythm {

    /** Groups of pictures may last this long. */
    static final long LONGEST_MICROS = 4_200_000;

    /** So many groups in a row have to be short enough. */
    private static final int SHORT_GROUPS = 2;

    private static final int MISSING_STAMPS = 3;

    private long keyFrameAt;
    private long interval;
    private boolean keyFrameSeen;
    private int shortGroups;
    private int missing;
    private boolean tooLong;

    /**
     * Takes in a packet.
     *
     * @param key whether a decoder can start with it
     * @param stamped whether it carries a time
     * @param micros its time, if it does
     */
    void observe(boolean key, boolean stamped, long micros) {
        missing = stamped ? Math.max(0, missing - (key ? 1 : 0)) : Math.min(10, missing + 1);
        if (!stamped) {
            return;
        }
        long since = micros - keyFrameAt;
        if (!keyFrameSeen) {
            keyFrameSeen = key;
            keyFrameAt = micros;
        } else if (since > LONGEST_MICROS) {
            tooLong = true;
            shortGroups = 0;
            interval = key ? since : interval;
            keyFrameAt = key ? micros : keyFrameAt;
        } else if (key) {
            shortGroups = since < 0 ? 0 : Math.min(SHORT_GROUPS, shortGroups + 1);
            tooLong &= shortGroups < SHORT_GROUPS;
            interval = since;
            keyFrameAt = micros;
        } else if (since < -LONGEST_MICROS) {
            // The camera's clock was set back.
            keyFrameAt = micros;
        }
    }

    /** From the last key frame but one to the last one, microseconds; 0 where unknown. */
    long interval() {
        return interval;
    }

    /** Why the stream has to be decoded whole, if it has to; for now or for good. */
    Optional<Laziness> hindrance() {
        if (missing >= MISSING_STAMPS) {
            return Optional.of(Laziness.NO_TIME_STAMPS);
        }
        if (tooLong) {
            return Optional.of(Laziness.KEY_FRAMES_TOO_RARE);
        }
        return shortGroups < SHORT_GROUPS ? Optional.of(Laziness.LEARNING) : Optional.empty();
    }
}
