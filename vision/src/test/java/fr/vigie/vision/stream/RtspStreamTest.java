package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.stream.StreamException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A real RTSP server, as a camera would be. */
class RtspStreamTest {

    @RegisterExtension static final RtspServer CAMERA = new RtspServer();

    @ParameterizedTest
    @EnumSource
    void pictures_come_over(StreamOptions.Transport transport) throws Exception {
        try (PictureStream stream =
                PictureStream.open(
                        CAMERA.open("/plain"), StreamOptions.DEFAULTS.withTransport(transport))) {
            assertThat(stream.info().codec()).isEqualTo("h264");
            assertThat(stream.info().width()).isEqualTo(320);
            assertThat(stream.info().durationSeconds()).isEmpty();
            Frame frame = Frame.sizeFor(320, 180);
            assertThat(stream.advance()).isTrue();
            assertThat(stream.time().micros()).isZero();
            long last = -1;
            for (int i = 0; i < 8; i++) {
                assertThat(stream.time().micros()).isGreaterThan(last);
                last = stream.time().micros();
                assertThat(stream.reduceInto(frame)).isTrue();
                assertThat(stream.advance()).isTrue();
            }
            assertThat(last).isBetween(500_000L, 900_000L);
        }
    }

    @Test
    void a_camera_that_sends_reports_tells_its_own_time() throws Exception {
        try (PictureStream stream =
                PictureStream.open(CAMERA.open("/plain"), StreamOptions.DEFAULTS)) {
            Optional<Instant> taken = Optional.empty();
            // Reports come every few seconds (RFC 3550, 6.2).
            for (int i = 0; i < 150 && taken.isEmpty(); i++) {
                assertThat(stream.advance()).isTrue();
                taken = stream.cameraInstant(stream.time());
            }
            // The server plays a file on this machine's clock.
            Instant came = Instant.now().minus(stream.age(stream.time()));
            assertThat(taken).isPresent();
            assertThat(Duration.between(taken.get(), came).abs()).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void sound_beside_the_pictures_is_not_even_asked_for() throws Exception {
        try (PictureStream stream =
                PictureStream.open(CAMERA.open("/sound"), StreamOptions.DEFAULTS)) {
            for (int i = 0; i < 5; i++) {
                assertThat(stream.advance()).isTrue();
            }
            assertThat(stream.counters().packets()).isLessThan(10);
        }
    }

    @Test
    void the_right_password_opens_digest_and_basic() throws Exception {
        try (PictureStream digest =
                        PictureStream.open(CAMERA.digest("agent:s3cret@"), StreamOptions.DEFAULTS);
                PictureStream basic =
                        PictureStream.open(CAMERA.basic("agent:s3cret@"), StreamOptions.DEFAULTS)) {
            assertThat(digest.advance()).isTrue();
            assertThat(basic.advance()).isTrue();
        }
    }

    @Test
    void a_wrong_or_missing_password_is_unauthorised_and_stays_secret() {
        for (SourceAddress address :
                new SourceAddress[] {
                    CAMERA.digest("agent:wr0ng@"),
                    CAMERA.digest(""),
                    CAMERA.basic("agent:wr0ng@"),
                    CAMERA.basic("")
                }) {
            assertThatThrownBy(() -> PictureStream.open(address, StreamOptions.DEFAULTS))
                    .isInstanceOfSatisfying(
                            StreamException.class,
                            e -> {
                                assertThat(e.reason()).isEqualTo(Reason.UNAUTHORISED);
                                assertThat(e.getMessage())
                                        .contains("/locked")
                                        .doesNotContain("wr0ng")
                                        .doesNotContain("agent");
                            });
        }
    }

    @Test
    void a_mount_that_is_not_there_is_not_found() {
        assertThatThrownBy(
                        () -> PictureStream.open(CAMERA.open("/nothing"), StreamOptions.DEFAULTS))
                .isInstanceOfSatisfying(
                        StreamException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void a_camera_that_freezes_is_timed_out() throws Exception {
        StreamOptions options =
                StreamOptions.DEFAULTS.withTimeouts(Duration.ofSeconds(10), Duration.ofSeconds(1));
        try (PictureStream stream = PictureStream.open(CAMERA.open("/plain"), options)) {
            assertThat(stream.advance()).isTrue();
            CAMERA.signal("STOP");
            assertThatThrownBy(
                            () -> {
                                while (stream.advance()) {
                                    // What is on its way is still read.
                                }
                            })
                    .isInstanceOfSatisfying(
                            StreamException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT));
        } finally {
            CAMERA.signal("CONT");
        }
    }

    @Test
    void closing_from_another_thread_ends_a_blocked_read() throws Exception {
        StreamOptions patient =
                StreamOptions.DEFAULTS.withTimeouts(Duration.ofMinutes(5), Duration.ofMinutes(5));
        PictureStream stream = PictureStream.open(CAMERA.open("/plain"), patient);
        CompletableFuture<Reason> end = new CompletableFuture<>();
        try {
            assertThat(stream.advance()).isTrue();
            CAMERA.signal("STOP");
            Thread.ofPlatform().start(() -> end.complete(readToTheEnd(stream)));
            stream.close();
            assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(Reason.CLOSED);
        } finally {
            CAMERA.signal("CONT");
            stream.close();
        }
    }

    private static Reason readToTheEnd(PictureStream stream) {
        try {
            while (stream.advance()) {
                // What is on its way is still read.
            }
            throw new AssertionError("the stream ended by itself");
        } catch (StreamException e) {
            return e.reason();
        }
    }
}
