package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.MapPoint;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.onvif.FakeDevice;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An installer finds a camera on the network, asks for its streams, chooses one and adds it: an
 * ONVIF device that checks signatures and names a wrong host, and a stream that is really served.
 */
class FindCameraTest {

    private static final String OWN = "quatre chevaux sous la pluie";
    private static final double LONGEST_MS = 120_000;
    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;
    private static ServedClip camera;
    private static FakeDevice device;

    @BeforeAll
    static void open() throws Exception {
        camera = ServedClip.open(folder);
        device = new FakeDevice().streams(camera.at("192.168.1.64"));
        server =
                RunningConsole.searching(
                        Files.createDirectory(folder.resolve("data")),
                        ShippedCharters.find("site-ferme").orElseThrow().asDeclared(),
                        device.group(),
                        "127.0.0.1");
        chromium = new ChromiumConsole(server.address());
    }

    @AfterAll
    static void close() throws Exception {
        if (chromium != null) {
            chromium.close();
            server.close();
            device.close();
            camera.close();
        }
    }

    private static void signIn(Page page) {
        page.navigate(server.firstStart().orElse("/sign-in"));
        if (page.locator("input[name=again]").count() > 0) {
            fill(page, "name", "marie");
            fill(page, "password", OWN);
            fill(page, "again", OWN);
            page.locator("input[name=alone]").check();
            page.locator("main button").click();
        }
        fill(page, "name", "marie");
        fill(page, "password", OWN);
        page.locator("main button").click();
        assertThat(page.locator(".who")).containsText("marie");
    }

    private static void fill(Page page, String field, String text) {
        page.locator("main input[name=" + field + "]").last().fill(text);
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_MS);
    }

    /** By keyboard alone: search, choose the device, give its password, ask. */
    private static void findStreams(Page page, String password) {
        page.locator("[data-search] button").press("Enter");
        Locator found = page.locator("[data-devices] button");
        assertThat(found).isVisible(patiently());
        found.press("Enter");
        assertThat(page.locator("[data-device-name]")).isFocused();
        page.locator("[data-device] input[name=user]").fill(FakeDevice.USER);
        Locator word = page.locator("[data-device] input[name=password]");
        word.fill(password);
        word.press("Enter");
    }

    @Test
    void a_camera_is_found_asked_chosen_tried_and_added() throws Exception {
        Page page = chromium.person(1280, 900, ColorScheme.LIGHT).newPage();
        signIn(page);
        page.navigate("/setup/cameras/new");
        assertThat(page.locator("main[data-ready]")).isVisible();

        findStreams(page, "faux");
        assertThat(page.locator("[data-device] [data-problems]")).containsText("refuse ce nom");
        chromium.forgive("422");
        page.locator("[data-device] input[name=password]").fill(FakeDevice.PASSWORD);
        page.locator("[data-device] button").click();
        Locator streams = page.locator("[data-stream-list] label");
        assertThat(streams).hasCount(3);
        assertThat(page.locator("[data-stream-list] input:checked")).hasValue("sub");
        assertThat(streams.nth(1)).containsText("H264, 640 × 360");
        assertThat(streams.nth(1)).containsText("conseillé");
        PageLook.check(page, "setup-find-streams");
        page.locator("[data-streams] button").click();

        assertThat(page.locator("[data-camera] input[name=name]")).hasValue("Portail nord");
        assertThat(page.locator("[data-camera] input[name=id]")).hasValue("portail-nord");
        assertThat(page.locator("[data-chosen-words]")).containsText("640 × 360");
        assertThat(page.locator("[data-camera] input[name=source]")).isHidden();
        fill(page, "position", "48.8709, 2.2257");
        page.locator("select[name=legal_status]").selectOption("CLOSED_PRIVATE_SITE");
        page.locator("[data-try]").click();
        assertThat(page.locator("[data-trial] canvas")).isVisible(patiently());
        assertThat(page.locator("[data-trial-words]")).containsText("320 × 180");
        PageLook.check(page, "setup-find-chosen");
        page.locator("button.main").click();
        assertThat(page.locator("h1")).hasText("Régler : Portail nord");
        assertThat(page.locator("input[name=position]")).hasValue("48.8709, 2.2257");

        SetUpCamera kept =
                server.bean(Setup.class).find(new CameraId("portail-nord")).orElseThrow();
        String source = kept.plan().camera().source().value();
        assertThat(source)
                .endsWith("@" + camera.place("127.0.0.1"))
                .startsWith("rtsp://" + FakeDevice.USER);
        assertThat(kept.position()).contains(new MapPoint(48.8709, 2.2257));
        assertThat(kept.document()).doesNotContain("onvif").doesNotContain(FakeDevice.USER);
        assertThat(page.locator(".sketch .stage:not(.without) img")).isVisible(patiently());
        assertThat(page.request().get("/register.json").text()).contains("48.8709");
        List<JournalEntry> noted =
                server.journal()
                        .listOf(
                                EnumSet.of(
                                        JournalAction.DEVICES_SEARCHED,
                                        JournalAction.STREAM_TRIED,
                                        JournalAction.PREVIEW_SEEN,
                                        JournalAction.CONFIGURATION_LOADED));
        assertThat(noted).extracting(JournalEntry::actor).containsOnly("marie");
        assertThat(noted)
                .extracting(JournalEntry::action)
                .containsExactly(
                        JournalAction.DEVICES_SEARCHED, // the search
                        JournalAction.DEVICES_SEARCHED, // the wrong password
                        JournalAction.DEVICES_SEARCHED, // the right one
                        JournalAction.DEVICES_SEARCHED, // where the stream is that is tried
                        JournalAction.STREAM_TRIED,
                        JournalAction.DEVICES_SEARCHED, // where the stream is that is added
                        JournalAction.CONFIGURATION_LOADED,
                        JournalAction.PREVIEW_SEEN); // once, though the page asks twice
        assertThat(noted.toString()).doesNotContain(FakeDevice.PASSWORD).doesNotContain("faux");
        chromium.everybodyLeaves();
        checkInTheDarkAndInEnglish();
    }

    private static void checkInTheDarkAndInEnglish() throws Exception {
        Page page = chromium.person(1280, 900, ColorScheme.DARK).newPage();
        signIn(page);
        page.navigate("/setup/cameras/new");
        page.locator("button[name=language][value=en]").click();
        page.navigate("/setup/cameras/new");
        assertThat(page.locator("main[data-ready]")).isVisible();
        findStreams(page, FakeDevice.PASSWORD);
        assertThat(page.locator("[data-stream-list] label").nth(1)).containsText("suggested");
        PageLook.check(page, "setup-find-english-dark");
        chromium.everybodyLeaves();
    }
}
