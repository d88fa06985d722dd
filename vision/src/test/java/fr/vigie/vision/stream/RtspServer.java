package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.fail;

import fr.vigie.camera.SourceAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A GStreamer RTSP server on free loopback ports for the tests of one class, playing a made clip.
 * The class fails, and says what to do, where GStreamer's server is not installed.
 */
final class RtspServer implements BeforeAllCallback, AfterAllCallback {

    private @Nullable Path folder;
    private @Nullable Process process;
    private String[] ports = {};

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Path made = Files.createTempDirectory("vigie-rtsp");
        folder = made;
        Path clip = Clip.write(made.resolve("clip.mp4"), 320, 180, 600);
        Path script = made.resolve("rtsp_server.py");
        try (InputStream in = RtspServer.class.getResourceAsStream("rtsp_server.py")) {
            Files.copy(java.util.Objects.requireNonNull(in), script);
        }
        Path errors = made.resolve("errors.txt");
        Path system = Path.of("/usr/bin/python3");
        Process started =
                new ProcessBuilder(
                                Files.exists(system) ? system.toString() : "python3",
                                script.toString(),
                                clip.toString())
                        .redirectError(errors.toFile())
                        .start();
        process = started;
        BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        if (line == null || !line.startsWith("ports ")) {
            fail(
                    "The RTSP tests need GStreamer's RTSP server with its Python binding; run"
                            + " ./vigie test, which installs them. It said: "
                            + Files.readString(errors));
        } else {
            ports = line.split(" ");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (process != null) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
        if (folder != null) {
            try (var files = Files.list(folder)) {
                files.forEach(RtspServer::delete);
            }
            delete(folder);
        }
    }

    /** A mount of the server that asks for nothing. */
    SourceAddress open(String mount) {
        return SourceAddress.ofLive("rtsp://127.0.0.1:" + ports[1] + mount);
    }

    /** The mount behind digest authentication; credentials as {@code user:password@} or empty. */
    SourceAddress digest(String credentials) {
        return SourceAddress.ofLive("rtsp://" + credentials + "127.0.0.1:" + ports[2] + "/locked");
    }

    /** The mount behind basic authentication. */
    SourceAddress basic(String credentials) {
        return SourceAddress.ofLive("rtsp://" + credentials + "127.0.0.1:" + ports[3] + "/locked");
    }

    /** Sends the server a signal (STOP, CONT, KILL): a camera that freezes or dies. */
    void signal(String name) throws Exception {
        Process running = java.util.Objects.requireNonNull(process);
        new ProcessBuilder("kill", "-" + name, Long.toString(running.pid())).start().waitFor();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
