package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Role;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.store.StoredAlerts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;

/** What every kind of answer tells browsers: page, part, data, picture, file, stream, mistake. */
class AnswerHeadersTest {

    private static final List<String> KINDS =
            List.of(
                    "/",
                    "/cameras",
                    "/cameras/marche/state",
                    "/cameras/marche/preview.jpg",
                    "/live",
                    "/api/v1/alerts/stream",
                    "/api/v1/alerts",
                    "/api/v1/openapi.json",
                    "/api/v1/cameras/nowhere",
                    "/api/v1/accounts",
                    "/registre",
                    "/register.json",
                    "/register.schema.json",
                    "/journal/checkpoint",
                    "/journal/key",
                    "/journal/extract.jsonl",
                    "/css/page.css",
                    "/js/desk.js",
                    "/icons.svg",
                    "/favicon.svg",
                    "/nowhere",
                    "/accounts",
                    "/sign-in",
                    "/account",
                    "/catalogue/LOITERING");

    @TempDir static Path folder;
    private static RunningConsole server;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        People.join(server.accounts());
        server.book().add(StoredAlerts.inZone(1), Optional.of(new byte[] {1}));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void every_kind_of_answer_is_closed_to_other_sites_and_to_guesses_of_its_type()
            throws Exception {
        try (Agent lead = new Agent(server.address());
                Agent stranger = new Agent(server.address())) {
            lead.signIn(People.nameOf(Role.SHIFT_LEAD).value(), People.PASSWORD, "");
            for (String path : KINDS) {
                check(path, lead.headersOf(path));
                check(path, stranger.headersOf(path));
            }
            check(
                    "a form without its token",
                    headers(lead.send(new Address(HttpMethod.POST, "/cameras/stop"), Map.of())));
            check(
                    "a method that there is not",
                    headers(lead.ask("PATCH", "/api/v1/alerts", Map.of())));
            lead.bearer("wrong");
            check("a wrong token", lead.headersOf("/api/v1/alerts"));
        }
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        return Agent.headersOf(answer);
    }

    private static void check(String what, Map<String, String> headers) {
        String all = what + " " + headers;
        assertThat(headers).as(all).containsEntry("x-content-type-options", "nosniff");
        assertThat(headers).as(all).containsEntry("x-frame-options", "DENY");
        assertThat(headers).as(all).containsEntry("referrer-policy", "no-referrer");
        assertThat(headers).as(all).containsEntry("cross-origin-opener-policy", "same-origin");
        assertThat(headers).as(all).containsEntry("cross-origin-resource-policy", "same-origin");
        assertThat(headers.get("permissions-policy")).as(all).contains("camera=()");
        assertThat(headers.get("content-security-policy"))
                .as(all)
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe", "*", "data:", "http:");
        assertThat(headers.get("cache-control")).as(all).contains("no-store");
        assertThat(headers.keySet())
                .as(all)
                .doesNotContain("server", "x-powered-by", "x-application-context", "via");
    }

    @Test
    void the_files_of_pages_are_kept_by_browsers_and_their_address_changes_with_them()
            throws Exception {
        try (Agent stranger = new Agent(server.address())) {
            Matcher linked =
                    Pattern.compile("(?:href|src)=\"(/files/[0-9a-f]{16}/[^\"#]+)")
                            .matcher(stranger.get("/sign-in").body());
            List<String> files = linked.results().map(found -> found.group(1)).toList();
            assertThat(files).hasSizeGreaterThan(5);
            for (String file : files) {
                Map<String, String> headers = stranger.headersOf(file);
                assertThat(headers.get("cache-control"))
                        .as(file)
                        .isEqualTo("max-age=31536000, public, immutable");
                assertThat(headers).as(file).doesNotContainKeys("set-cookie", "pragma");
                assertThat(headers).as(file).containsEntry("x-content-type-options", "nosniff");
            }
        }
    }

    @Test
    void what_is_answered_is_of_the_type_that_it_says() throws Exception {
        Map<String, String> types = new TreeMap<>();
        types.put("/live", "text/event-stream");
        types.put("/api/v1/alerts/stream", "text/event-stream");
        types.put("/api/v1/alerts", "application/json");
        types.put("/api/v1/cameras/nowhere", "application/problem+json");
        types.put("/register.json", "application/json");
        types.put("/register.schema.json", "application/schema+json");
        types.put("/journal/checkpoint", "text/plain;charset=UTF-8");
        types.put("/cameras/marche/preview.jpg", "image/jpeg");
        types.put("/registre", "text/html;charset=UTF-8");
        types.put("/icons.svg", "image/svg+xml");
        try (Agent lead = new Agent(server.address())) {
            lead.signIn(People.nameOf(Role.SHIFT_LEAD).value(), People.PASSWORD, "");
            for (var type : types.entrySet()) {
                assertThat(lead.headersOf(type.getKey()).get("content-type"))
                        .as(type.getKey())
                        .isEqualTo(type.getValue());
            }
        }
    }

    @Test
    void a_mistake_says_nothing_of_the_program() throws Exception {
        try (Agent lead = new Agent(server.address())) {
            lead.signIn(People.nameOf(Role.SHIFT_LEAD).value(), People.PASSWORD, "");
            for (String path :
                    List.of(
                            "/nowhere",
                            "/alerts/no-uuid",
                            "/api/v1/alerts/no-uuid",
                            "/api/v1/alerts?size=x",
                            "/api/v1/alerts?before=x",
                            "/journal/proof/inclusion?index=x&size=y",
                            "/journal/proof/inclusion",
                            "/governance/statistics?x=%00",
                            "/cameras/%C0%AE",
                            "/css/%00")) {
                for (String accept : List.of("text/html", "application/json")) {
                    HttpResponse<String> answer = lead.ask("GET", path, Map.of("Accept", accept));
                    assertThat(answer.body())
                            .as("%s as %s", path, accept)
                            .doesNotContain("xception", "springframework", "\tat ", "Tomcat")
                            .doesNotContain("\"trace\"", "java.");
                    assertThat(answer.statusCode()).as(path).isLessThan(500);
                }
            }
        }
    }
}
