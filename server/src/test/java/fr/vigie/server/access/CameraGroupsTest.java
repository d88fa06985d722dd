package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccessToken;
import fr.vigie.access.Account;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.Reach;
import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.access.TokenBook;
import fr.vigie.alert.Alert;
import fr.vigie.camera.CameraGroup;
import fr.vigie.camera.CameraId;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.store.SqlAlertBook;
import fr.vigie.server.store.StoredAlerts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Whose role is limited to groups of cameras, at the real server: what they see of their own, and
 * that a camera of another group is answered like one that does not exist, on every address.
 */
class CameraGroupsTest {

    private static final String PASSWORD = "quatre chevaux sous la pluie";
    private static final CameraId OWN = new CameraId("marche");
    private static final CameraId FOREIGN = new CameraId("cour");
    private static final String FOREIGN_NAME = "Cour du dépôt";
    private static final Alert OWN_ALERT = StoredAlerts.of(OWN, 1);
    private static final Alert FOREIGN_ALERT = StoredAlerts.of(FOREIGN, 2);
    private static final Reach CENTRE = Reach.ofGroups(Set.of(new CameraGroup("centre")));

    @TempDir static Path folder;
    private static RunningConsole server;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        String hash = new Passwords().hash(PASSWORD);
        for (Role role : Role.values()) {
            Account account =
                    new Account(
                            nameOf(role),
                            Account.reaching(Set.of(role), CENTRE),
                            true,
                            Account.Origin.LOCAL,
                            Instant.now());
            server.accounts()
                    .add(account, Optional.of(new Credentials(hash, Optional.empty())), "test");
        }
        server.book().add(OWN_ALERT, Optional.of(new byte[] {1}));
        server.book().add(FOREIGN_ALERT, Optional.of(new byte[] {2}));
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static AccountName nameOf(Role role) {
        return new AccountName("g." + role.name().toLowerCase(Locale.ROOT));
    }

    private static Agent agent(Role role) throws Exception {
        Agent agent = new Agent(server.address());
        agent.signIn(nameOf(role).value(), PASSWORD, "");
        return agent;
    }

    /** A method and a path with a camera or an alert in it. */
    private record Address(String method, String pattern) {
        String about(String camera, Object alert) {
            return pattern.replace("/alerts/{id}", "/alerts/" + alert)
                    .replaceAll("\\{(id|camera)}", camera)
                    .replaceAll("\\{[^}]*}", "none");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_camera_of_another_group_is_answered_like_none_on_every_address(Role role)
            throws Exception {
        try (Agent agent = agent(role)) {
            for (Address address : addresses()) {
                HttpResponse<String> foreign =
                        ask(
                                agent,
                                address.method(),
                                address.about("cour", FOREIGN_ALERT.id().value()));
                HttpResponse<String> none =
                        ask(agent, address.method(), address.about("nowhere", new UUID(9, 9)));
                assertThat(foreign.statusCode())
                        .as("%s %s", role, address)
                        .isEqualTo(none.statusCode())
                        .isIn(403, 404, 412, 415, 422, 428);
                assertThat(foreign.body())
                        .as("%s %s", role, address)
                        .doesNotContain(FOREIGN_NAME, "quai-intrusion");
            }
        }
        assertThat(server.board().find(FOREIGN).orElseThrow().phase().name()).isEqualTo("WAITING");
        assertThat(
                        server.bean(SqlAlertBook.class)
                                .find(FOREIGN_ALERT.id())
                                .orElseThrow()
                                .decision())
                .isEmpty();
    }

    @Test
    void an_operator_of_a_group_sees_its_cameras_and_alerts_and_no_other() throws Exception {
        try (Agent operator = agent(Role.OPERATOR)) {
            assertThat(operator.get("/cameras").body())
                    .contains("Place du Marché", "Rue Verte")
                    .doesNotContain(FOREIGN_NAME, "Quai Sud");
            assertThat(operator.get("/api/v1/cameras").body())
                    .contains("marche", "rue-verte")
                    .doesNotContain("cour", "quai");
            assertThat(operator.get("/").body())
                    .contains(OWN_ALERT.id().toString())
                    .doesNotContain(FOREIGN_ALERT.id().toString(), FOREIGN_NAME);
            assertThat(operator.get("/api/v1/alerts").body())
                    .contains(OWN_ALERT.id().toString())
                    .doesNotContain(FOREIGN_ALERT.id().toString());
            assertThat(operator.get("/cameras/marche/preview.jpg").statusCode()).isEqualTo(200);
            assertThat(operator.get("/alerts/" + OWN_ALERT.id() + "/still.jpg").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void to_stop_all_stops_those_of_the_group() throws Exception {
        try (Agent lead = agent(Role.SHIFT_LEAD)) {
            lead.post("/cameras", "/cameras/stop", Map.of("back", "/"));
            assertThat(server.board().find(OWN).orElseThrow().phase().name()).isEqualTo("STOPPED");
            assertThat(server.board().find(FOREIGN).orElseThrow().phase().name())
                    .isEqualTo("WAITING");
        } finally {
            server.board().reset();
        }
    }

    @Test
    void the_public_register_has_all_cameras_whoever_reads_it() throws Exception {
        try (Agent operator = agent(Role.OPERATOR);
                Agent stranger = new Agent(server.address())) {
            assertThat(operator.get("/register.json").body())
                    .contains(FOREIGN_NAME)
                    .hasSameSizeAs(stranger.get("/register.json").body());
        }
    }

    @Test
    void a_stream_tells_of_the_group_and_counts_it_alone() throws Exception {
        try (Agent operator = agent(Role.OPERATOR);
                EventStream page = operator.stream("/live", "");
                EventStream program = operator.stream("/api/v1/alerts/stream", "")) {
            assertThat(page.next().data()).isEqualTo("{\"untreated\":1}");
            program.next();
            Alert other = StoredAlerts.of(FOREIGN, 31);
            Alert own = StoredAlerts.of(OWN, 32);
            server.hub().changed(other);
            server.hub().changed(own);
            assertThat(page.next().data()).contains(own.id().toString(), "\"untreated\":1");
            assertThat(program.next().data()).contains(own.id().toString());
        }
    }

    @Test
    void whoever_comes_back_is_told_what_they_missed_once_and_in_order() throws Exception {
        try (Agent machine = machine()) {
            String place;
            try (EventStream before = machine.stream("/api/v1/alerts/stream", "")) {
                assertThat(before.next().data()).isEqualTo("{\"complete\":false}");
                server.hub().changed(StoredAlerts.of(OWN, 40));
                place = before.next().id();
            }
            server.hub().changed(StoredAlerts.of(OWN, 41));
            server.hub().changed(StoredAlerts.of(OWN, 42));
            try (EventStream after = machine.stream("/api/v1/alerts/stream", place)) {
                assertThat(after.next().data()).isEqualTo("{\"complete\":true}");
                server.hub().changed(StoredAlerts.of(OWN, 43));
                List<String> told = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    told.add(after.next().data());
                }
                for (int i = 0; i < 3; i++) {
                    assertThat(told.get(i)).contains(new UUID(7, 41 + i).toString());
                }
            }
            try (EventStream stranger = machine.stream("/api/v1/alerts/stream", "00000000-7")) {
                assertThat(stranger.next().data())
                        .as("a place of another run")
                        .isEqualTo("{\"complete\":false}");
            }
        }
    }

    @Test
    void a_place_that_is_too_old_is_said_to_be_incomplete() throws Exception {
        try (Agent machine = machine()) {
            String place;
            try (EventStream before = machine.stream("/api/v1/alerts/stream", "")) {
                place = before.next().id();
            }
            for (int i = 0; i < 1001; i++) {
                server.hub().changed(StoredAlerts.of(OWN, 50));
            }
            try (EventStream after = machine.stream("/api/v1/alerts/stream", place)) {
                assertThat(after.next().data()).isEqualTo("{\"complete\":false}");
            }
        }
    }

    @Test
    void rights_that_end_close_the_stream() throws Exception {
        AccountName name = new AccountName("nadia");
        Account nadia =
                new Account(name, Set.of(Role.OPERATOR), true, Account.Origin.LOCAL, Instant.now());
        server.accounts()
                .add(
                        nadia,
                        Optional.of(
                                new Credentials(new Passwords().hash(PASSWORD), Optional.empty())),
                        "test");
        try (Agent agent = new Agent(server.address());
                Agent administrator = new Agent(server.address())) {
            account("root-one", Role.ADMINISTRATOR);
            administrator.signIn("root-one", PASSWORD, "");
            agent.signIn("nadia", PASSWORD, "");
            try (EventStream stream = agent.stream("/live", "")) {
                stream.next();
                administrator.post("/accounts", "/accounts/nadia/lock", Map.of());
                assertThat(stream.next().name()).isEqualTo("end");
            }
            assertThat(agent.get("/live").statusCode()).isNotEqualTo(200);
        }
    }

    @Test
    void roles_for_different_groups_do_not_add_up() {
        Reach port = Reach.ofGroups(Set.of(new CameraGroup("port")));
        Map<Role, Reach> grants = new EnumMap<>(Role.class);
        grants.put(Role.OPERATOR, CENTRE);
        grants.put(Role.INSTALLER, port);
        Account account =
                new Account(
                        new AccountName("deux"), grants, true, Account.Origin.LOCAL, Instant.now());
        assertThat(account.reachOf(Right.DECIDE_ALERTS)).isEqualTo(CENTRE);
        assertThat(account.reachOf(Right.SET_UP_CAMERAS)).isEqualTo(port);
        assertThat(account.reachOf(Right.SEE_PICTURES)).isEqualTo(CENTRE.or(port));
        assertThat(account.reachOf(Right.START_CAMERAS)).isEqualTo(port);
        assertThat(account.rights())
                .as("the figures of the whole machine are not a group's")
                .doesNotContain(Right.READ_METRICS);
        assertThat(account.withOpen(false).reachOf(Right.READ_CAMERAS)).isEqualTo(Reach.nowhere());
    }

    private static void account(String name, Role... roles) {
        server.accounts()
                .add(
                        new Account(
                                new AccountName(name),
                                Set.of(roles),
                                true,
                                Account.Origin.LOCAL,
                                Instant.now()),
                        Optional.of(
                                new Credentials(new Passwords().hash(PASSWORD), Optional.empty())),
                        "test");
    }

    private static Agent machine() {
        String text = "token-" + System.nanoTime();
        AccessToken token =
                new AccessToken(
                        "m" + System.nanoTime(), Set.of(Right.READ_ALERTS), true, Instant.now());
        server.bean(TokenBook.class).addToken(token, BearerFilter.hash(text), "test");
        Agent agent = new Agent(server.address());
        agent.bearer(text);
        return agent;
    }

    private static HttpResponse<String> ask(Agent agent, String method, String path)
            throws Exception {
        if (method.equals("GET")) {
            return agent.get(path);
        }
        if (path.startsWith("/api/")) {
            return agent.send(method, path, "{\"state\":\"CONFIRMED\"}", "\"1-0\"");
        }
        return agent.post("/catalogue", path, Map.of("state", "CONFIRMED"));
    }

    /** Every address that is about one camera or one alert and is not public. */
    private static Collection<Address> addresses() {
        List<Address> addresses = new ArrayList<>();
        for (RequestMappingInfo info : server.addresses()) {
            for (var pattern :
                    Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns()) {
                String path = pattern.getPatternString();
                boolean about = path.contains("/cameras/{") || path.contains("/alerts/{");
                for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                    if (about) {
                        addresses.add(new Address(method.name(), path));
                    }
                }
            }
        }
        assertThat(addresses).hasSizeGreaterThan(15);
        return addresses;
    }
}
