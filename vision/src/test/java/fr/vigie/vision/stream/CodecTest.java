package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import fr.vigie.camera.SourceAddress;
import fr.vigie.operation.Laziness;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.stream.StreamException.Reason;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Small real files of each codec, as the machine's ffmpeg makes them: twenty seconds of a still
 * picture, ten a second, with a key frame every two seconds; skipped where there is no ffmpeg.
 */
class CodecTest {

    private static final int PICTURES = 200;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "h264,mp4,-c:v libx264 -bf 0 -g 20 -sc_threshold 0",
        "h264,mkv,-c:v libx264 -bf 3 -g 20 -sc_threshold 0 -x264-params open-gop=1",
        "hevc,mp4,-c:v libx265 -x265-params keyint=20:min-keyint=20:open-gop=1:log-level=none",
        "mpeg4,avi,-c:v mpeg4 -g 20",
        "mpeg2video,ts,-c:v mpeg2video -bf 2 -g 20 -r 25",
        "mjpeg,avi,-c:v mjpeg"
    })
    void a_still_picture_is_mostly_not_decoded_in_any_codec(
            String codec, String container, String options) throws Exception {
        Path file = make("still." + container, options);
        long all = given(file, Decoding.EVERYTHING, codec).size();
        List<Long> times = given(file, Decoding.LAZY, codec);
        assertThat(all).isGreaterThanOrEqualTo(PICTURES - 1);
        assertThat(times).isSorted().doesNotHaveDuplicates();
        assertThat(times).hasSizeLessThan((int) all / 2);
        assertThat(times.getLast()).isGreaterThan(16_000_000);
    }

    @Test
    void intra_refresh_without_key_frames_is_decoded_whole_and_it_says_so() throws Exception {
        Path file = make("refresh.mp4", "-c:v libx264 -bf 0 -g 20 -x264-params intra-refresh=1");
        assertThat(given(file, Decoding.LAZY, "h264").size()).isGreaterThan(PICTURES * 3 / 4);
    }

    @Test
    void a_folder_of_seenis_a_video_in_the_order_of_their_names() throws Exception {
        Path pictures = Files.createDirectory(folder.resolve("a [strange] folder"));
        make(pictures.resolve("%03d.jpg").toString(), "-frames:v 12");
        Files.writeString(pictures.resolve("notes.txt"), "not a picture");
        List<Long> times = given(pictures, Decoding.EVERYTHING, "mjpeg");
        assertThat(times).hasSize(12).endsWith(1_100_000L);
    }

    @Test
    void a_folder_without_seenis_told_in_words() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try {
            given(empty, Decoding.EVERYTHING, "");
            throw new AssertionError("it was opened");
        } catch (StreamException e) {
            assertThat(e.reason()).isEqualTo(Reason.NOT_READABLE);
            assertThat(e).hasMessageContaining("folder without pictures");
        }
    }

    @Test
    void motion_jpeg_over_http_is_read_with_the_times_of_its_arrival() throws Exception {
        Path pictures = Files.createDirectory(folder.resolve("http"));
        make(pictures.resolve("%03d.jpg").toString(), "-frames:v 6");
        HttpServer server = camera(pictures);
        server.start();
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofLive(
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/video"),
                        StreamOptions.DEFAULTS)) {
            int seen = 0;
            while (stream.advance()) {
                seen++;
            }
            assertThat(seen).isEqualTo(6);
            assertThat(stream.info().codec()).isEqualTo("mjpeg");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_camera_whose_pictures_change_their_size_has_to_be_opened_anew() throws Exception {
        Path pictures = Files.createDirectory(folder.resolve("sizes"));
        make(pictures.resolve("1%02d.jpg").toString(), "-frames:v 6");
        make(pictures.resolve("2%02d.jpg").toString(), "-frames:v 6 -s 352x288");
        HttpServer server = camera(pictures);
        server.start();
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofLive(
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/video"),
                        StreamOptions.DEFAULTS)) {
            for (int i = 0; i < 6; i++) {
                assertThat(stream.advance()).isTrue();
            }
            assertThatThrownBy(stream::advance)
                    .isInstanceOfSatisfying(
                            StreamException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.CHANGED))
                    .hasMessageContaining("352 x 288 pixels now");
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer camera(Path pictures) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/video",
                exchange -> {
                    exchange.getResponseHeaders()
                            .add("Content-Type", "multipart/x-mixed-replace; boundary=frame");
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        sendParts(pictures, out);
                    }
                });
        return server;
    }

    private static void sendParts(Path pictures, OutputStream out) throws IOException {
        try (Stream<Path> files = Files.list(pictures)) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String head =
                        "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n"
                                .formatted(bytes.length);
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(bytes);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
    }

    /** The times of the pictures that are given while nothing moves, microseconds. */
    private static List<Long> given(Path file, Decoding decoding, String codec)
            throws StreamException {
        List<Long> times = new ArrayList<>();
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(file.toString()),
                        StreamOptions.DEFAULTS.withDecoding(decoding))) {
            assertThat(stream.info().codec()).isEqualTo(codec);
            Frame frame = Frame.sizeFor(stream.info().width(), stream.info().height());
            while (stream.advance()) {
                assertThat(stream.reduceInto(frame)).isTrue();
                times.add(stream.time().micros());
                stream.hear(false, MediaTime.NEVER);
            }
            assertThat(stream.laziness())
                    .isNotEqualTo(
                            decoding == Decoding.LAZY ? Laziness.SWITCHED_OFF : Laziness.ASLEEP);
        }
        return times;
    }

    private Path make(String name, String options) throws Exception {
        assumeThat(Stream.of(System.getenv("PATH").split(":")).map(p -> Path.of(p, "ffmpeg")))
                .as("no ffmpeg on this machine")
                .anyMatch(Files::isExecutable);
        Path file = folder.resolve(name);
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "ffmpeg",
                                "-v",
                                "error",
                                "-y",
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc=size=320x180:rate=10:duration=0.1,loop=-1:1,noise=alls=2:allf=t,trim=duration=20"));
        command.addAll(List.of(options.split(" ")));
        command.add(file.toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("ffmpeg %s", options).isZero();
        return file;
    }
}
