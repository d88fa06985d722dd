package fr.vigie.watch;

import fr.vigie.geometry.Direction;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a watch's parameters by name. Immutable and thread-safe.
 *
 * @param values by the names of the event's definition; an optional parameter that was not given is
 *     absent
 */
public record Parameters(Map<String, ParameterValue> values) {

    /** No parameter at all. */
    public static final Parameters NONE = new Parameters(Map.of());

    public Parameters {
        values = Map.copyOf(values);
    }

    /**
     * The number of a parameter, in the unit of its definition.
     *
     * @throws IllegalArgumentException if it is absent or is not a number
     */
    public double getNumber(String name) {
        return switch (values.get(name)) {
            case ParameterValue.Quantity(double value) -> value;
            case null, default ->
                    throw new IllegalArgumentException("no number for parameter " + name);
        };
    }

    /** The direction of a parameter, or empty if it was not given. */
    public Optional<Direction> findDirection(String name) {
        return values.get(name) instanceof ParameterValue.Heading(Direction direction)
                ? Optional.of(direction)
                : Optional.empty();
    }
}
