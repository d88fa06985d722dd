package fr.vigie.evaluation.theatre.script;

import fr.vigie.event.EventType;
import fr.vigie.geometry.Direction;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import java.util.Optional;

/**
 * A watch of a scene, as the truth asks it.
 *
 * @param watch the watch
 */
record AskedWatch(Watch watch) {

    EventType event() {
        return watch.event();
    }

    Area area() {
        return watch.area();
    }

    /** A number, or a duration in seconds; {@code otherwise} where the watch does not say. */
    double number(String name, double otherwise) {
        return watch.parameters().values().get(name)
                        instanceof ParameterValue.Quantity(double value)
                ? value
                : otherwise;
    }

    /** A direction in the picture, if the watch has it. */
    Optional<Direction> findDirection(String name) {
        return watch.parameters().findDirection(name);
    }
}
