package fr.vigie.vision.stream;

import fr.vigie.time.MediaTime;

/**
 * Whether a scene has been at rest for long enough to leave its pictures undecoded, and until when
 * it may be. Not thread-safe.
 */
final class Rest {

    /** How long nothing has to have moved. */
    private static final long QUIET_MICROS = 1_500_000;

    /** It is not worth it for less than this. */
    private static final long WORTHWHILE_MICROS = 1_000_000;

    private long dueAt = Long.MIN_VALUE;
    private long quietSince = Long.MAX_VALUE;

    /**
     * Hears what was seen in the picture of this time.
     *
     * @param restsUntil until when no picture is needed if nothing changes
     * @return whether the scene rests
     */
    boolean hear(boolean moving, MediaTime restsUntil, MediaTime now) {
        boolean rests = !moving && restsUntil.compareTo(now) > 0;
        dueAt = restsUntil.micros();
        quietSince = rests ? Math.min(quietSince, now.micros()) : Long.MAX_VALUE;
        return rests;
    }

    /** It has been quiet for long enough, and may stay so for a while. */
    boolean isDeep(MediaTime now) {
        return quietSince != Long.MAX_VALUE
                && now.micros() - quietSince >= QUIET_MICROS
                && dueAt >= now.micros() + WORTHWHILE_MICROS;
    }

    /** Whether a picture of this time is waited for. */
    boolean isOver(long micros) {
        return micros >= dueAt;
    }

    /** Something has happened: quiet begins anew. */
    void end() {
        quietSince = Long.MAX_VALUE;
    }
}
