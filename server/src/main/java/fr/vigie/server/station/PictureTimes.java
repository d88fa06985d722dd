package fr.vigie.server.station;

import fr.vigie.operation.CameraStatus;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.analysis.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * From times in a stream to instants: by the camera's own clock where it tells one that is right,
 * since it knows when it took the picture; else by when the picture came. A camera whose clock was
 * never set must not date an alert. Each instant is worked out anew, so that no drift between two
 * clocks adds up over months of one stream. Thread-safe.
 *
 * @param clock this machine's
 */
record PictureTimes(InstantSource clock) {

    /** When the picture of this time was taken. */
    Instant of(Moment moment, MediaTime time) {
        Instant came = clock.instant().minus(moment.age(time));
        return moment.cameraInstant(time).filter(taken -> isRight(taken, came)).orElse(came);
    }

    private static boolean isRight(Instant taken, Instant came) {
        return Duration.between(came, taken).abs().compareTo(CameraStatus.CLOCK_RIGHT) <= 0;
    }

    /** How far the camera's clock is ahead of this machine's, if it tells its time. */
    Optional<Duration> cameraAhead(Moment moment) {
        return moment.cameraInstant(moment.time())
                .map(taken ->
                        Duration.between(clock.instant().minus(moment.age(moment.time())), taken));
    }
}
