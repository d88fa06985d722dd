package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.access.Role;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertState;
import fr.vigie.camera.CameraId;
import fr.vigie.server.access.People;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import fr.vigie.watch.Area;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole journeys without a mouse: the focus is always seen, and gets everywhere. */
@Timeout(180)
class KeyboardTest {

    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        chromium = new ChromiumConsole(server.address());
        People.join(server.accounts());
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @AfterEach
    @Timeout(60)
    void nobody_complains() {
        chromium.forgive("status of 404");
        chromium.forgive("status of 422");
        chromium.everybodyLeaves();
    }

    private static Page signedIn(Role role) {
        Page page = chromium.person(1280, 800, ColorScheme.LIGHT).newPage();
        page.navigate("/sign-in");
        new Keyboard(page)
                .to("main input[name=name]")
                .type(People.nameOf(role).value())
                .to("main input[name=password]")
                .type(People.PASSWORD)
                .leave("Enter");
        assertThat(page.locator(".who")).containsText(People.nameOf(role).value());
        return page;
    }

    private static Alert raise(int secondsAgo) {
        Alert alert = Alerts.bag(Instant.now().minusSeconds(secondsAgo));
        server.book().add(alert, Optional.of(Pictures.street("marche", 7)));
        return alert;
    }

    private static AlertState stateOf(Alert alert) {
        return server.book().find(alert.id()).orElseThrow().state();
    }

    @Test
    void an_operator_decides_and_stops_without_a_mouse() {
        Alert first = raise(30);
        Alert second = raise(20);
        Alert third = raise(10);
        Page page = signedIn(Role.OPERATOR);
        Keyboard keys = new Keyboard(page);
        keys.follow(".places a[href='/']");
        assertThat(page.locator("[data-open]")).hasAttribute("data-open", third.id().toString());

        keys.press("?");
        assertThat(page.locator("dialog[open]")).isVisible();
        keys.press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);

        keys.to("#detail [data-reasons]").press("Enter");
        assertThat(page.locator("#reasons")).isVisible();
        assertThat(keys.isAt("#reasons button")).isTrue();
        keys.press("Escape");
        assertThat(page.locator("#reasons")).isHidden();
        assertThat(keys.isAt("[data-reasons]")).as("the focus goes back").isTrue();
        keys.press("Enter").to("#reasons [data-key='3']").press("Enter");
        assertThat(page.locator(".answered")).containsText("Écarté");
        assertThat(stateOf(third)).isEqualTo(AlertState.DISMISSED);

        assertThat(keys.isAt("[data-next]")).as("the next one is offered").isTrue();
        keys.press("Enter");
        assertThat(page.locator("[data-open]")).hasAttribute("data-open", second.id().toString());
        keys.to("#detail [data-key=d]").press("Enter");
        assertThat(page.locator(".kicker")).containsText("peut encore être décidé");
        assertThat(stateOf(second)).isEqualTo(AlertState.DOUBT);

        keys.press("n");
        assertThat(page.locator("[data-open]")).hasAttribute("data-open", first.id().toString());
        keys.to("#detail [data-key=c]").press("Enter");
        assertThat(page.locator(".answered")).containsText("Confirmé");
        keys.around();

        keys.follow(".places a[href='/cameras']").follow("a[href='/cameras/marche']");
        keys.follow("#stop");
        assertThat(page.locator("#camera-state .phase")).containsText("Arrêtée");
        keys.follow("form[action='/cameras/stop'] button");
        assertThat(page.locator("form[action='/cameras/stop']")).hasCount(0);
        server.board().reset();
    }

    @Test
    void an_installer_sets_a_camera_up_without_a_mouse() {
        Page page = signedIn(Role.INSTALLER);
        Keyboard keys = new Keyboard(page);
        keys.follow(".places a[href='/cameras']").follow("a[href='/setup/cameras/new']");
        keys.to("main input[name=name]").type("Portail");
        keys.to("main input[name=source]").type("rtsp://192.0.2.1/flux");
        keys.to("select[name=legal_status]").choose("CLOSED_PRIVATE_SITE");
        keys.follow("button.main");
        assertThat(page.locator("h1")).hasText("Régler : Portail");

        keys.to("[data-draw=start]").press("Enter").to("[data-add-mask]").press("Enter");
        assertThat(page.locator("[data-mask-count]")).containsText("1");
        keys.follow("a[href$='/watches/new']");
        drawZone(keys, page);
        drawLine(keys, page);
        keys.to("input[name=always]").press("Space").to(".days input").press("Space");
        keys.to("[data-add-slot]").press("Enter");
        assertThat(page.locator(".slot")).hasCount(2);
        keys.backTo("input[name=id]").type("ligne").follow("button.main");
        SetUpCamera kept = server.bean(Setup.class).find(new CameraId("portail")).orElseThrow();
        assertThat(kept.plan().masks()).hasSize(1);
        assertThat(kept.plan().watches()).allMatch(w -> w.area() instanceof Area.Line).hasSize(1);
    }

    private static void drawZone(Keyboard keys, Page page) {
        keys.to(".tools:not(.of-ground) [data-draw=start]").press("Enter");
        assertThat(page.locator(".sketch:not(.of-ground) .handle")).hasCount(4);
        keys.backTo(".handle").press("ArrowRight", "ArrowDown", "Enter");
        assertThat(page.locator(".sketch:not(.of-ground) .handle")).hasCount(5);
        keys.press("Delete");
        assertThat(page.locator(".sketch:not(.of-ground) .handle")).hasCount(4);
        keys.press("Control+z");
        assertThat(page.locator(".sketch:not(.of-ground) .handle")).hasCount(5);
        keys.to(".tools:not(.of-ground) [data-draw=undo]").press("Enter");
        assertThat(page.locator(".sketch:not(.of-ground) .handle")).hasCount(4);
    }

    private static void drawLine(Keyboard keys, Page page) {
        keys.to("input[name=area]").press("ArrowDown");
        assertThat(page.locator("input[name=area][value=line]")).isChecked();
        keys.backTo(".tools:not(.of-ground) [data-draw=start]").press("Enter");
        assertThat(page.locator(".sketch:not(.of-ground) .handle")).hasCount(2);
        keys.to("input[name='parameter.forbidden']").press("Space");
        keys.backTo(".handle.tip").press("ArrowRight");
    }

    @Test
    void the_ground_is_calibrated_without_a_mouse() {
        Page page = signedIn(Role.INSTALLER);
        Keyboard keys = new Keyboard(page);
        page.navigate("/setup/cameras/new");
        assertThat(page.locator("main[data-ready]")).isVisible();
        keys.to("main input[name=name]").type("Avenue");
        keys.to("main input[name=source]").type("rtsp://192.0.2.1/avenue");
        keys.to("select[name=legal_status]").choose("CLOSED_PRIVATE_SITE");
        keys.follow("button.main");
        keys.follow("a[href$='/watches/new']");
        keys.to("select[name=event]").choose("SPEEDING");
        keys.backTo(".tools.of-ground [data-draw=start]").press("Enter");
        assertThat(page.locator("[data-ground-said]")).containsText("Une maille fait");
        keys.backTo(".of-ground .handle").press("ArrowLeft", "Shift+ArrowDown");
        assertThat(page.locator("[data-ground-said]")).containsText("Une maille fait");
        keys.backTo("input[name='ground.kind']").press("ArrowDown");
        assertThat(page.locator("[name='ground.kind'][value=people]")).isChecked();
        assertThat(page.locator("[data-ground-said]")).containsText("Une maille fait");
        keys.around();
    }

    @Test
    void a_data_protection_officer_reads_suspends_and_verifies_without_a_mouse() {
        Page page = signedIn(Role.DPO);
        Keyboard keys = new Keyboard(page);
        keys.follow(".places a[href='/governance']").follow(".pages a[href$='/charter']");
        keys.around();
        keys.follow(".pages a[href$='/acts']").follow("a[href='/governance/acts/new']");
        keys.to("select[name=kind]").press("ArrowDown");
        keys.to("input[name=number]").type("2026-12").to("input[name=document]");
        keys.to("details summary").press("Enter").to("details[open] input[name=cameras]");
        keys.press("Space").to("button.main");
        keys.follow(".pages a[href$='/journal']");
        keys.to(".filter select[name=action]").press("ArrowDown").follow(".filter button");
        keys.follow("form[action$='/verification'] button");
        assertThat(page.locator("h1")).isVisible();
        keys.around();
    }

    @Test
    void an_administrator_makes_an_account_without_a_mouse() {
        Page page = signedIn(Role.ADMINISTRATOR);
        Keyboard keys = new Keyboard(page);
        keys.follow(".places a[href='/accounts']");
        keys.to("main form[action='/accounts'] input[name=name]").type("b.nouvelle");
        keys.to("main form[action='/accounts'] input[name=password]").type(People.PASSWORD);
        keys.to("main form[action='/accounts'] input[name=again]").type(People.PASSWORD);
        keys.to("main form[action='/accounts'] input[value=OPERATOR]").press("Space");
        keys.follow("main form[action='/accounts'] button");
        assertThat(page.locator("main")).containsText("b.nouvelle");
        keys.around();
    }
}
