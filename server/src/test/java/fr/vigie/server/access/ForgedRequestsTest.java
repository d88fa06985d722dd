package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccessToken;
import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.access.TokenBook;
import fr.vigie.server.app.RunningConsole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;

/**
 * Requests that somebody's browser is made to send by a page that is not Vigie's (CSRF), on every
 * address that changes something, by somebody who has the right to it.
 */
class ForgedRequestsTest {

    private static final String HEADER = "X-XSRF-TOKEN";

    @TempDir static Path folder;
    private static RunningConsole server;
    private static final Map<Role, Agent> PEOPLE = new EnumMap<>(Role.class);

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        People.join(server.accounts());
        for (Role role : Role.values()) {
            Agent agent = new Agent(server.address());
            agent.signIn(People.nameOf(role).value(), People.PASSWORD, "");
            PEOPLE.put(role, agent);
        }
    }

    @AfterAll
    static void close() {
        PEOPLE.values().forEach(Agent::close);
        server.close();
    }

    private static List<Address> changes() {
        List<Address> changes =
                Address.listOf(server).stream()
                        .filter(address -> !address.method().equals(HttpMethod.GET))
                        .toList();
        assertThat(changes).hasSizeGreaterThan(30);
        return changes;
    }

    /** Somebody whom the address is open to. */
    private static Agent whoMay(Address address) {
        Right needed =
                switch (AddressRule.find(address.method(), address.path()).orElseThrow().needs()) {
                    case AddressRule.Nobody _, AddressRule.Anyone _, AddressRule.OwnAccount _ ->
                            Right.READ_CAMERAS;
                    case AddressRule.Holder(Right right) -> right;
                };
        return PEOPLE.entrySet().stream()
                .filter(one -> one.getKey().rights().contains(needed))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static int status(Address address, Map<String, String> headers) throws Exception {
        return whoMay(address).send(address, headers).statusCode();
    }

    @Test
    void nothing_is_changed_without_a_token_or_with_one_that_is_not_ones_own() throws Exception {
        String anothers = new Agent(server.address()).pageToken();
        for (Address address : changes()) {
            String own = whoMay(address).pageToken();
            assertThat(status(address, Map.of())).as("%s without", address).isEqualTo(403);
            for (String token : List.of("", "guess", anothers, own + "x", own.substring(1))) {
                assertThat(status(address, Map.of(HEADER, token)))
                        .as("%s with '%s'", address, token)
                        .isEqualTo(403);
            }
            assertThat(status(address, Map.of(HEADER, own)))
                    .as("%s with its own", address)
                    .isNotIn(401, 403);
        }
        server.board().reset();
    }

    @Test
    void a_right_token_does_not_help_a_page_of_another_site_or_of_a_neighbour() throws Exception {
        for (Address address : changes()) {
            String own = whoMay(address).pageToken();
            for (Map<String, String> from :
                    List.of(
                            Map.of("Sec-Fetch-Site", "cross-site"),
                            Map.of("Sec-Fetch-Site", "same-site"),
                            Map.of("Origin", "https://evil.example"),
                            Map.of("Origin", "http://127.0.0.1:1"),
                            Map.of("Origin", server.address() + ".evil.example"))) {
                Map<String, String> headers = new HashMap<>(from);
                headers.put(HEADER, own);
                assertThat(status(address, headers)).as("%s %s", address, from).isEqualTo(403);
            }
            for (Map<String, String> from :
                    List.of(
                            Map.of("Sec-Fetch-Site", "same-origin", "Origin", server.address()),
                            Map.of("Origin", server.address()))) {
                Map<String, String> headers = new HashMap<>(from);
                headers.put(HEADER, own);
                assertThat(status(address, headers)).as("%s %s", address, from).isNotIn(401, 403);
            }
        }
        server.board().reset();
    }

    @Test
    void nobody_is_signed_in_as_somebody_else_by_a_foreign_page() throws Exception {
        String form =
                "name="
                        + People.nameOf(Role.OPERATOR)
                        + "&password="
                        + People.PASSWORD.replace(' ', '+')
                        + "&code=";
        try (Agent victim = new Agent(server.address());
                Agent attacker = new Agent(server.address())) {
            String attackers = attacker.pageToken();
            String own = victim.pageToken();
            assertThat(victim.postPlain("/sign-in", form).statusCode()).isEqualTo(403);
            assertThat(victim.postPlain("/sign-in", form + "&_csrf=" + attackers).statusCode())
                    .isEqualTo(403);
            assertThat(victim.session()).isEmpty();
            assertThat(victim.postPlain("/sign-in", form + "&_csrf=" + own).statusCode())
                    .isEqualTo(302);
            assertThat(victim.postPlain("/sign-out", "").statusCode()).isEqualTo(403);
            assertThat(victim.get("/cameras").statusCode()).isEqualTo(200);
        }
    }

    /** Who can set cookies for the whole domain brings a cookie and the token that fits it. */
    @Test
    void a_cookie_that_a_neighbour_planted_opens_nothing() throws Exception {
        try (Agent victim = new Agent(server.address());
                Agent neighbour = new Agent(server.address())) {
            victim.signIn(People.nameOf(Role.SHIFT_LEAD).value(), People.PASSWORD, "");
            String token = neighbour.pageToken();
            victim.hold("XSRF-TOKEN", neighbour.cookies().getOrDefault("XSRF-TOKEN", ""));
            Address stop = new Address(HttpMethod.POST, "/cameras/stop");
            Map<String, String> headers = Map.of(HEADER, token, "Sec-Fetch-Site", "same-site");
            assertThat(victim.send(stop, headers).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_machines_token_needs_no_other() throws Exception {
        server.bean(TokenBook.class)
                .addToken(
                        new AccessToken("stopper", Set.of(Right.STOP_CAMERAS), true, Instant.now()),
                        BearerFilter.hash("a-token"),
                        "test");
        Address stop = new Address(HttpMethod.POST, "/api/v1/cameras/marche/stop");
        try (Agent machine = new Agent(server.address())) {
            machine.bearer("a-token");
            HttpResponse<String> answer =
                    machine.send(stop, Map.of("Sec-Fetch-Site", "cross-site"));
            assertThat(answer.statusCode()).isEqualTo(200);
            machine.bearer("another");
            assertThat(machine.send(stop, Map.of()).statusCode()).isEqualTo(401);
        }
        server.board().reset();
    }

    @Test
    void no_answer_lets_other_sites_read_it() throws Exception {
        try (Agent stranger = new Agent(server.address())) {
            for (String path :
                    List.of("/register.json", "/api/v1/event-types", "/api/v1/cameras")) {
                for (String method : List.of("GET", "OPTIONS")) {
                    HttpResponse<String> answer =
                            stranger.ask(
                                    method,
                                    path,
                                    Map.of(
                                            "Origin",
                                            "https://evil.example",
                                            "Access-Control-Request-Method",
                                            "GET"));
                    assertThat(answer.headers().map().keySet())
                            .noneMatch(name -> name.startsWith("access-control-allow"));
                }
            }
        }
    }
}
