package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccessToken;
import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.access.TokenBook;
import fr.vigie.law.Requirement;
import fr.vigie.server.access.AddressRule.Anyone;
import fr.vigie.server.access.AddressRule.Holder;
import fr.vigie.server.access.AddressRule.Nobody;
import fr.vigie.server.access.AddressRule.OwnAccount;
import fr.vigie.server.app.RunningConsole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Every address of the server with every role: what is let through and what is refused. */
class AddressRuleTest {

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

    @Test
    void every_address_of_the_server_has_a_rule() {
        assertThat(addresses()).hasSizeGreaterThan(25);
        assertThat(addresses())
                .allSatisfy(address -> assertThat(find(address)).as("%s", address).isPresent());
    }

    /** What is not found by controllers is nowhere in {@link RunningConsole#addresses}. */
    @Test
    void nothing_answers_but_what_this_test_asks() {
        assertThat(server.handlerMappings())
                .containsExactlyInAnyOrder(
                        "requestMappingHandlerMapping",
                        // Files below css, js and webjars; the others hold nothing.
                        "resourceHandlerMapping",
                        "beanNameHandlerMapping",
                        "routerFunctionMapping",
                        "viewControllerHandlerMapping",
                        "defaultServletHandlerMapping",
                        "welcomePageHandlerMapping",
                        "welcomePageNotAcceptableHandlerMapping");
        for (RequestMappingInfo info : server.addresses()) {
            boolean error = info.getPatternValues().stream().anyMatch(p -> p.startsWith("/error"));
            assertThat(error || !info.getMethodsCondition().isEmpty())
                    .as("%s says for which methods it is", info)
                    .isTrue();
        }
    }

    @Test
    void every_rule_is_for_an_address_that_there_is() {
        List<Address> addresses = addresses();
        List<String> made =
                List.of(
                        "/files/**",
                        "/css/**",
                        "/js/**",
                        "/webjars/**",
                        "/icons.svg",
                        "/favicon.svg");
        for (AddressRule rule : AddressRule.list()) {
            boolean byTheFramework =
                    made.contains(rule.pattern())
                            || rule.pattern().equals("/sign-in")
                            || rule.pattern().equals("/sign-out");
            assertThat(
                            byTheFramework
                                    || addresses.stream()
                                            .map(AddressRuleTest::find)
                                            .anyMatch(Optional.of(rule)::equals))
                    .as("%s", rule)
                    .isTrue();
        }
    }

    @Test
    void a_stranger_reaches_public_pages_and_nothing_else() throws Exception {
        try (Agent stranger = new Agent(server.address())) {
            for (Address address : addresses()) {
                boolean open = find(address).orElseThrow().needs() instanceof Nobody;
                assertThat(isRefused(ask(stranger, address))).as("%s", address).isEqualTo(!open);
            }
            assertThat(stranger.session()).as("no session for strangers").isEmpty();
        }
    }

    @Test
    void whoever_may_get_something_may_ask_for_its_head_and_nobody_for_a_streams()
            throws Exception {
        try (Agent stranger = new Agent(server.address());
                Agent lead = new Agent(server.address())) {
            lead.signIn(People.nameOf(Role.SHIFT_LEAD).value(), People.PASSWORD, "");
            for (Address address : addresses()) {
                if (address.method().equals(HttpMethod.GET) && !isStream(address)) {
                    for (Agent agent : List.of(stranger, lead)) {
                        int got = agent.ask("GET", address.path()).statusCode();
                        HttpResponse<String> head = agent.ask("HEAD", address.path());
                        assertThat(head.statusCode()).as("%s", address).isEqualTo(got);
                        assertThat(head.body()).isEmpty();
                    }
                }
            }
            assertThat(lead.ask("HEAD", "/live").statusCode()).isEqualTo(404);
            assertThat(stranger.ask("HEAD", "/register.json").statusCode()).isEqualTo(200);
        }
    }

    /** A method that no controller has for an address is refused, whatever the account may do. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void no_other_method_reaches_anything(Role role) throws Exception {
        List<Address> addresses = addresses();
        try (Agent agent = new Agent(server.address())) {
            agent.signIn(People.nameOf(role).value(), People.PASSWORD, "");
            for (String path : addresses.stream().map(Address::path).distinct().toList()) {
                for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND")) {
                    HttpMethod asked = HttpMethod.valueOf(method);
                    if (!addresses.contains(new Address(asked, path))) {
                        HttpResponse<String> answer = agent.ask(method, path);
                        assertThat(answer.statusCode())
                                .as("%s %s %s", role, method, path)
                                .isIn(400, 403, 404, 405);
                        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                                .isEmpty();
                    }
                }
            }
            assertThat(agent.ask("TRACE", "/").statusCode()).isIn(400, 405);
        }
    }

    /** Each right that a token may have, alone: it opens what its rule says and nothing else. */
    @ParameterizedTest
    @MethodSource("grantable")
    void a_token_reaches_what_its_one_right_says_and_nothing_else(Right right) throws Exception {
        String text = "token-of-" + right;
        AccessToken token =
                new AccessToken(
                        "only-" + right.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Set.of(right),
                        true,
                        Instant.now());
        server.bean(TokenBook.class).addToken(token, BearerFilter.hash(text), "test");
        try (Agent machine = new Agent(server.address())) {
            machine.bearer(text);
            for (Address address : addresses()) {
                boolean may =
                        switch (find(address).orElseThrow().needs()) {
                            case Nobody _, Anyone _ -> true;
                            case OwnAccount _ -> false;
                            case Holder(Right needed) -> needed == right;
                        };
                int status =
                        isStream(address)
                                ? machine.status("GET", address.path())
                                : ask(machine, address).statusCode();
                if (!address.path().equals(AddressRule.WITH_ITS_OWN_SECRET)) {
                    assertThat(status == 401 || status == 403)
                            .as("%s %s is answered %s", right, address, status)
                            .isEqualTo(!may);
                }
            }
            assertThat(machine.session()).isEmpty();
        }
    }

    private static Set<Right> grantable() {
        return AccessToken.GRANTABLE;
    }

    @Test
    void files_are_served_from_three_folders_and_from_nowhere_else() throws Exception {
        try (Agent stranger = new Agent(server.address())) {
            assertThat(stranger.get("/css/page.css").statusCode()).isEqualTo(200);
            for (String path :
                    List.of(
                            "/messages_fr.properties",
                            "/logback.xml",
                            "/templates/layout.html",
                            "/fr/vigie/server/api/openapi.json",
                            "/META-INF/MANIFEST.MF",
                            "/css/../logback.xml",
                            "/css/%2e%2e/logback.xml",
                            "/css/%252e%252e/logback.xml",
                            "/css/..%2flogback.xml",
                            "/css/..%5clogback.xml",
                            "/css/%00/page.css",
                            "/css/page.css;x=1",
                            "/css//page.css",
                            "/files/css/page.css",
                            "/files/0000000000000000/css/page.css",
                            "/webjars/../../etc/passwd",
                            "/webjars/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                            "/actuator",
                            "/actuator/env",
                            "/error",
                            "/h2-console",
                            "/swagger-ui.html",
                            "/.git/config",
                            "/WEB-INF/web.xml")) {
                HttpResponse<String> answer = stranger.get(path);
                assertThat(answer.statusCode()).as(path).isIn(302, 400, 404);
                assertThat(answer.body()).as(path).doesNotContain("root:", "org.springframework");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_reaches_what_its_rights_say_and_nothing_else(Role role) throws Exception {
        try (Agent agent = new Agent(server.address())) {
            agent.signIn(People.nameOf(role).value(), People.PASSWORD, "");
            for (Address address : addresses()) {
                boolean may =
                        switch (find(address).orElseThrow().needs()) {
                            case Nobody _, Anyone _, OwnAccount _ -> true;
                            case Holder(Right right) -> role.rights().contains(right);
                        };
                // A stream does not end by itself.
                boolean refused =
                        isStream(address)
                                ? agent.status("GET", address.path()) == 403
                                : isRefused(ask(agent, address));
                assertThat(refused).as("%s %s", role, address).isEqualTo(!may);
            }
        }
    }

    @Test
    void what_nobody_has_is_not_found() throws Exception {
        try (Agent agent = new Agent(server.address())) {
            agent.signIn(People.nameOf(Role.OPERATOR).value(), People.PASSWORD, "");
            assertThat(agent.get("/nowhere").statusCode()).isEqualTo(404);
            assertThat(agent.get("/accounts").statusCode()).isEqualTo(403);
            assertThat(agent.get("/accounts").body()).contains("pas pour votre compte");
        }
    }

    @Test
    @Requirement("L-05")
    void nobody_who_reads_the_journal_or_keeps_the_accounts_sees_a_picture() {
        for (Role role : Role.values()) {
            if (role.rights().contains(Right.READ_JOURNAL)
                    || role.rights().contains(Right.MANAGE_ACCOUNTS)) {
                assertThat(role.rights())
                        .as("%s", role)
                        .doesNotContain(Right.SEE_PICTURES, Right.DECIDE_ALERTS);
            }
        }
    }

    /** A change is asked for with a page's token, so that only the rule can refuse it. */
    private static HttpResponse<String> ask(Agent agent, Address address) throws Exception {
        if (address.method().equals(HttpMethod.GET)) {
            return agent.get(address.path());
        }
        return address.path().startsWith("/api/")
                ? agent.send(address.method().name(), address.path(), "{}", "")
                : agent.post("/catalogue", address.path(), Map.of("state", "NEW"));
    }

    private static boolean isStream(Address address) {
        return AddressRule.STREAMS.contains(address.path());
    }

    private static boolean isRefused(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 401 || answer.statusCode() == 403 || to.endsWith("/sign-in");
    }

    private static List<Address> addresses() {
        return Address.listOf(server);
    }

    private static Optional<AddressRule> find(Address address) {
        return AddressRule.find(address.method(), address.path());
    }
}
