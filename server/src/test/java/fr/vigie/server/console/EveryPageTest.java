package fr.vigie.server.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.vigie.access.Account;
import fr.vigie.access.AccountName;
import fr.vigie.access.Role;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DismissalReason;
import fr.vigie.camera.CameraId;
import fr.vigie.server.access.People;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import fr.vigie.watch.WatchId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every page that the server has, taken from its mappings: valid HTML for every role
 * and language, accessible in both appearances, silent, and no request beyond this machine.
 */
class EveryPageTest {

    private static final String EVERYBODY = "a.everything";
    private static final String WATCH =
            "{\"event\": \"INTRUSION\", \"zone\": [[0, 0.5], [1, 0.5], [1, 1], [0, 1]]}";
    private static final String GATE =
            """
            {"id": "portail", "name": "Portail", "source": "rtsp://192.0.2.1/a",
             "legal_status": "CLOSED_PRIVATE_SITE", "watches": []}
            """;

    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;
    private static List<String> pages = List.of();

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        chromium = new ChromiumConsole(server.address());
        lookAtFirstStart();
        People.join(server.accounts());
        server.accounts().add(everything(), People.credentials(), "test");
        Setup setup = server.bean(Setup.class);
        SetUpCamera gate = setup.add(GATE, "test");
        setup.putWatch(
                new CameraId("portail"), new WatchId("entree"), WATCH, gate.revision(), "test");
        pages =
                PageList.of(
                        server,
                        Map.of(
                                "/alerts/{id}", alerts(),
                                "/cameras/{id}", List.of("marche", "cour", "quai"),
                                "/setup/cameras/{camera}", List.of("portail"),
                                "/setup/cameras/{camera}/watches/{watch}", List.of("entree"),
                                "/catalogue/{name}",
                                        List.of("ABANDONED_OBJECT", "CROWD_DENSITY", "FOOTFALL"),
                                "/catalogue/refus/{name}", List.of("LOITERING"),
                                "/first-start/{code}", List.of("none")));
    }

    private static Account everything() {
        return new Account(
                new AccountName(EVERYBODY),
                Set.of(Role.values()),
                true,
                Account.Origin.LOCAL,
                Instant.now());
    }

    private static void lookAtFirstStart() throws Exception {
        Page page = chromium.open(server.firstStart().orElseThrow());
        PageLook.check(page, "every-first-start");
        assertThat(new HtmlCheck().findings(page.content())).isEmpty();
        chromium.everybodyLeaves();
    }

    private static List<String> alerts() throws Exception {
        Instant now = Instant.now();
        List<String> names = new ArrayList<>();
        for (AlertState state : AlertState.values()) {
            Alert alert = Alerts.bag(now.minusSeconds(100L * (1 + names.size())));
            server.book().add(alert, Optional.of(Pictures.street("marche", 7)));
            if (state != AlertState.NEW) {
                Optional<DismissalReason> reason =
                        state == AlertState.DISMISSED
                                ? Optional.of(DismissalReason.FURNITURE)
                                : Optional.empty();
                server.book().decide(alert.id(), new Decision(state, reason, "a.operator", now));
            }
            names.add(alert.id().toString());
        }
        return names;
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    @AfterEach
    void nobody_complains() {
        chromium.forgive("status of 40");
        chromium.everybodyLeaves();
    }

    /** Nobody, each role, and somebody with all of them, who sees every part of every page. */
    static List<String> people() {
        return Stream.concat(
                        Stream.of("", EVERYBODY),
                        Arrays.stream(Role.values()).map(role -> People.nameOf(role).value()))
                .toList();
    }

    private static BrowserContext signedIn(String name, String language, ColorScheme scheme) {
        BrowserContext person = chromium.person(1280, 800, scheme);
        Page page = person.newPage();
        page.navigate("/sign-in");
        page.locator("button[name=language][value=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        if (!name.isEmpty()) {
            page.locator("main input[name=name]").fill(name);
            page.locator("main input[name=password]").fill(People.PASSWORD);
            page.locator("main button").click();
            assertThat(page.locator(".who")).containsText(name);
        }
        page.close();
        return person;
    }

    @ParameterizedTest
    @MethodSource("people")
    void every_page_is_valid_html_for_every_role_and_in_both_languages(String name)
            throws Exception {
        HtmlCheck check = new HtmlCheck();
        List<String> findings = new ArrayList<>();
        int read = 0;
        // Roles differ in what is left out: words are the same for all of them.
        boolean whole = name.isEmpty() || name.equals(EVERYBODY);
        for (String language : whole ? List.of("fr", "en") : List.of("fr")) {
            BrowserContext person = signedIn(name, language, ColorScheme.LIGHT);
            for (String path : pages) {
                String html = htmlOf(person.request().get(path));
                if (!html.isEmpty()) {
                    read++;
                    for (String finding : check.findings(html)) {
                        findings.add(path + " " + language + ": " + finding);
                    }
                }
            }
        }
        assertThat(findings).isEmpty();
        assertThat(read).isGreaterThan(name.equals(EVERYBODY) ? 90 : 10);
    }

    /** The page that was answered; empty where it was none. */
    private static String htmlOf(APIResponse answer) {
        String type = answer.headers().getOrDefault("content-type", "");
        String html = type.startsWith("text/html") ? answer.text() : "";
        answer.dispose();
        return html;
    }

    @Test
    void pages_that_say_what_went_wrong_are_valid_too() throws Exception {
        HtmlCheck check = new HtmlCheck();
        BrowserContext person = signedIn(EVERYBODY, "fr", ColorScheme.LIGHT);
        Page page = person.newPage();
        page.navigate("/catalogue");
        String token = page.locator("input[name=_csrf]").first().inputValue();
        List<Integer> statuses = new ArrayList<>();
        for (String form :
                List.of(
                        "/accounts",
                        "/accounts/tokens",
                        "/account/password",
                        "/account/codes/offer",
                        "/governance/acts",
                        "/governance/suspensions",
                        "/governance/requests",
                        "/governance/journal/verification",
                        "/nowhere")) {
            APIResponse answer =
                    person.request()
                            .post(
                                    form,
                                    RequestOptions.create()
                                            .setMaxRedirects(0)
                                            .setForm(FormData.create().set("_csrf", token)));
            statuses.add(answer.status());
            String html = htmlOf(answer);
            assertThat(html.isEmpty() ? List.of() : check.findings(html)).as(form).isEmpty();
        }
        assertThat(statuses).contains(422, 404);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void every_page_is_accessible_and_silent_in_the_browser(ColorScheme scheme) throws Exception {
        String language = scheme == ColorScheme.DARK ? "en" : "fr";
        BrowserContext person = signedIn(EVERYBODY, language, scheme);
        Page page = person.newPage();
        for (String path : pages) {
            if (HtmlCheck.isWhole(htmlOf(person.request().get(path)))) {
                page.navigate(path);
                PageLook.settle(page);
                PageLook.check(page, "every" + PageLook.nameOf(path) + "-" + language);
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                PageLook.photograph(page, PageLook.nameOf(path) + "-" + language + "-" + scheme);
            }
        }
    }
}
