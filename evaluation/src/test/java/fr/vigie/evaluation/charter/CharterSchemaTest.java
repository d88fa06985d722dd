package fr.vigie.evaluation.charter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import fr.vigie.act.ActField;
import fr.vigie.act.ActKind;
import fr.vigie.camera.LegalStatus;
import fr.vigie.charter.RefusalGround;
import fr.vigie.event.Aggregate;
import fr.vigie.event.EventType;
import fr.vigie.law.Requirement;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The published schema says what the reader says, as far as a schema can. */
class CharterSchemaTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text("charter.schema.json"));

    static List<String> shipped() {
        return ShippedCharters.listIds();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_charter_fits_the_published_schema(String id) {
        assertThat(schema.validate(json(text(id + ".yaml")))).isEmpty();
    }

    @Requirement({"R-01", "N-07"})
    @ParameterizedTest
    @CsvSource({
        "'events: []', 'events: [LOITERING]'",
        "'sources: []', 'colours: []'",
        "'evidence: {kind: NONE}', 'evidence: {kind: FACE}'",
        "'evidence: {kind: NONE}', 'evidence: {kind: NONE, keep: P1D}'",
        "'version: 2', 'version: two'",
    })
    void what_the_reader_refuses_the_schema_refuses_too(String right, String wrong) {
        String moratorium = text("moratoire.yaml");
        assertThat(moratorium).contains(right);

        assertThat(schema.validate(json(moratorium.replace(right, wrong)))).isNotEmpty();
    }

    @Test
    void the_lists_of_the_schema_are_the_lists_of_the_program() {
        JsonNode root = schema.getSchemaNode().get("properties");
        JsonNode scope = root.get("scope").get("properties");
        JsonNode document = root.get("documents").get("items").get("properties");

        assertThat(values(scope.get("events").get("items"))).isEqualTo(names(EventType.values()));
        assertThat(values(scope.get("aggregates").get("items")))
                .isEqualTo(names(Aggregate.values()));
        assertThat(values(scope.get("legal_statuses").get("items")))
                .isEqualTo(names(LegalStatus.values()));
        assertThat(values(document.get("kind"))).isEqualTo(names(ActKind.values()));
        assertThat(values(document.get("requires").get("items")))
                .isEqualTo(names(ActField.values()));
        assertThat(values(root.get("refusals").get("items").get("properties").get("on")))
                .isEqualTo(names(RefusalGround.values()));
    }

    private static List<String> values(JsonNode list) {
        return StreamSupport.stream(list.get("enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }

    private static String text(String name) {
        try (InputStream in = ShippedCharters.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode json(String yaml) {
        return json(new Yaml().compose(new StringReader(yaml)));
    }

    /** Dates stay texts, as the reader takes them. */
    private static JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JSON.objectNode();
            for (NodeTuple entry : mapping.getValue()) {
                object.set(
                        ((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        String value = ((ScalarNode) node).getValue();
        if (node.getTag().equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        if (node.getTag().equals(Tag.INT)) {
            return JSON.numberNode(Integer.parseInt(value));
        }
        return node.getTag().equals(Tag.FLOAT)
                ? JSON.numberNode(Double.parseDouble(value))
                : JSON.textNode(value);
    }
}
