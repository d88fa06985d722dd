package fr.vigie.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.charter.Charter;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.operation.CameraPlan;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody reads whose camera of public space a charter refuses, charter by charter. */
class RefusalPagesTest {

    @TempDir private Path folder;

    static List<String> charters() {
        return ShippedCharters.listIds();
    }

    @ParameterizedTest
    @MethodSource("charters")
    void a_refused_camera_says_in_french_why_by_which_article_and_what_would_have_to_change(
            String id) throws Exception {
        Charter charter = ShippedCharters.find(id).orElseThrow();
        CameraPlan plan =
                new CameraPlan(
                        new Camera(
                                new CameraId("place"),
                                "Place de la République",
                                "angle de la mairie",
                                SourceAddress.ofLive("rtsp://192.0.2.1/cam"),
                                LegalStatus.VIDEO_PROTECTION_L251_2),
                        List.of(watch(EventType.INTRUSION), watch(EventType.FIRE)));
        try (RunningConsole server = RunningConsole.of(folder, charter, List.of(plan), List.of());
                ChromiumConsole chromium = new ChromiumConsole(server.address())) {
            Page page = chromium.person(1280, 1600, ColorScheme.LIGHT).newPage();
            page.navigate("/cameras/place");
            List<String> said = page.locator("#camera-state .note").allInnerTexts();
            assertThat(said).as(id).isNotEmpty().doesNotHaveDuplicates();
            assertThat(said)
                    .allSatisfy(note -> {
                        String[] lines = note.strip().split("\\s*\\n\\s*");
                        assertThat(String.join(" ", lines))
                                .doesNotContain("{", "??", "null", "INTRUSION", "FIRE")
                                .containsPattern("CH-[A-Z]+-\\d+, \\S+");
                        assertThat(lines[lines.length - 1]).matches("\\p{Lu}.*[.)]");
                    });
            PageLook.check(page, "refused-by-" + id);
            chromium.everybodyLeaves();
        }
    }

    private static Watch watch(EventType event) {
        Map<String, ParameterValue> values = new HashMap<>();
        EventDefinition.get(event).parameters().stream()
                .filter(parameter -> parameter.defaultValue().isPresent())
                .forEach(parameter ->
                        values.put(
                                parameter.name(),
                                new ParameterValue.Quantity(
                                        parameter.defaultValue().orElseThrow())));
        return new Watch(
                new WatchId("place-" + event.name().toLowerCase(Locale.ROOT)),
                event,
                new Area.Zone(Polygon.WHOLE_PICTURE),
                new Parameters(values));
    }
}
