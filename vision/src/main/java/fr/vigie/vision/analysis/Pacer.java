package fr.vigie.vision.analysis;

import fr.vigie.time.MediaTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says how long a picture has to wait for its turn: a file that is played as a live camera. */
@FunctionalInterface
public interface Pacer {

    /** As fast as pictures can be read: for files that are analysed, and for live streams. */
    Pacer NONE = time -> Duration.ZERO;

    /** How long to wait before the picture of this time is analysed; asked once a picture. */
    Duration waitFor(MediaTime time);

    /**
     * One second of pictures a second of the clock. Who has fallen behind by more than a second (or
     * whose clock was set) goes on from there, and does not race to catch up. For one stream.
     */
    static Pacer realTime(InstantSource clock) {
        return new RealTimePacer(clock);
    }

    /** Keeps the instant at which the stream's first picture would have been shown. */
    final class RealTimePacer implements Pacer {

        private static final Duration LARGEST_LAG = Duration.ofSeconds(1);
        private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

        private final InstantSource clock;
        private Instant origin = Instant.MIN;

        private RealTimePacer(InstantSource clock) {
            this.clock = clock;
        }

        @Override
        public Duration waitFor(MediaTime time) {
            Instant now = clock.instant();
            Duration position = time.since(MediaTime.ZERO);
            Duration wait =
                    origin.equals(Instant.MIN)
                            ? Duration.ZERO
                            : Duration.between(now, origin.plus(position));
            boolean lost =
                    wait.compareTo(LARGEST_LAG.negated()) < 0 || wait.compareTo(LONGEST_WAIT) > 0;
            if (origin.equals(Instant.MIN) || lost) {
                origin = now.minus(position);
                return Duration.ZERO;
            }
            return wait.isNegative() ? Duration.ZERO : wait;
        }
    }
}
