package fr.vigie.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.vigie.access.Account;
import fr.vigie.access.AccountName;
import fr.vigie.access.Role;
import fr.vigie.server.app.RunningConsole;
import fr.vigie.server.store.StoredAlerts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the server answers, and what its description shows as examples, held against its schemas.
 */
class ApiAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    @TempDir static Path folder;
    private static RunningConsole server;
    private static JsonNode description;

    @BeforeAll
    static void open() throws Exception {
        server = RunningConsole.withAccounts(folder);
        server.accounts()
                .add(
                        new Account(
                                new AccountName("everything"),
                                Set.of(Role.values()),
                                true,
                                Account.Origin.LOCAL,
                                Instant.now()),
                        People.credentials(),
                        "test");
        server.book().add(StoredAlerts.inZone(1), Optional.empty());
        try (Agent nobody = new Agent(server.address())) {
            description = JSON.readTree(nobody.get("/api/v1/openapi.json").body());
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /** One operation of the description. */
    private record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        JsonNode answers(int status) {
            JsonNode responses = node.get("responses");
            String code = String.valueOf(status);
            return responses.has(code) ? responses.get(code) : responses.get("default");
        }
    }

    private static List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                all.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return all;
    }

    /** What a document breaks of a schema of the description, one line each. */
    private static List<String> breaks(JsonNode schema, JsonNode document) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.get("components"));
        return SCHEMAS.getSchema(whole).validate(document).stream()
                .map(message -> message.getMessage())
                .toList();
    }

    @Test
    void every_operation_has_an_answer_for_mistakes_rights_and_examples_that_hold() {
        for (Operation operation : operations()) {
            JsonNode node = operation.node();
            assertThat(node.path("summary").asText()).as("%s", operation).isNotBlank();
            assertThat(node.path("operationId").asText()).as("%s", operation).isNotBlank();
            assertThat(node.has("security")).as("%s", operation).isTrue();
            assertThat(node.at("/responses/default/content").has("application/problem+json"))
                    .as("%s", operation)
                    .isTrue();
            assertExamples(operation, node.path("requestBody"));
            node.get("responses").forEach(answer -> assertExamples(operation, answer));
        }
    }

    private static void assertExamples(Operation operation, JsonNode body) {
        for (Map.Entry<String, JsonNode> content : body.path("content").properties()) {
            boolean json = content.getKey().endsWith("json");
            JsonNode example = content.getValue().path("example");
            assertThat(!json || !example.isMissingNode())
                    .as("%s has an example of %s", operation, content.getKey())
                    .isTrue();
            if (json) {
                assertThat(breaks(content.getValue().get("schema"), example))
                        .as("the example of %s", operation)
                        .isEmpty();
            }
        }
    }

    @Test
    void every_answer_of_the_running_server_holds() throws Exception {
        Set<String> asked = new TreeSet<>();
        try (Agent agent = new Agent(server.address())) {
            agent.signIn("everything", People.PASSWORD, "");
            for (Operation operation : operations()) {
                if (operation.path().endsWith("/stream")) {
                    continue;
                }
                for (String example : examplesOf(operation)) {
                    HttpResponse<String> answer = ask(agent, operation, example);
                    asked.add(operation + " " + answer.statusCode());
                    assertHolds(operation, answer);
                }
            }
        }
        assertThat(asked).filteredOn(one -> one.endsWith(" 200")).hasSizeGreaterThan(15);
        assertThat(asked).noneMatch(one -> one.matches(".* 5\\d\\d"));
    }

    /** What is sent: the example, and something that is none of it. */
    private static List<String> examplesOf(Operation operation) {
        JsonNode example = operation.node().at("/requestBody/content/application~1json/example");
        return example.isMissingNode() ? List.of("") : List.of(example.toString(), "{}");
    }

    private static HttpResponse<String> ask(Agent agent, Operation operation, String body)
            throws Exception {
        String path =
                operation
                        .path()
                        .replace("{id}", StoredAlerts.inZone(1).id().toString())
                        .replace(
                                "{camera}",
                                operation.path().contains("/setup/") ? "portail" : "marche")
                        .replace("{watch}", "entree")
                        .replace("{number}", "1");
        return operation.method().equals("get")
                ? agent.get(path)
                : agent.send(operation.method().toUpperCase(java.util.Locale.ROOT), path, body, "");
    }

    private static void assertHolds(Operation operation, HttpResponse<String> answer)
            throws Exception {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        if (!type.endsWith("json")) {
            return;
        }
        JsonNode content = operation.answers(answer.statusCode()).at("/content");
        assertThat(content.has(type))
                .as("%s answers %d with %s", operation, answer.statusCode(), type)
                .isTrue();
        assertThat(breaks(content.get(type).get("schema"), JSON.readTree(answer.body())))
                .as("%s %d %s", operation, answer.statusCode(), answer.body())
                .isEmpty();
    }
}
