package fr.vigie.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import fr.vigie.access.Account;
import fr.vigie.access.AccountBook;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.Role;
import fr.vigie.alert.Alert;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.operation.VideoSystem;
import fr.vigie.register.Town;
import fr.vigie.server.access.People;
import fr.vigie.server.app.RunningConsole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Every text that somebody can fill in is filled with what would run if a page took it for anything
 * but a text; then every page is opened in a real browser.
 */
class HostileTextTest {

    /** Ends attributes and scripts, draws an element, runs a handler, and is a template. */
    private static final String HOSTILE =
            "\"'></title></script><b data-pwned hx-get='/nowhere' hx-trigger='load'"
                    + " onmouseover=alert(1)>x<img src=x onerror=alert(1)><script>alert(1)</script>"
                    + "<svg/onload=alert(1)>[[${7*7}]]__${7*7}__::.x{{7*7}}";

    /** The same for what has to be short, as a camera's name. */
    private static final String SHORT =
            "\"'></title><b data-pwned><img src=x onerror=alert(1)><svg/onload=alert(1)>{{7}}";

    private static final Town TOWN =
            new Town(
                    HOSTILE,
                    "javascript:alert(1) " + HOSTILE,
                    new VideoSystem(
                            Optional.of("https://video.example/{camera}?t={time}&x=${7*7}")));

    @TempDir static Path folder;
    private static RunningConsole server;
    private static ChromiumConsole chromium;
    private static Page page;
    private static String alert;
    private static final List<String> dialogs = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        server =
                RunningConsole.withTown(
                        folder,
                        ShippedCharters.find("site-ferme").orElseThrow().asDeclared(),
                        TOWN);
        Account everybody =
                new Account(
                        new AccountName("everybody"),
                        EnumSet.allOf(Role.class),
                        true,
                        Account.Origin.LOCAL,
                        Instant.now());
        AccountBook accounts = server.accounts();
        People.join(accounts);
        Optional<Credentials> own = accounts.findCredentials(People.nameOf(Role.OPERATOR));
        accounts.add(everybody, own, "test");
        chromium = new ChromiumConsole(server.address());
        BrowserContext person = chromium.person();
        person.addInitScript(
                "addEventListener('securitypolicyviolation', e => console.error('policy: ' +"
                        + " e.violatedDirective + ' ' + e.blockedURI));");
        page = person.newPage();
        page.onDialog(HostileTextTest::refuse);
        page.navigate("/sign-in");
        page.locator("main input[name=name]").fill("everybody");
        page.locator("main input[name=password]").fill(People.PASSWORD);
        page.locator("main button").click();
        alert = fillIn();
    }

    private static void refuse(Dialog dialog) {
        dialogs.add(dialog.message());
        dialog.dismiss();
    }

    @AfterAll
    static void close() {
        chromium.close();
        server.close();
    }

    private static String token() {
        page.navigate("/governance");
        return String.valueOf(page.locator("input[name=_csrf]").first().getAttribute("value"));
    }

    private static String fillIn() {
        String token = token();
        String json = quoted(HOSTILE);
        String camera =
                """
                {"id": "mal", "name": %s, "place": %s, "source": "rtsp://192.0.2.1/%%3Cscript%%3E",
                 "legal_status": "CLOSED_PRIVATE_SITE", "groups": ["g"],
                 "watches": [{"id": "w", "event": "INTRUSION"}]}
                """
                        .formatted(quoted(SHORT), json);
        ask(201, "/api/v1/setup/cameras", token, camera);
        ask(
                201,
                "/api/v1/governance/suspensions",
                token,
                "{\"authority\": %s, \"why\": %s}".formatted(json, quoted(HOSTILE)));
        ask(
                201,
                "/api/v1/governance/requests",
                token,
                "{\"kind\": \"COMPLAINT\", \"words\": %s, \"contact\": %s}"
                        .formatted(json, quoted(HOSTILE.substring(0, 190))));
        FormData act =
                FormData.create()
                        .set("kind", "IMPACT_ASSESSMENT")
                        .set("number", HOSTILE)
                        .set("authority", HOSTILE)
                        .set("occasion", HOSTILE)
                        .set("until", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString())
                        .set("_csrf", token)
                        .set(
                                "document",
                                new FilePayload(
                                        HOSTILE + ".pdf",
                                        "application/pdf",
                                        HOSTILE.getBytes(StandardCharsets.UTF_8)));
        APIResponse filed =
                page.request().post("/governance/acts", RequestOptions.create().setMultipart(act));
        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        page.request()
                .post(
                        "/accounts/tokens",
                        RequestOptions.create()
                                .setForm(
                                        FormData.create()
                                                .set("name", "robot")
                                                .set("rights", "READ_ALERTS")
                                                .set("_csrf", token)));
        Alert raised = Alerts.intruder("mal", "w", Instant.now());
        server.book().add(raised, Optional.of(Pictures.street("mal", 7)));
        return raised.id().toString();
    }

    private static void ask(int status, String path, String token, String json) {
        APIResponse answer =
                page.request()
                        .post(
                                path,
                                RequestOptions.create()
                                        .setHeader("X-XSRF-TOKEN", token)
                                        .setHeader("Content-Type", "application/json")
                                        .setData(json));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Every page that there is, by what the server has mapped; a new one is among them. */
    private static Set<String> pages() {
        Map<String, String> names =
                Map.of(
                        "/alerts/{id}", "/alerts/" + alert,
                        "/cameras/{id}", "/cameras/mal",
                        "/cameras/{camera}", "/cameras/mal",
                        "/watches/{watch}", "/watches/w",
                        "/refus/{name}", "/refus/LOITERING",
                        "/catalogue/{name}", "/catalogue/INTRUSION",
                        "/first-start/{code}", "/first-start/none");
        Set<String> pages = new TreeSet<>();
        for (RequestMappingInfo info : server.addresses()) {
            for (String pattern : info.getPatternValues()) {
                boolean file = pattern.matches(".*\\.(json|jsonl|jpg)|/(api|journal|live|error).*");
                if (!file && info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                    String path = pattern;
                    for (var name : names.entrySet()) {
                        path = path.replace(name.getKey(), name.getValue());
                    }
                    assertThat(path)
                            .as("a page of which this test knows no example")
                            .doesNotContain("{");
                    pages.add(path);
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(25);
        return pages;
    }

    @Test
    void no_page_takes_a_text_for_anything_else() {
        List<String> showing = new ArrayList<>();
        for (String path : pages()) {
            Response answer = page.navigate(path);
            assertThat(answer.status()).as(path).isIn(200, 404);
            page.mouse().move(400, 400);
            check(path);
            if (page.content().contains("data-pwned")) {
                showing.add(path);
            }
        }
        assertThat(showing)
                .as("pages that show the texts")
                .contains(
                        "/",
                        "/alerts/" + alert,
                        "/cameras",
                        "/cameras/mal",
                        "/setup/cameras/mal",
                        "/governance/acts",
                        "/governance/journal",
                        "/governance/requests",
                        "/governance/suspensions",
                        "/register",
                        "/registre");
        chromium.forgive("404");
        chromium.nobodyComplains();
    }

    @Test
    void nothing_that_an_address_says_is_taken_for_more_than_a_text() {
        String hostile = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8).replace("+", "%20");
        for (String path :
                List.of(
                        "/governance/journal?actor=" + hostile + "&camera=" + hostile,
                        "/governance/requests?said=" + hostile,
                        "/sign-in?provider=" + hostile + "&failed=" + hostile,
                        "/account?done=" + hostile,
                        "/catalogue/" + "x".repeat(5) + "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                        "/cameras/%3Cimg%20src=x%20onerror=alert(1)%3E",
                        "/registre?x=" + hostile)) {
            page.navigate(path);
            check(path);
        }
        chromium.forgive("400");
        chromium.forgive("404");
        chromium.nobodyComplains();
    }

    private static void check(String path) {
        assertThat(page.locator("[data-pwned], [onerror], [onload], main svg[onload], img[src=x]"))
                .as(path)
                .satisfies(found -> assertThat(found.count()).isZero());
        assertThat(page.locator("a[href^='javascript:' i]").count()).as(path).isZero();
        assertThat(page.content()).as(path).doesNotContain("{{49}}", "[[49]]", "__49__");
        assertThat(dialogs).as(path).isEmpty();
    }
}
