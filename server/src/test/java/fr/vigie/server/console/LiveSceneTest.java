package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertState;
import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.operation.CameraPlan;
import fr.vigie.server.app.RunningConsole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From moving pictures to a decided alert: real stations, real store, real browser. */
class LiveSceneTest {

    /**
     * The suitcase stands alone after half a minute of the scene; the rest is for slow machines.
     */
    private static final double LONGEST_MS = 180_000;

    private static final Path SCENES = Path.of("target", "theatre");

    @TempDir Path folder;

    @Test
    void an_intrusion_of_the_drawn_street_arrives_with_its_picture_and_is_decided()
            throws Exception {
        try (RunningConsole server = new RunningConsole(folder, plans());
                ChromiumConsole chromium = new ChromiumConsole(server.address())) {
            Page page = chromium.person(1920, 1080, ColorScheme.DARK).newPage();
            page.navigate("/");
            Locator intrusion =
                    page.locator(".row")
                            .filter(new Locator.FilterOptions().setHasText("Rue des Tanneurs"))
                            .first();
            assertThat(intrusion)
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_MS));
            intrusion.locator("a").click();
            assertThat(page.locator(".alert .title")).hasText("Intrusion");
            assertThat(page.locator("[data-measure=presence]")).isVisible();
            assertThat(page.evaluate("document.querySelector('.stage img').decode()")).isNull();
            page.mouse().move(960, 20);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                shoot(page, "theatre-desk-" + scheme);
            }
            page.keyboard().press("c");
            assertThat(page.locator(".answered")).containsText("Confirmé");
            assertThat(server.book().listDecided(1))
                    .extracting(Alert::state)
                    .containsExactly(AlertState.CONFIRMED);
            page.navigate("/cameras/street");
            assertThat(page.locator(".stage:not(.without) img")).isVisible();
            shoot(page, "theatre-camera");
            chromium.everybodyLeaves();
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    private static List<CameraPlan> plans() throws IOException {
        List<CameraPlan> plans = new ArrayList<>();
        for (Scene scene : Theatre.listScenes()) {
            Path video = Theatre.record(scene, SCENES, share -> {}).video();
            Camera camera =
                    new Camera(
                            new CameraId(scene.name()),
                            scene.title(),
                            "",
                            SourceAddress.ofSynthetic(video.toString()),
                            LegalStatus.TEST_BENCH);
            plans.add(new CameraPlan(camera, scene.watches()));
        }
        return plans;
    }
}
