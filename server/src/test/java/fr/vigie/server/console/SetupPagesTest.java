package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertState;
import fr.vigie.camera.CameraId;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Point;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalQuery;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import fr.vigie.watch.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The installer at work: from an empty folder to a decided alert, with a real RTSP camera, real
 * stations and a real browser. The later steps use the camera of the first.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupPagesTest {

    private static final String PASSWORD = "quatre chevaux sous la pluie";
    private static final double LONGEST_MS = 180_000;
    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;
    private static ServedClip camera;
    private static String stream;

    @BeforeAll
    static void open() throws Exception {
        camera = ServedClip.open(folder);
        stream = camera.at("127.0.0.1");
        server =
                RunningConsole.withAccounts(
                        Files.createDirectory(folder.resolve("data")),
                        ShippedCharters.find("site-ferme").orElseThrow().asDeclared(),
                        "127.0.0.1");
        chromium = new ChromiumConsole(server.address());
    }

    @AfterAll
    static void close() throws Exception {
        if (chromium != null) {
            chromium.close();
            server.close();
            camera.close();
        }
    }

    @AfterEach
    void nobody_complains() {
        chromium.forgive("422");
        chromium.everybodyLeaves();
    }

    private static void fill(Page page, String field, String text) {
        page.locator("main input[name=" + field + "]").last().fill(text);
    }

    private static Page signedIn(ColorScheme scheme, String path) {
        Page page = chromium.person(1280, 900, scheme).newPage();
        page.navigate("/cameras");
        fill(page, "name", "marie");
        fill(page, "password", PASSWORD);
        page.locator("main button").click();
        assertThat(page.locator(".who")).containsText("marie");
        page.navigate(path);
        return page;
    }

    private static void awaitPicture(Page page) {
        assertThat(page.locator("main[data-ready]")).isVisible();
        assertThat(page.locator(".sketch:not(.of-ground) .stage:not(.without) img"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_MS));
    }

    private static void click(Page page, double x, double y) {
        BoundingBox box = page.locator(".sketch:not(.of-ground) .stage").boundingBox();
        page.mouse().click(box.x + x * box.width, box.y + y * box.height);
    }

    @Order(1)
    @Test
    void from_an_empty_folder_to_a_decided_alert() throws Exception {
        Page page = chromium.open(server.firstStart().orElseThrow());
        fill(page, "name", "marie");
        fill(page, "password", PASSWORD);
        fill(page, "again", PASSWORD);
        page.locator("input[name=alone]").check();
        page.locator("main button").click();
        assertThat(page.locator(".note")).containsText("Le compte est créé");
        fill(page, "name", "marie");
        fill(page, "password", PASSWORD);
        page.locator("main button").click();
        assertThat(page.locator(".who")).containsText("marie");
        page.locator(".places a[href='/cameras']").click();
        page.locator("a[href='/setup/cameras/new']").click();

        assertThat(page.locator("main[data-ready]")).isVisible();
        fill(page, "name", "Portail Été");
        fill(page, "source", stream);
        page.locator("select[name=legal_status]").selectOption("CLOSED_PRIVATE_SITE");
        page.locator("[data-try]").click();
        assertThat(page.locator("[data-trial] canvas"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_MS));
        assertThat(page.locator("[data-trial-words]")).containsText("320 × 180");
        PageLook.shoot(page, "setup-trial");
        page.locator("button.main").click();
        page.locator("a[href$='/watches/new']").click();

        awaitPicture(page);
        assertThat(page.locator("select[name=event]")).hasValue("INTRUSION");
        assertThat(page.locator("[data-shape]")).containsText("Posez encore des points");
        click(page, 0.1, 0.3);
        click(page, 0.9, 0.3);
        click(page, 0.9, 0.95);
        click(page, 0.1, 0.95);
        assertThat(page.locator("[data-shape]")).isHidden();
        assertThat(page.locator("[data-verdict]")).containsText("Permise par site-ferme");
        PageLook.shoot(page, "setup-editor-drawn");
        page.locator("button.main").click();
        assertThat(page).hasURL(server.address() + "/cameras/portail-ete");
        assertThat(page.locator("#camera-state .phase"))
                .containsText(
                        "Analyse en cours",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(LONGEST_MS));

        page.navigate("/");
        Locator row = page.locator(".row").first();
        assertThat(row).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_MS));
        row.locator("a").click();
        assertThat(page.locator(".alert .title")).hasText("Intrusion");
        page.locator(".alert button[value=CONFIRMED]").click();
        assertThat(page.locator(".answered")).containsText("Confirmé");
        assertThat(server.book().listDecided(1))
                .extracting(Alert::state)
                .containsExactly(AlertState.CONFIRMED);
    }

    @Order(2)
    @Test
    void everything_is_drawn_by_keyboard_and_every_step_can_be_taken_back() {
        Page page = signedIn(ColorScheme.LIGHT, "/setup/cameras/portail-ete/watches/new");
        assertThat(page.locator("main[data-ready]")).isVisible();
        page.locator(".tools:not(.of-ground) [data-draw=start]").focus();
        page.keyboard().press("Enter");
        Locator first = page.locator(".handle").first();
        assertThat(page.locator(".handle")).hasCount(4);
        first.focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(first).hasAttribute("aria-label", "Point 1 (31 %, 31 %)");
        page.keyboard().press("Enter");
        assertThat(page.locator(".handle")).hasCount(5);
        page.keyboard().press("Delete");
        assertThat(page.locator(".handle")).hasCount(4);
        page.locator(".tools:not(.of-ground) [data-draw=undo]").click();
        assertThat(page.locator(".handle")).hasCount(5);
        for (int i = 0; i < 3; i++) {
            page.locator(".tools:not(.of-ground) [data-draw=undo]").click();
        }
        assertThat(first).hasAttribute("aria-label", "Point 1 (30 %, 30 %)");
        page.locator(".tools:not(.of-ground) [data-draw=undo]").click();
        assertThat(page.locator(".handle")).hasCount(0);
    }

    @Order(3)
    @Test
    void a_zone_that_crosses_itself_is_said_at_once_and_dragging_a_point_mends_it() {
        Page page = signedIn(ColorScheme.LIGHT, "/setup/cameras/portail-ete/watches/new");
        assertThat(page.locator("main[data-ready]")).isVisible();
        click(page, 0.2, 0.2);
        click(page, 0.8, 0.8);
        click(page, 0.8, 0.2);
        click(page, 0.2, 0.8);
        assertThat(page.locator("[data-shape]")).containsText("se croise");
        assertThat(page.locator("button.main")).isDisabled();
        BoundingBox stage = page.locator(".sketch:not(.of-ground) .stage").boundingBox();
        BoundingBox second = page.locator(".handle").nth(1).boundingBox();
        page.mouse().move(second.x + second.width / 2, second.y + second.height / 2);
        page.mouse().down();
        page.mouse()
                .move(
                        stage.x + stage.width * 0.5,
                        stage.y + stage.height * 0.05,
                        new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
        assertThat(page.locator("[data-shape]")).isHidden();
        assertThat(page.locator("button.main")).isEnabled();
    }

    @Order(4)
    @Test
    void hours_and_a_line_with_its_direction_are_kept_as_they_were_set() {
        Page page = signedIn(ColorScheme.DARK, "/setup/cameras/portail-ete/watches/new");
        assertThat(page.locator("main[data-ready]")).isVisible();
        fill(page, "id", "ligne");
        page.locator("input[name=area][value=line]").check();
        page.locator(".tools:not(.of-ground) [data-draw=start]").click();
        page.locator("input[name='parameter.forbidden']").check();
        page.locator(".handle.tip").focus();
        page.locator("input[name=always]").uncheck();
        page.locator(".days input").first().uncheck();
        page.locator("input[name=enabled]").uncheck();
        assertThat(page.locator("[data-verdict]")).containsText("Permise");
        PageLook.shoot(page, "setup-editor-line");
        page.locator("button.main").click();
        assertThat(page).hasURL(server.address() + "/cameras/portail-ete");
        assertThat(page.locator(".watches")).containsText("Éteinte");
        page.navigate("/setup/cameras/portail-ete/watches/ligne");
        assertThat(page.locator("main[data-ready]")).isVisible();
        assertThat(page.locator("input[name=area][value=line]")).isChecked();
        assertThat(page.locator("input[name='parameter.forbidden']")).isChecked();
        assertThat(page.locator(".slot")).hasCount(1);
        assertThat(page.locator(".days input").first()).not().isChecked();
        assertThat(page.locator("input[name=enabled]")).not().isChecked();
        page.locator("[data-remove]").click();
        assertThat(page).hasURL(server.address() + "/setup/cameras/portail-ete");
        assertThat(page.locator(".lines li")).hasCount(1);
    }

    @Order(5)
    @Test
    void a_mask_is_drawn_and_kept() {
        Page page = signedIn(ColorScheme.LIGHT, "/setup/cameras/portail-ete");
        awaitPicture(page);
        click(page, 0.0, 0.0);
        click(page, 0.4, 0.0);
        click(page, 0.0, 0.4);
        page.locator("[data-add-mask]").click();
        assertThat(page.locator("[data-mask-count]")).containsText("1");
        assertThat(page.locator("input[name=password]")).hasValue("");
        SetUpCamera kept = server.bean(Setup.class).find(new CameraId("portail-ete")).orElseThrow();
        assertThat(kept.plan().masks()).hasSize(1);
        assertThat(kept.plan().masks().getFirst().points())
                .containsExactly(new Point(0, 0), new Point(0.4, 0), new Point(0, 0.4));
        assertThat(kept.plan().watches()).allMatch(w -> w.area() instanceof Area.Zone);
        page.locator("[data-remove-mask]").click();
        assertThat(page.locator("[data-mask-count]")).containsText("0");
    }

    @Order(6)
    @Test
    void a_name_is_a_name_and_never_a_script_and_a_mistake_is_said_beside_the_form() {
        Page page = signedIn(ColorScheme.LIGHT, "/setup/cameras/new");
        assertThat(page.locator("main[data-ready]")).isVisible();
        String name = "<img src=x onerror=alert(1)>\"'";
        fill(page, "name", name);
        fill(page, "source", "rtsp://169.254.169.254/latest");
        page.locator("button.main").click();
        assertThat(page.locator("[data-camera] [data-problems]")).containsText("Vigie n'appelle");
        fill(page, "source", "rtsp://192.0.2.1/a");
        page.locator("button.main").click();
        assertThat(page.locator("h1")).hasText("Régler : " + name);
        page.navigate("/cameras");
        assertThat(page.locator("body")).containsText(name);
        page.navigate("/cameras/img-src-x-onerror-alert-1");
        assertThat(page.locator("h1")).hasText(name);
    }

    @Order(7)
    @Test
    void the_pages_are_accessible_in_both_appearances_and_languages() throws Exception {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = signedIn(scheme, "/setup/cameras/new");
            PageLook.check(page, "setup-new-" + scheme);
            page.navigate("/setup/cameras/portail-ete/watches/new");
            awaitPicture(page);
            page.locator(".tools:not(.of-ground) [data-draw=start]").click();
            page.locator("input[name=always]").uncheck();
            assertThat(page.locator("[data-verdict]")).containsText("Permise");
            PageLook.check(page, "setup-watch-" + scheme);
            page.navigate("/setup/cameras/portail-ete");
            awaitPicture(page);
            PageLook.check(page, "setup-camera-" + scheme);
        }
        Page english = signedIn(ColorScheme.LIGHT, "/setup/cameras/portail-ete/watches/new");
        english.locator("button[name=language][value=en]").click();
        english.navigate("/setup/cameras/portail-ete/watches/new");
        awaitPicture(english);
        english.locator(".tools:not(.of-ground) [data-draw=start]").click();
        assertThat(english.locator("[data-verdict]")).containsText("Permitted by");
        PageLook.check(english, "setup-watch-english");
    }

    @Order(8)
    @Test
    void the_ground_is_calibrated_by_moving_points_and_the_grid_follows() throws Exception {
        Page page = signedIn(ColorScheme.LIGHT, "/setup/cameras/portail-ete/watches/new");
        awaitPicture(page);
        page.locator(".tools:not(.of-ground) [data-draw=start]").click();
        page.locator("select[name=event]").selectOption("SPEEDING");
        page.locator("input[name='parameter.limit']").fill("30");
        assertThat(page.locator("[data-verdict]")).containsText("étalonnage");
        page.locator(".tools.of-ground [data-draw=start]").click();
        assertThat(page.locator("[data-ground-said]")).containsText("Une maille fait");
        assertThat(page.locator("[data-verdict]")).containsText("Permise");
        Locator grid = page.locator(".of-ground .grid");
        String before = grid.first().getAttribute("points");
        Locator corner = page.locator(".of-ground .handle").first();
        corner.focus();
        page.keyboard().press("ArrowLeft");
        assertThat(grid.first()).not().hasAttribute("points", before);
        page.locator("section[data-ground]").scrollIntoViewIfNeeded();
        PageLook.check(page, "setup-ground");
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(page.locator("[data-ground-said]")).containsText("La grille ne tient pas");
        assertThat(grid).hasCount(0);
        page.locator("input[name='ground.kind'][value=people]").check();
        assertThat(page.locator("[data-ground-said]")).containsText("Une maille fait");
        PageLook.check(page, "setup-ground-people");
        fill(page, "id", "vitesse");
        page.locator("button.main").click();
        assertThat(page).hasURL(server.address() + "/cameras/portail-ete");
        SetUpCamera kept = server.bean(Setup.class).find(new CameraId("portail-ete")).orElseThrow();
        assertThat(kept.plan().watches())
                .anyMatch(w ->
                        w.calibration()
                                .filter(Calibration.TwoPeople.class::isInstance)
                                .isPresent());
        page.navigate("/setup/cameras/portail-ete/watches/vitesse");
        assertThat(page.locator("input[name='ground.kind'][value=people]")).isChecked();
        assertThat(page.locator(".of-ground .handle")).hasCount(4);
    }

    @Order(9)
    @Test
    void a_watch_is_tried_on_a_clip_before_it_is_switched_on() throws Exception {
        Page page = signedIn(ColorScheme.DARK, "/setup/cameras/portail-ete/watches/new");
        awaitPicture(page);
        page.locator("input[name=area][value=whole]").check();
        String watch = page.locator("input[name=id]").inputValue();
        Locator file = page.locator("[data-trials] input[type=file]");
        page.locator("[data-try-clip]").click();
        assertThat(page.locator("[data-trials] [data-problems]")).containsText("Choisissez");
        file.setInputFiles(Files.writeString(folder.resolve("film.mp4"), "no film"));
        page.locator("[data-try-clip]").click();
        assertThat(page.locator("[data-trials] [data-problems]")).containsText("séquence");
        assertThat(page.locator("[data-trials] [data-problems]")).not().containsText("/tmp");
        file.setInputFiles(folder.resolve("walker.mp4"));
        page.locator("[data-try-clip]").click();
        assertThat(page.locator("[data-tried]"))
                .containsText(
                        "de film",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(LONGEST_MS));
        assertThat(page.locator("[data-found] li").first()).containsText("présent");
        PageLook.check(page, "setup-tried");
        page.locator("[data-try-scene]").click();
        assertThat(page.locator("[data-found] li").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_MS));
        assertThat(server.book().listNewest(100))
                .noneMatch(raised -> raised.watch().value().equals(watch));
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left).noneMatch(f -> f.getFileName().toString().startsWith("vigie-clip"));
        }
        assertThat(server.journal().listNewest(JournalQuery.ALL, Long.MAX_VALUE, 50))
                .anyMatch(entry -> entry.action() == JournalAction.CLIP_TRIED);
    }
}
