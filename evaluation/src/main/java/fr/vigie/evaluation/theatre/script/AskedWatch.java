package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.document.WrittenParameters;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Direction;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A watch of a scene, of any event of the catalogue: truth follows from the script whether this
 * version can detect the event or not.
 *
 * @param id its name
 * @param event what is asked for
 * @param area where
 * @param parameters as they are written
 * @param built the watch, where this version can run it
 */
public record AskedWatch(
        WatchId id,
        EventType event,
        Area area,
        Map<String, String> parameters,
        Optional<Watch> built) {

    private static final Pattern PAIR =
            Pattern.compile("\\[\\s*(-?[0-9.]+)\\s*,\\s*(-?[0-9.]+)\\s*]");

    public AskedWatch {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A number, or a duration in seconds; {@code otherwise} where the watch does not say. */
    double number(String name, double otherwise) {
        if (built.isPresent()
                && built.get().parameters().values().get(name)
                        instanceof ParameterValue.Quantity(double value)) {
            return value;
        }
        return WrittenParameters.number(parameters.getOrDefault(name, "")).orElse(otherwise);
    }

    /** A direction in the picture, if the watch has it. */
    Optional<Direction> findDirection(String name) {
        if (built.isPresent() && built.get().parameters().findDirection(name).isPresent()) {
            return built.get().parameters().findDirection(name);
        }
        Matcher pair = PAIR.matcher(parameters.getOrDefault(name, ""));
        return pair.matches()
                ? Optional.of(
                        new Direction(
                                Double.parseDouble(pair.group(1)),
                                Double.parseDouble(pair.group(2))))
                : Optional.empty();
    }
}
