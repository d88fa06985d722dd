package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.law.Requirement;
import fr.vigie.server.access.AddressRule.Anyone;
import fr.vigie.server.access.AddressRule.Holder;
import fr.vigie.server.access.AddressRule.Nobody;
import fr.vigie.server.access.AddressRule.OwnAccount;
import fr.vigie.server.app.RunningConsole;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** Every address of the server with every role: what is let through and what is refused. */
class AddressRuleTest {

    @TempDir static Path folder;
    private static RunningConsole server;

    /** An address that a controller answers, with something in its variables. */
    private record Address(HttpMethod method, String path) {}

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

    @Test
    void every_rule_is_for_an_address_that_there_is() {
        List<Address> addresses = addresses();
        List<String> made =
                List.of("/css/**", "/js/**", "/webjars/**", "/icons.svg", "/favicon.svg");
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

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_reaches_what_its_rights_say_and_nothing_else(Role role) throws Exception {
        try (Agent agent = new Agent(server.address())) {
            agent.signIn(People.nameOf(role).value(), People.PASSWORD, "");
            for (Address address : addresses()) {
                // A stream does not end by itself; its rule is the alerts' own.
                if (address.path().equals("/live") || address.path().endsWith("/stream")) {
                    continue;
                }
                boolean may =
                        switch (find(address).orElseThrow().needs()) {
                            case Nobody _, Anyone _, OwnAccount _ -> true;
                            case Holder(Right right) -> role.rights().contains(right);
                        };
                assertThat(isRefused(ask(agent, address)))
                        .as("%s %s", role, address)
                        .isEqualTo(!may);
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

    private static boolean isRefused(HttpResponse<String> answer) {
        String to = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 401 || answer.statusCode() == 403 || to.endsWith("/sign-in");
    }

    private static List<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (RequestMappingInfo info : server.addresses()) {
            for (PathPattern pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns()) {
                String path =
                        pattern.getPatternString()
                                .replace("/alerts/{id}", "/alerts/" + new UUID(1, 2))
                                .replaceAll("\\{[^}]*}", "none");
                if (path.startsWith("/error")) {
                    continue;
                }
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    addresses.add(new Address(HttpMethod.valueOf(method.name()), path));
                }
            }
        }
        return addresses;
    }

    private static Optional<AddressRule> find(Address address) {
        return AddressRule.find(address.method(), address.path());
    }
}
