package fr.vigie.server.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.vigie.server.TestVideos;
import fr.vigie.server.app.RunningConsole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A clip in which somebody walks, really served over RTSP: an RTSP camera for a test class. */
final class ServedClip implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("vigie.root", ".."));
    private static final Path TOOL = ROOT.resolve("../shared/tools/rtsp-server");

    private final Process process;
    private final int port;

    private ServedClip(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Serves it as soon as this returns; the test is skipped where there is no server for it. */
    static ServedClip open(Path folder) throws Exception {
        assumeTrue(Files.isExecutable(TOOL), "No " + TOOL + ": there is no RTSP camera.");
        Path clip = TestVideos.walker(folder.resolve("walker.mp4"), 24, 12);
        int port = RunningConsole.freePort();
        Path said = folder.resolve("rtsp.txt");
        Process process =
                new ProcessBuilder(TOOL.toString(), String.valueOf(port), "1", clip.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        ServedClip camera = new ServedClip(process, port);
        camera.awaitPort(said);
        return camera;
    }

    private void awaitPort(Path said) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        close();
        throw new IOException(Files.readString(said));
    }

    /** Its stream's address at a host. */
    String at(String host) {
        return "rtsp://" + place(host);
    }

    /** The same without its scheme. */
    String place(String host) {
        return host + ":" + port + "/walker-0";
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
