package fr.vigie.evaluation.report;

import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.register.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an event type did when this version was measured, as it is shipped and published: {@code
 * results.json} holds what {@code ./vigie evaluate --json} wrote, without its clips
 * (docs/evaluation.md says how it is made).
 *
 * @param footage on which pictures, for people
 * @param command what was run
 * @param alone the figures without a network
 * @param looked the figures with a second look; empty where nobody looked
 * @param pack the network that looked
 */
public record PublishedResult(
        Text footage, String command, Measured alone, Optional<Measured> looked, String pack) {

    private static final Map<EventType, List<PublishedResult>> ALL = load();

    /** What was measured of an event type, one line for each kind of footage; may be nothing. */
    public static List<PublishedResult> listOf(EventType event) {
        return ALL.getOrDefault(event, List.of());
    }

    private static Map<EventType, List<PublishedResult>> load() {
        Map<EventType, List<PublishedResult>> all = new EnumMap<>(EventType.class);
        try (InputStream file = PublishedResult.class.getResourceAsStream("results.json")) {
            for (JsonNode one : JsonMapper.shared().readTree(file.readAllBytes())) {
                JsonNode evaluation = one.path("evaluation");
                Map<EventType, Measured> looked = MeasuredReader.readSecondLook(evaluation);
                MeasuredReader.read(evaluation)
                        .forEach((event, alone) ->
                                all.computeIfAbsent(event, key -> new ArrayList<>())
                                        .add(
                                                of(
                                                        one,
                                                        alone,
                                                        Optional.ofNullable(looked.get(event)))));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedResult of(JsonNode one, Measured alone, Optional<Measured> looked) {
        return new PublishedResult(
                new Text(one.path("fr").asString(), one.path("en").asString()),
                one.path("command").asString(),
                alone,
                looked,
                one.path("evaluation").path("secondLook").path("pack").asString(""));
    }
}
