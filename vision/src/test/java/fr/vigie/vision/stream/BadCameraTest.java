package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.stream.StreamException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Hosts that are no good cameras, played by plain sockets. */
class BadCameraTest {

    private static final StreamOptions SHORT =
            StreamOptions.DEFAULTS.withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final StreamOptions PATIENT =
            StreamOptions.DEFAULTS.withTimeouts(Duration.ofMinutes(5), Duration.ofMinutes(5));

    @Test
    void a_port_where_nothing_listens_refuses() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        StreamException e = failureOf(address(port), StreamOptions.DEFAULTS);
        assertThat(e.reason()).isEqualTo(Reason.REFUSED);
        assertThat(e).hasMessageContaining("rtsp://127.0.0.1:" + port + "/live");
        assertThat(e.getMessage()).doesNotContain("s3cret");
    }

    @Test
    void a_host_that_does_not_exist_is_unreachable() {
        StreamException e =
                failureOf(
                        SourceAddress.ofLive("rtsp://user:s3cret@no-such-camera.invalid/live"),
                        StreamOptions.DEFAULTS);
        assertThat(e.reason()).isIn(Reason.UNREACHABLE, Reason.TIMED_OUT);
        assertThat(e.getMessage()).doesNotContain("s3cret");
    }

    @Test
    void a_host_that_accepts_and_never_answers_times_out() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            StreamException e = failureOf(address(mute.getLocalPort()), SHORT);
            assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(e).hasMessageContaining("within 1 s");
        }
    }

    @Test
    void a_host_that_speaks_something_else_is_said_to_be_no_camera() throws Exception {
        try (Answering web = new Answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            assertThat(failureOf(address(web.port()), SHORT).reason())
                    .isIn(Reason.UNREACHABLE, Reason.TIMED_OUT);
        }
    }

    @Test
    void a_host_that_hangs_up_is_unreachable() throws Exception {
        try (Answering rude = new Answering("")) {
            assertThat(failureOf(address(rude.port()), SHORT).reason())
                    .isEqualTo(Reason.UNREACHABLE);
        }
    }

    @Test
    void a_camera_that_sends_us_to_another_host_is_not_followed() throws Exception {
        ServerSocket inner = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"));
        try (Answering camera =
                new Answering(
                        "RTSP/1.0 302 Found\r\nCSeq: 1\r\nLocation: rtsp://127.0.0.2:"
                                + inner.getLocalPort()
                                + "/admin\r\n\r\n")) {
            CompletableFuture<Integer> heard = new CompletableFuture<>();
            Thread.ofVirtual()
                    .start(() -> {
                        try (Socket caller = inner.accept()) {
                            heard.complete(caller.getInputStream().readNBytes(1).length);
                        } catch (IOException e) {
                            // Nobody called, or hung up.
                            heard.complete(0);
                        }
                    });
            StreamException e = failureOf(address(camera.port()), StreamOptions.DEFAULTS);
            assertThat(e.reason()).isEqualTo(Reason.SENT_ELSEWHERE);
            assertThat(e).hasMessageContaining("another host");
            assertThat(e.getMessage()).doesNotContain("s3cret", "127.0.0.2");
            // Whoever waits for a caller still is told that there is none.
            inner.close();
            assertThat(heard.get(20, TimeUnit.SECONDS)).as("bytes of a request").isZero();
        } finally {
            inner.close();
        }
    }

    @Test
    void a_camera_that_sends_us_to_another_path_of_its_own_is_followed() throws Exception {
        try (ServerSocket camera = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> second = new CompletableFuture<>();
            Thread.ofVirtual()
                    .start(() -> {
                        try {
                            try (Socket first = camera.accept()) {
                                assertThat(first.getInputStream().read()).isPositive();
                                String on =
                                        "RTSP/1.0 302 Found\r\nCSeq: 1\r\nLocation: rtsp://127.0.0.1:"
                                                + camera.getLocalPort()
                                                + "/other\r\n\r\n";
                                first.getOutputStream()
                                        .write(on.getBytes(StandardCharsets.US_ASCII));
                            }
                            try (Socket again = camera.accept()) {
                                var lines =
                                        new BufferedReader(
                                                new InputStreamReader(
                                                        again.getInputStream(),
                                                        StandardCharsets.US_ASCII));
                                second.complete(String.valueOf(lines.readLine()));
                            }
                        } catch (IOException e) {
                            second.completeExceptionally(e);
                        }
                    });
            failureOf(address(camera.getLocalPort()), StreamOptions.DEFAULTS);
            assertThat(second.get(20, TimeUnit.SECONDS)).contains("/other RTSP/1.0");
        }
    }

    @Test
    void a_thread_that_is_interrupted_while_it_connects_comes_back() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Reason> end = new CompletableFuture<>();
            CountDownLatch accepted = new CountDownLatch(1);
            Thread reader =
                    Thread.ofPlatform()
                            .start(() ->
                                    end.complete(
                                            failureOf(address(mute.getLocalPort()), PATIENT)
                                                    .reason()));
            try (Socket connected = mute.accept()) {
                accepted.countDown();
                reader.interrupt();
                assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(Reason.CLOSED);
                assertThat(connected.isClosed()).isFalse();
            }
        }
    }

    @Test
    void other_kinds_of_address_are_not_opened() {
        for (String address :
                new String[] {
                    "ftp://user:s3cret@127.0.0.1/a.mp4", "file:///etc/passwd", "concat:a|b"
                }) {
            StreamException e = failureOf(SourceAddress.ofLive(address), SHORT);
            assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED);
            assertThat(e.getMessage()).doesNotContain("s3cret");
        }
    }

    private static SourceAddress address(int port) {
        return SourceAddress.ofLive("rtsp://user:s3cret@127.0.0.1:" + port + "/live");
    }

    private static StreamException failureOf(SourceAddress address, StreamOptions options) {
        try (PictureStream stream = PictureStream.open(address, options)) {
            throw new AssertionError("opened: " + stream.info());
        } catch (StreamException e) {
            return e;
        }
    }

    /** Answers every connection with the same text, after having read something, and hangs up. */
    private static final class Answering implements AutoCloseable {

        private final ServerSocket socket;

        Answering(String answer) throws IOException {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(() -> serve(answer));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String answer) {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    if (client.getInputStream().read() >= 0) {
                        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        client.getInputStream().readNBytes(client.getInputStream().available());
                    }
                } catch (IOException e) {
                    // The client hung up first, or the test is over.
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
