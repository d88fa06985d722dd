package fr.vigie.time;

import java.time.Duration;

/**
 * A position in a stream, counted in microseconds from the stream's first picture. Not a wall time:
 * it is never compared with an {@link java.time.Instant}. Immutable and thread-safe.
 *
 * @param micros microseconds since the first picture; may be negative for pictures shown before it
 */
public record MediaTime(long micros) implements Comparable<MediaTime> {

    /** The first picture of the stream. */
    public static final MediaTime ZERO = new MediaTime(0);

    /** Later than every picture; only to be compared with. */
    public static final MediaTime NEVER = new MediaTime(Long.MAX_VALUE);

    /** The position that lies {@code seconds} after the first picture, rounded to a microsecond. */
    public static MediaTime ofSeconds(double seconds) {
        return new MediaTime(Math.round(seconds * 1e6));
    }

    /** This position in seconds. */
    public double seconds() {
        return micros / 1e6;
    }

    /** How much later this is than {@code earlier}; negative when it is earlier. */
    public Duration since(MediaTime earlier) {
        return Duration.ofNanos(
                Math.multiplyExact(Math.subtractExact(micros, earlier.micros), 1000L));
    }

    /** How many seconds later this is than {@code earlier}; for arithmetic in the picture loop. */
    public double secondsSince(MediaTime earlier) {
        return (micros - earlier.micros) / 1e6;
    }

    /** The position that lies {@code duration} later. */
    public MediaTime plus(Duration duration) {
        return new MediaTime(Math.addExact(micros, duration.toNanos() / 1000));
    }

    @Override
    public int compareTo(MediaTime other) {
        return Long.compare(micros, other.micros);
    }
}
