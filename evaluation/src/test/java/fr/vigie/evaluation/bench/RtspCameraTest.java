package fr.vigie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import fr.vigie.vision.stream.VideoWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The camera on the loopback address, read as any camera is. */
class RtspCameraTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final double SPEED = 15;
    private static final StreamOptions OPTIONS =
            StreamOptions.DEFAULTS.withTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(20));

    @TempDir private Path folder;

    @Test
    void a_film_is_played_over_and_over_with_times_that_go_on() throws Exception {
        try (RtspCamera camera = play(UnaryOperator.identity(), plain());
                PictureStream stream =
                        PictureStream.open(
                                SourceAddress.ofLive("rtsp://" + camera.place() + "/1"), OPTIONS)) {
            assertThat(stream.info().codec()).isEqualTo("h264");
            assertThat(stream.info().width()).isEqualTo(WIDTH);
            double before = -1;
            for (int n = 0; n < 150; n++) {
                assertThat(stream.advance()).isTrue();
                assertThat(stream.time().seconds()).isGreaterThan(before);
                before = stream.time().seconds();
            }
            assertThat(before).isBetween(12.0, 16.0);
        }
    }

    @Test
    void a_camera_behind_tls_is_read() throws Exception {
        try (RtspCamera camera = play(UnaryOperator.identity(), tls());
                PictureStream stream =
                        PictureStream.open(
                                SourceAddress.ofLive("rtsps://" + camera.place() + "/1"),
                                OPTIONS)) {
            for (int n = 0; n < 30; n++) {
                assertThat(stream.advance()).isTrue();
            }
        }
    }

    @Test
    void lost_packets_raise_nothing() throws Exception {
        SplittableRandom dice = new SplittableRandom(3);
        AtomicInteger lost = new AtomicInteger();
        List<EpisodeChange> changes =
                watch(
                        packet -> {
                            boolean loses = dice.nextInt(40) == 0;
                            lost.addAndGet(loses ? 1 : 0);
                            return loses ? new byte[0] : packet;
                        },
                        OPTIONS);
        assertThat(lost.get()).isGreaterThan(5);
        assertThat(changes).isEmpty();
    }

    /** For twenty seconds of the film the camera's clock is an hour ahead, then right again. */
    @ParameterizedTest
    @EnumSource(Decoding.class)
    void a_clock_that_jumps_and_jumps_back_raises_nothing(Decoding decoding) throws Exception {
        AtomicInteger ahead = new AtomicInteger();
        List<EpisodeChange> changes =
                watch(
                        packet -> {
                            ByteBuffer rtp = ByteBuffer.wrap(packet);
                            long second = Integer.toUnsignedLong(rtp.getInt(4)) / 90_000;
                            if (second >= 20 && second < 40 && (packet[1] & 0x7f) == 96) {
                                ahead.incrementAndGet();
                                rtp.putInt(4, rtp.getInt(4) + 3600 * 90_000);
                            }
                            return packet;
                        },
                        OPTIONS.withDecoding(decoding));
        assertThat(ahead.get()).isGreaterThan(100);
        assertThat(changes).isEmpty();
    }

    /** What a minute of the film raises. */
    private List<EpisodeChange> watch(UnaryOperator<byte[]> spoils, StreamOptions options)
            throws Exception {
        List<EpisodeChange> changes = new ArrayList<>();
        try (RtspCamera camera = play(spoils, plain());
                PictureStream stream =
                        PictureStream.open(
                                SourceAddress.ofLive("rtsp://" + camera.place() + "/1"), options)) {
            StreamAnalysis analysis =
                    new StreamAnalysis(
                            stream,
                            BenchScene.listAll().getFirst().script(60).watches(),
                            StreamAnalysis.PICTURES_PER_SECOND,
                            Pacer.NONE);
            analysis.run(
                    new AnalysisListener() {
                        @Override
                        public void onPicture(Moment moment) {
                            if (moment.time().seconds() > 60) {
                                analysis.stop();
                            }
                        }

                        @Override
                        public void onChange(EpisodeChange change, Moment moment) {
                            changes.add(change);
                        }
                    });
        }
        return changes;
    }

    private RtspCamera play(UnaryOperator<byte[]> spoils, ServerSocket socket) throws Exception {
        return RtspCamera.play(film(), spoils, socket, SPEED);
    }

    private static ServerSocket plain() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** A socket of TLS with a certificate made for this test. */
    private ServerSocket tls() throws Exception {
        Path store = folder.resolve("camera.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-alias",
                                "camera",
                                "-dname",
                                "CN=127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                "loopback",
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "loopback".toCharArray());
        }
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "loopback".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Ten seconds of a place in which nothing moves. */
    private Path film() throws IOException {
        Path file = folder.resolve("film.mp4");
        SplittableRandom dice = new SplittableRandom(7);
        int[] place = new int[WIDTH * HEIGHT];
        for (int p = 0; p < place.length; p++) {
            place[p] = 60 + p / WIDTH / 2 + (p % WIDTH / 24 + p / WIDTH / 16) % 2 * 40;
        }
        try (VideoWriter writer = VideoWriter.open(file, WIDTH, HEIGHT, 10, 500_000)) {
            int[] pixels = new int[place.length];
            for (int n = 0; n < 100; n++) {
                for (int p = 0; p < place.length; p++) {
                    pixels[p] = (place[p] + dice.nextInt(7)) * 0x010101;
                }
                writer.write(pixels);
            }
        }
        return file;
    }
}
