package fr.vigie.evaluation.report;

import fr.vigie.event.EventType;
import fr.vigie.register.Measured;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a document of {@link EvaluationJson} how each event type did. */
public final class MeasuredReader {

    private static final double SECONDS_PER_HOUR = 3600;

    private MeasuredReader() {}

    /** The figures of each event type; none if the bytes are no such document. */
    public static Map<EventType, Measured> read(byte[] document) {
        try {
            return read(JsonMapper.shared().readTree(document));
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    /**
     * The figures without a second look.
     *
     * @throws DateTimeException if its date is none
     * @throws IllegalArgumentException if a figure is negative
     */
    static Map<EventType, Measured> read(JsonNode root) {
        return read(root, root.path("events"));
    }

    /** The figures of the same pictures with a second look; none if nobody looked. */
    static Map<EventType, Measured> readSecondLook(JsonNode root) {
        return read(root, root.path("secondLook").path("events"));
    }

    private static Map<EventType, Measured> read(JsonNode root, JsonNode events) {
        Map<EventType, Measured> measured = new EnumMap<>(EventType.class);
        if (root.path("format").asInt(0) == EvaluationJson.FORMAT) {
            String version = root.path("version").asString("");
            LocalDate on = LocalDate.parse(root.path("date").asString(""));
            for (JsonNode one : events) {
                find(one.path("event").asString(""))
                        .ifPresent(event -> measured.put(event, of(version, on, one)));
            }
        }
        return measured;
    }

    private static Optional<EventType> find(String name) {
        return Arrays.stream(EventType.values()).filter(e -> e.name().equals(name)).findFirst();
    }

    private static Measured of(String version, LocalDate on, JsonNode event) {
        return new Measured(
                version,
                on,
                event.path("watchedSeconds").asDouble(0) / SECONDS_PER_HOUR,
                event.path("found").asInt(0),
                event.path("missed").asInt(0),
                event.path("falseAlerts").asInt(0));
    }
}
