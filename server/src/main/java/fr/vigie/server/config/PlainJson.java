package fr.vigie.server.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON that is YAML too: no exponents, at most nine digits behind the point, no escapes but those
 * of both. A key that stands twice is no JSON here.
 */
final class PlainJson {

    /** As many digits behind the point as a number in a file may have. */
    private static final int DIGITS = 9;

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private PlainJson() {}

    /**
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    static JsonNode read(String json) {
        return rounded(MAPPER.readTree(json));
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A number as it is written: 0.05, and 2 rather than 2.0. */
    static BigDecimal number(double value) {
        BigDecimal shortest =
                BigDecimal.valueOf(value)
                        .setScale(DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static JsonNode rounded(JsonNode node) {
        if (node.isBigDecimal() || node.isDouble()) {
            return JsonNodeFactory.instance.numberNode(number(node.doubleValue()));
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = array();
            list.forEach(item -> copy.add(rounded(item)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object();
            for (Map.Entry<String, JsonNode> entry : object.properties()) {
                copy.set(entry.getKey(), rounded(entry.getValue()));
            }
            return copy;
        }
        return node;
    }
}
