package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DismissalReason;
import fr.vigie.law.Requirement;
import fr.vigie.server.app.RunningConsole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds for all pages: accessible in both appearances, complete in both languages, silent, and
 * photographed into target/screenshots for people to look at.
 */
class PagesTest {

    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;
    private static final Map<String, String> pages = new TreeMap<>();

    @BeforeAll
    static void open() throws Exception {
        server = new RunningConsole(folder);
        chromium = new ChromiumConsole(server.address());
        Instant now = Instant.now();
        Alert dismissed = add(Alerts.bag(now.minusSeconds(2_400)));
        Alert confirmed = add(Alerts.intruder(now.minusSeconds(1_260)));
        Alert doubt = add(Alerts.bag(now.minusSeconds(540)));
        add(Alerts.intruder(now.minusSeconds(190)));
        Alert newest = add(Alerts.bag(now.minusSeconds(14)));
        decide(dismissed, AlertState.DISMISSED, Optional.of(DismissalReason.FURNITURE));
        decide(confirmed, AlertState.CONFIRMED, Optional.empty());
        decide(doubt, AlertState.DOUBT, Optional.empty());
        pages.put("design", "/design");
        pages.putAll(
                Map.of(
                        "alert-new", "/alerts/" + newest.id(),
                        "alert-doubt", "/alerts/" + doubt.id(),
                        "alert-dismissed", "/alerts/" + dismissed.id(),
                        "cameras", "/cameras",
                        "camera", "/cameras/marche",
                        "camera-refused", "/cameras/quai",
                        "catalogue", "/catalogue",
                        "event", "/catalogue/ABANDONED_OBJECT",
                        "refusal", "/catalogue/refus/LOITERING",
                        "missing", "/nowhere"));
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @AfterEach
    void nobody_complains() {
        chromium.forgive("404");
        chromium.everybodyLeaves();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void every_page_is_accessible_and_complete(ColorScheme scheme) throws Exception {
        BrowserContext person = chromium.person(1280, 800, scheme);
        Page page = person.newPage();
        for (var entry : pages.entrySet()) {
            for (String language :
                    scheme == ColorScheme.DARK ? List.of("en", "fr") : List.of("fr")) {
                open(page, entry.getValue(), language);
                assertThat(page.content()).as(entry.getKey()).doesNotContain("??");
                assertThat(PageLook.findings(page)).as(entry.getKey() + " " + language).isEmpty();
            }
            photograph(page, entry.getKey(), scheme);
        }
    }

    @Test
    void no_page_overflows_at_two_hundred_per_cent_or_on_a_phone() {
        BrowserContext person = chromium.person(390, 780, ColorScheme.LIGHT);
        Page page = person.newPage();
        for (var entry : pages.entrySet()) {
            open(page, entry.getValue(), "fr");
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(entry.getKey())
                    .isEqualTo(0);
            PageLook.shoot(page, entry.getKey() + "-phone");
        }
    }

    @Test
    void french_is_the_default_and_the_choice_of_language_and_appearance_is_kept() {
        Page page = chromium.open("/cameras");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        page.locator("button[value=en]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page).hasURL(server.address() + "/cameras");
        page.locator("button[value=light]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
        page.navigate("/");
        assertThat(page).hasTitle("(2) Alerts – Vigie");
        assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    }

    @Test
    @Requirement("H-03")
    void a_camera_is_stopped_and_started_by_one_click_and_all_of_them_by_one() {
        Page page = chromium.open("/cameras/marche");
        assertThat(page.locator(".stage img")).isVisible();
        page.locator("#stop").click();
        assertThat(page.locator("#camera-state .phase")).containsText("Arrêtée");
        page.locator("#start").click();
        assertThat(page.locator("#camera-state .phase")).containsText("Analyse en cours");
        page.locator("text=Tout arrêter").click();
        assertThat(page.locator("#camera-state .phase")).containsText("Arrêtée");
        assertThat(page).hasURL(server.address() + "/cameras/marche");
        server.board().reset();
    }

    @Test
    void what_is_refused_by_name_has_a_page_with_reason_and_source() {
        Page page = chromium.open("/catalogue");
        page.locator("a[href$=LOITERING]").click();
        assertThat(page.locator("main")).containsText("Source");
        assertThat(page.locator("main")).containsText("N-07");
        page.navigate("/catalogue/GATHERING");
        assertThat(page.locator("main")).containsText("jamais inférieur à 10");
    }

    @Test
    void the_design_page_shows_every_token_and_every_component_with_its_markup() {
        Page page = chromium.open("/design");
        String styles = page.request().get("/css/tokens.css").text();
        List<String> tokens =
                Pattern.compile("(?m)^ +--([a-z0-9-]+):")
                        .matcher(styles)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(tokens).hasSizeGreaterThan(20);
        assertThat(page.locator("[data-token]").count()).isEqualTo(tokens.size());
        for (String token : tokens) {
            assertThat(page.locator("[data-token='" + token + "']")).hasCount(1);
        }
        Locator components = page.locator("[data-component]");
        assertThat(components.count()).isGreaterThanOrEqualTo(12);
        for (Locator component : components.all()) {
            component.locator("summary").click();
            assertThat(component.locator("[data-markup]")).containsText("class=");
        }
    }

    @Test
    void a_preview_comes_again_while_somebody_looks() {
        Page page = chromium.open("/cameras/marche");
        String first = page.locator(".stage img").getAttribute("src");
        assertThat(page.locator(".stage img"))
                .not()
                .hasAttribute("src", Objects.requireNonNullElse(first, ""));
    }

    @Test
    void what_is_asked_for_every_second_counts_nothing_of_the_whole_town() {
        var asking = chromium.person().request();
        long before = server.board().lists();
        for (String part : List.of("preview.jpg", "state", "card")) {
            assertThat(asking.get("/cameras/marche/" + part).status()).isEqualTo(200);
        }
        assertThat(server.board().lists()).isEqualTo(before);
        assertThat(asking.get("/cameras/marche").status()).isEqualTo(200);
        assertThat(server.board().lists()).isGreaterThan(before);
    }

    private static void open(Page page, String path, String language) {
        page.navigate(path);
        page.locator("button[value=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("body")).hasAttribute("data-heard", "true");
    }

    private static void photograph(Page page, String name, ColorScheme scheme) {
        String theme = scheme.name().toLowerCase(Locale.ROOT);
        for (var size : List.of(new int[] {1280, 800}, new int[] {1920, 1080})) {
            page.setViewportSize(size[0], size[1]);
            PageLook.shoot(page, name + "-" + theme + "-" + size[0]);
        }
        page.setViewportSize(1280, 800);
    }

    private static Alert add(Alert alert) {
        server.book().add(alert, Optional.of(Pictures.street(alert.camera().value(), 7)));
        return alert;
    }

    private static void decide(Alert alert, AlertState state, Optional<DismissalReason> reason)
            throws Exception {
        Instant at = alert.raised().plusSeconds(48);
        server.book().decide(alert.id(), new Decision(state, reason, "operator", at));
    }
}
