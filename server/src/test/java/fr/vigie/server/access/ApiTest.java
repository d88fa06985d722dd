package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.AccessToken;
import fr.vigie.access.Account;
import fr.vigie.access.AccountName;
import fr.vigie.access.Credentials;
import fr.vigie.access.Right;
import fr.vigie.access.Role;
import fr.vigie.access.TokenBook;
import fr.vigie.alert.Alert;
import fr.vigie.alert.DismissalReason;
import fr.vigie.event.EventDefinition;
import fr.vigie.law.Requirement;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.store.StoredAlerts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface for programs, at the real server. */
class ApiTest {

    private static final String SETUP = "/api/v1/setup/cameras";
    private static final String GATE =
            """
            {"id": "gate", "name": "<script>alert(1)</script>", "source": "rtsp://192.0.2.1/a",
             "user": "u", "password": "geheim", "legal_status": "CLOSED_PRIVATE_SITE", "watches": []}
            """;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir static Path folder;
    private static RunningConsole server;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        server.accounts()
                .add(
                        new Account(
                                new AccountName("paul"),
                                Set.of(Role.OPERATOR),
                                true,
                                Account.Origin.LOCAL,
                                Instant.now()),
                        Optional.of(
                                new Credentials(
                                        new Passwords().hash("quatre chevaux"), Optional.empty())),
                        "test");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Agent machine(Right... rights) {
        String text = "token-" + Arrays.hashCode(rights) + "-" + System.nanoTime();
        AccessToken token =
                new AccessToken("m" + System.nanoTime(), Set.of(rights), true, Instant.now());
        server.bean(TokenBook.class).addToken(token, BearerFilter.hash(text), "test");
        Agent agent = new Agent(server.address());
        agent.bearer(text);
        return agent;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void a_camera_is_added_changed_under_its_revision_and_removed_by_a_token() throws Exception {
        try (Agent machine = machine(Right.SET_UP_CAMERAS)) {
            HttpResponse<String> added = machine.send("POST", SETUP, GATE, "");
            assertThat(added.statusCode()).isEqualTo(201);
            assertThat(added.body()).doesNotContain("geheim");
            String at = added.headers().firstValue("Location").orElseThrow();
            assertThat(at).isEqualTo(SETUP + "/gate");
            HttpResponse<String> watched =
                    machine.send("PUT", at + "/watches/w", "{\"event\":\"INTRUSION\"}", tag(added));
            assertThat(watched.statusCode()).isEqualTo(200);
            HttpResponse<String> late = machine.send("PUT", at, GATE, tag(added));
            assertThat(late.statusCode()).as("somebody else was faster").isEqualTo(412);
            assertThat(late.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
            assertThat(machine.send("PUT", at, GATE, "").statusCode()).isEqualTo(428);
            assertThat(machine.get(at).body()).isEqualTo(watched.body());
            assertThat(machine.get("/api/v1/setup/export").body())
                    .contains("gate")
                    .doesNotContain("geheim");
            assertThat(machine.send("DELETE", at, "", tag(watched)).statusCode()).isEqualTo(204);
            assertThat(machine.get(at).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void mistakes_come_back_in_the_askers_language_each_with_a_sentence() throws Exception {
        try (Agent machine = machine(Right.SET_UP_CAMERAS)) {
            String wrong = GATE.replace("rtsp://192.0.2.1/a", "/etc/passwd").replace("gate", "A B");
            HttpResponse<String> answer = machine.send("POST", SETUP, wrong, "");
            assertThat(answer.statusCode()).isEqualTo(422);
            JsonNode problem = json(answer);
            assertThat(problem.get("code").asString()).isEqualTo("MISTAKES");
            assertThat(problem.get("mistakes").size()).isEqualTo(2);
            assertThat(problem.get("detail").asString()).contains("« id » attend");
            String here = GATE.replace("192.0.2.1", "127.0.0.1");
            assertThat(json(machine.send("POST", "/api/v1/setup/trial", here, "")).get("code"))
                    .hasToString("\"ADDRESS\"");
            String large = GATE.replace("watches", "w".repeat(70_000));
            assertThat(machine.send("POST", SETUP, large, "").statusCode()).isEqualTo(413);
            assertThat(machine.send("POST", SETUP, "no json", "").statusCode()).isEqualTo(422);
        }
    }

    @Test
    void a_token_does_what_it_was_given_and_nothing_else() throws Exception {
        try (Agent reads = machine(Right.READ_CAMERAS);
                Agent sets = machine(Right.SET_UP_CAMERAS);
                Agent nobody = new Agent(server.address())) {
            assertThat(reads.get("/api/v1/cameras").statusCode()).isEqualTo(200);
            assertThat(reads.get(SETUP).statusCode()).isEqualTo(403);
            assertThat(sets.get("/api/v1/cameras").statusCode()).isEqualTo(403);
            assertThat(sets.get(SETUP + "/marche/picture.jpg").statusCode()).isEqualTo(403);
            HttpResponse<String> stranger = nobody.get("/api/v1/cameras");
            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(json(stranger).get("code").asString()).isEqualTo("SIGN_IN");
        }
    }

    @Requirement("D-02")
    @Test
    void an_alert_says_what_its_closed_schema_says_and_a_person_decides_it() throws Exception {
        Alert first = StoredAlerts.inZone(1);
        Alert second = StoredAlerts.inZone(2);
        server.book().add(first, Optional.empty());
        server.book().add(second, Optional.empty());
        try (Agent paul = new Agent(server.address());
                Agent machine = machine(Right.READ_ALERTS)) {
            JsonNode page = json(machine.get("/api/v1/alerts?size=1"));
            assertThat(page.get("alerts").get(0).get("id").asString())
                    .isEqualTo(second.id().toString());
            String next = page.get("next").asString();
            assertThat(
                            json(machine.get("/api/v1/alerts?size=1&before=" + next))
                                    .get("alerts")
                                    .get(0)
                                    .get("id")
                                    .asString())
                    .isEqualTo(first.id().toString());
            paul.signIn("paul", "quatre chevaux", "");
            String decision = "/api/v1/alerts/" + first.id() + "/decision";
            assertThat(machine.send("POST", decision, "{\"state\":\"CONFIRMED\"}", "").statusCode())
                    .as("a machine decides nothing")
                    .isEqualTo(403);
            assertThat(paul.send("POST", decision, "{\"state\":\"DISMISSED\"}", "").statusCode())
                    .isEqualTo(422);
            HttpResponse<String> decided =
                    paul.send(
                            "POST",
                            decision,
                            "{\"state\":\"DISMISSED\",\"reason\":\"NATURE\"}",
                            "");
            assertThat(decided.statusCode()).isEqualTo(200);
            assertThat(decided.body()).doesNotContain("paul");
            Set<String> said = new HashSet<>(json(decided).propertyNames());
            assertThat(said).isEqualTo(keysOf("Alert"));
            assertThat(paul.send("POST", decision, "{\"state\":\"CONFIRMED\"}", "").statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void the_description_has_every_address_and_no_other() throws Exception {
        Set<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : description().get("paths").properties()) {
            for (String method : path.getValue().propertyNames()) {
                described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        Set<String> served = new TreeSet<>();
        for (RequestMappingInfo info : server.addresses()) {
            for (String pattern : info.getPatternValues()) {
                if (pattern.startsWith("/api/")) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> served.add(method + " " + pattern));
                }
            }
        }
        assertThat(described).isEqualTo(served).hasSizeGreaterThan(20);
    }

    @Test
    void the_description_asks_for_the_rights_that_the_rules_ask_for() throws Exception {
        for (Map.Entry<String, JsonNode> path : description().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
                var method = HttpMethod.valueOf(one.getKey().toUpperCase(Locale.ROOT));
                AddressRule rule =
                        AddressRule.find(method, path.getKey().replaceAll("[{}]", ""))
                                .orElseThrow();
                AddressRule.Needs needs =
                        one.getValue().has("x-right")
                                ? new AddressRule.Holder(
                                        Right.valueOf(one.getValue().get("x-right").asString()))
                                : new AddressRule.Nobody();
                assertThat(rule.needs()).as("%s %s", method, path.getKey()).isEqualTo(needs);
            }
        }
    }

    @Test
    void the_description_names_what_the_program_knows() throws Exception {
        assertThat(names("EventType"))
                .containsExactlyInAnyOrderElementsOf(
                        EventDefinition.listAll().stream().map(d -> d.type().name()).toList());
        assertThat(names("DismissalReason"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(DismissalReason.values()).map(Enum::name).toList());
        try (Agent nobody = new Agent(server.address())) {
            JsonNode events = json(nobody.get("/api/v1/event-types"));
            assertThat(events.size()).isEqualTo(names("EventType").size());
            for (JsonNode event : events) {
                assertThat(new HashSet<>(event.propertyNames()))
                        .isEqualTo(keysOf("EventDefinition"));
                for (JsonNode parameter : event.get("parameters")) {
                    assertThat(keysOf("Parameter")).containsAll(parameter.propertyNames());
                }
            }
        }
    }

    private static JsonNode description() throws Exception {
        try (Agent nobody = new Agent(server.address())) {
            return json(nobody.get("/api/v1/openapi.json"));
        }
    }

    private static JsonNode schema(String name) throws Exception {
        return description().get("components").get("schemas").get(name);
    }

    private static Set<String> keysOf(String name) throws Exception {
        assertThat(schema(name).get("additionalProperties").asBoolean(true)).isFalse();
        return new HashSet<>(schema(name).get("properties").propertyNames());
    }

    private static List<String> names(String name) throws Exception {
        return schema(name).get("enum").valueStream().map(JsonNode::asString).toList();
    }
}
