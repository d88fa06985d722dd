package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.alert.Alert;
import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.FootageReader;
import fr.vigie.look.Verdict;
import fr.vigie.operation.CameraPlan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running server whose candidates a real network looks at, on a real clip. */
class SecondLookServerTest {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    @TempDir private Path folder;

    @Test
    void an_alert_of_the_running_server_says_what_the_network_saw() throws Exception {
        Clip clip = corridor();
        LookSettings look = LookSettingsTest.installed(folder.resolve("models"));
        try (RunningConsole server =
                RunningConsole.looking(folder.resolve("data"), List.of(plan(clip)), look)) {
            Alert alert = first(server);

            assertThat(alert.look())
                    .hasValueSatisfying(seen -> {
                        assertThat(seen.verdict()).isEqualTo(Verdict.SUPPORTED);
                        assertThat(seen.pack()).startsWith("yolox-nano");
                    });
            assertThat(get(server, "/alerts/" + alert.id().value())).contains("yolox-nano");
            assertThat(get(server, "/metrics"))
                    .containsPattern("vigie_second_look_answered_total [1-9]")
                    .containsPattern("vigie_inference_seconds_count [1-9]");
        }
    }

    private static Alert first(RunningConsole server) throws InterruptedException {
        Instant end = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(end)) {
            List<Alert> open = server.book().listUntreated(1);
            if (!open.isEmpty()) {
                return open.getFirst();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no alert within " + LONGEST);
    }

    private static String get(RunningConsole server, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    /** Somebody walks through a corridor. */
    private static Clip corridor() {
        Path footage =
                Path.of(System.getProperty("vigie.root", "."), "../shared/footage/footage.yaml");
        Assumptions.assumeTrue(
                Files.isRegularFile(footage), "skipped: the real clips are not at hand");
        return FootageReader.read(footage, new Problems("footage.yaml"))
                .orElseThrow()
                .clips()
                .stream()
                .filter(clip -> clip.file().toString().contains("one-by-one"))
                .findFirst()
                .orElseThrow();
    }

    private static CameraPlan plan(Clip clip) {
        Camera camera =
                new Camera(
                        new CameraId("corridor"),
                        "Couloir",
                        "",
                        SourceAddress.ofRecorded(clip.file().toString()),
                        LegalStatus.TEST_BENCH);
        return new CameraPlan(camera, clip.watches().stream().map(AnnotatedWatch::watch).toList());
    }
}
