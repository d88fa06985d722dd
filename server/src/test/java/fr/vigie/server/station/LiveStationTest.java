package fr.vigie.server.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.CameraStatus.Phase;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.StandingSource;
import fr.vigie.server.TestVideos;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Watch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stations with a real RTSP camera, which can freeze. Needs GStreamer's RTSP server. */
class LiveStationTest {

    private static final CameraId GATE = new CameraId("gate");
    private static final Path SCRIPT =
            Path.of(System.getProperty("vigie.root", ".."))
                    .resolve("vision/src/test/resources/fr/vigie/vision/stream/rtsp_server.py");

    @TempDir private Path folder;

    private final MemoryBook book = new MemoryBook();
    private Process camera;
    private String port;

    @BeforeEach
    void startCamera() throws Exception {
        Path errors = folder.resolve("errors.txt");
        Path system = Path.of("/usr/bin/python3");
        camera =
                new ProcessBuilder(
                                Files.exists(system) ? system.toString() : "python3",
                                SCRIPT.toString(),
                                TestVideos.quiet(folder.resolve("live.mp4"), 60).toString())
                        .redirectError(errors.toFile())
                        .start();
        String line = camera.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null || !line.startsWith("ports ")) {
            fail("GStreamer's RTSP server is missing: " + Files.readString(errors));
        }
        port = line.substring(line.indexOf(" ") + 1);
    }

    @AfterEach
    void stopCamera() throws Exception {
        camera.destroyForcibly();
        camera.waitFor(10, TimeUnit.SECONDS);
    }

    @Test
    void a_camera_that_freezes_comes_back_and_raises_nothing() throws Exception {
        StreamOptions hasty =
                StreamOptions.DEFAULTS.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(1));
        List<Watch> watches = TestPlans.file("gate", folder).watches();
        CameraPlan gate =
                new CameraPlan(
                        new Camera(
                                GATE,
                                "gate",
                                "",
                                SourceAddress.ofLive("rtsp://127.0.0.1:" + port + "/plain"),
                                LegalStatus.CLOSED_PRIVATE_SITE),
                        watches);
        try (Stations stations =
                new Stations(
                        List.of(gate),
                        Map.of(GATE, hasty),
                        new PermissionEngine(TestPlans.charter("site-ferme").asDeclared()),
                        StandingSource.NONE,
                        new MemorySuspensions(),
                        book,
                        book,
                        List.of(),
                        InstantSource.system(),
                        LookSource.NONE)) {
            stations.startAll();
            await(stations, s -> s.phase() == Phase.RUNNING && s.counters().analysed() > 5);
            signal("STOP");
            await(stations, s -> s.phase() != Phase.RUNNING);
            signal("CONT");
            CameraStatus back =
                    await(
                            stations,
                            s ->
                                    s.phase() == Phase.RUNNING
                                            && s.counters().reconnects() >= 1
                                            && s.words().equals(Text.NONE));
            assertThat(back.lastPicture()).isPresent();
        }
        assertThat(book.listNewest(10)).isEmpty();
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(camera.pid())).start().waitFor();
    }

    private static CameraStatus await(Stations stations, Predicate<CameraStatus> wanted)
            throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            CameraStatus status = stations.find(GATE).orElseThrow();
            if (wanted.test(status)) {
                return status;
            }
            Thread.sleep(20);
        }
        return fail("the camera never stood as it should: " + stations.find(GATE));
    }
}
