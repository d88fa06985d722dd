package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.vigie.access.Role;
import fr.vigie.alert.Alert;
import fr.vigie.server.access.People;
import fr.vigie.server.app.RunningConsole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each role signs in and walks through its own pages, in both languages, and meets no other's; a
 * citizen reads without an account. Every page is looked at by axe-core and photographed.
 */
class JourneysTest {

    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;
    private static String alert;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        chromium = new ChromiumConsole(server.address());
        People.join(server.accounts());
        Alert waiting = Alerts.bag(Instant.now());
        server.book().add(waiting, Optional.of(Pictures.street("marche", 7)));
        alert = "/alerts/" + waiting.id();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @AfterEach
    void nobody_complains() {
        chromium.forgive("403");
        chromium.everybodyLeaves();
    }

    /** The pages of a role's day, and one that is not for it. */
    private static List<String> pagesOf(Role role) {
        return switch (role) {
            case OPERATOR -> List.of(alert, "/cameras/marche", "/governance/requests");
            case SHIFT_LEAD -> List.of("/cameras", "/governance/statistics", "/accounts");
            case INSTALLER -> List.of("/setup/cameras/new", "/cameras", alert);
            case DPO -> List.of("/governance/requests", "/governance/acts/new", alert);
            case COUNCIL -> List.of("/governance", "/governance/charter", "/governance/journal");
            case AUDITOR -> List.of("/governance/journal", "/governance/evaluation", alert);
            case ADMINISTRATOR -> List.of("/accounts", "/accounts/tokens", "/governance/journal");
        };
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void each_role_finds_its_pages_and_no_others(Role role) throws IOException {
        Page page = chromium.person(1280, 800, ColorScheme.LIGHT).newPage();
        page.navigate("/governance");
        page.locator("main input[name=name]").fill(People.nameOf(role).value());
        page.locator("main input[name=password]").fill(People.PASSWORD);
        page.locator("main button").click();
        assertThat(page).hasURL(server.address() + "/governance");
        List<String> pages = pagesOf(role);
        for (String path : pages.subList(0, pages.size() - 1)) {
            for (String language : List.of("en", "fr")) {
                page.navigate(path);
                page.locator("button[name=language][value=" + language + "]").click();
                assertThat(page.locator("html")).hasAttribute("lang", language);
                assertThat(page.locator("h1")).hasCount(1);
                PageLook.check(
                        page,
                        "journey-"
                                + role
                                + path.replaceAll("[/0-9a-f-]{20,}", "").replace('/', '-')
                                + "-"
                                + language);
            }
        }
        page.navigate(pages.getLast());
        assertThat(page.locator("h1")).containsText("pas pour votre compte");
    }

    @Test
    void a_citizen_reads_the_register_and_finds_where_to_complain() throws IOException {
        for (String path : List.of("/registre", "/register")) {
            Page page = chromium.open(path);
            assertThat(page.locator("#rights")).isVisible();
            PageLook.check(page, "journey-citizen" + path.replace('/', '-'));
        }
        Page page = chromium.open("/registre");
        assertThat(page.locator("main")).containsText("une réponse vous est due dans le mois");
        assertThat(page.content()).doesNotContain("a.operator");
    }
}
