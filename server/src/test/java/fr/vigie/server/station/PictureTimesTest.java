package fr.vigie.server.station;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.frame.MaskedStill;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PictureTimesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final MediaTime SEEN = new MediaTime(7_000_000);

    private final PictureTimes times = new PictureTimes(() -> NOW);

    @Test
    void what_is_looked_at_late_is_dated_by_when_it_came() {
        Moment moment = new Late(Duration.ofSeconds(4), Optional.empty());
        assertThat(times.of(moment, SEEN)).isEqualTo(NOW.minusSeconds(4));
        assertThat(times.cameraAhead(moment)).isEmpty();
    }

    @Test
    void a_camera_whose_clock_is_right_knows_best_when_it_took_the_picture() {
        Instant taken = NOW.minusMillis(4300);
        Moment moment = new Late(Duration.ofSeconds(4), Optional.of(taken));
        assertThat(times.of(moment, SEEN)).isEqualTo(taken);
        assertThat(times.cameraAhead(moment)).contains(Duration.ofMillis(-300));
    }

    @Test
    void a_camera_whose_clock_was_never_set_dates_nothing() {
        Moment moment = new Late(Duration.ofSeconds(4), Optional.of(Instant.EPOCH));
        assertThat(times.of(moment, SEEN)).isEqualTo(NOW.minusSeconds(4));
    }

    /** A picture that came so long ago. */
    private record Late(Duration ago, Optional<Instant> taken) implements Moment {

        @Override
        public MediaTime time() {
            return SEEN;
        }

        @Override
        public Duration age(MediaTime then) {
            return ago.plus(time().since(then));
        }

        @Override
        public Optional<Instant> cameraInstant(MediaTime then) {
            return taken;
        }

        @Override
        public MaskedStill still() {
            throw new AssertionError("nobody asked for it");
        }

        @Override
        public CompletableFuture<Optional<SecondLook>> secondLook(
                Watch watch, Sighting sighting, LookPolicy policy) {
            throw new AssertionError("nobody asked for it");
        }
    }
}
