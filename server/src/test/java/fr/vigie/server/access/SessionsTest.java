package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Role;
import fr.vigie.server.app.RunningConsole;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who holds which session, and which of them are dead, at the real server. */
class SessionsTest {

    @TempDir static Path folder;
    private static RunningConsole server;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        People.join(server.accounts());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Agent signedIn(Role role) throws Exception {
        Agent agent = new Agent(server.address());
        agent.signIn(People.nameOf(role).value(), People.PASSWORD, "");
        return agent;
    }

    private static boolean lives(String session) throws Exception {
        try (Agent thief = new Agent(server.address())) {
            thief.hold(session);
            return thief.get("/cameras").statusCode() == 200;
        }
    }

    @Test
    void each_signing_in_gives_a_new_session_and_the_one_before_is_dead() throws Exception {
        try (Agent agent = signedIn(Role.OPERATOR)) {
            String first = agent.session();
            assertThat(lives(first)).isTrue();
            agent.signIn(People.nameOf(Role.AUDITOR).value(), People.PASSWORD, "");
            assertThat(agent.session()).isNotEqualTo(first).isNotEmpty();
            assertThat(agent.get("/governance/journal").statusCode()).isEqualTo(200);
            assertThat(lives(first)).isFalse();
        }
    }

    @Test
    void signing_out_kills_the_session_and_no_other() throws Exception {
        try (Agent here = signedIn(Role.OPERATOR);
                Agent elsewhere = signedIn(Role.OPERATOR)) {
            String session = here.session();
            assertThat(session).isNotEqualTo(elsewhere.session());
            here.post("/cameras", "/sign-out", Map.of());
            assertThat(lives(session)).isFalse();
            assertThat(elsewhere.get("/cameras").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_cookies_are_for_no_script_and_for_this_site() throws Exception {
        try (Agent agent = new Agent(server.address())) {
            HttpResponse<String> page = agent.get("/sign-in");
            HttpResponse<String> in =
                    agent.signIn(People.nameOf(Role.OPERATOR).value(), People.PASSWORD, "");
            List<String> cookies = new ArrayList<>(page.headers().allValues("Set-Cookie"));
            cookies.addAll(in.headers().allValues("Set-Cookie"));
            assertThat(cookies)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(cookie -> {
                        assertThat(cookie).contains("Path=/", "HttpOnly", "SameSite=Lax");
                        assertThat(cookie).doesNotContain("Domain");
                    });
            assertThat(cookies).anyMatch(cookie -> cookie.startsWith("vigie-session="));
        }
    }

    @Test
    void whoever_signs_in_gets_to_the_page_they_asked_for_and_to_no_other_server()
            throws Exception {
        try (Agent agent = new Agent(server.address())) {
            agent.get("/governance/statistics?x=1");
            assertThat(location(agent)).isEqualTo("/governance/statistics?x=1");
        }
        for (String planted :
                List.of(
                        "https://evil.example/phish",
                        "//evil.example/phish",
                        "https:evil.example",
                        "javascript:alert(1)",
                        "\\\\evil.example")) {
            try (Agent agent = new Agent(server.address())) {
                agent.hold(
                        "REDIRECT_URI",
                        Base64.getEncoder()
                                .encodeToString(planted.getBytes(StandardCharsets.UTF_8)));
                assertThat(location(agent)).as(planted).matches("/[a-z]*").doesNotContain("evil");
            }
        }
    }

    @Test
    void what_a_script_asked_for_is_no_page_to_come_back_to() throws Exception {
        try (Agent agent = new Agent(server.address())) {
            agent.ask("GET", "/live", Map.of("Accept", "text/event-stream"));
            agent.ask("GET", "/api/v1/cameras", Map.of("Accept", "text/html"));
            assertThat(location(agent)).isEqualTo("/");
        }
    }

    private static String location(Agent agent) throws Exception {
        return agent.signIn(People.nameOf(Role.OPERATOR).value(), People.PASSWORD, "")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(server.address(), "");
    }
}
