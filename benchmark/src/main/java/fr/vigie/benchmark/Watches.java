package fr.vigie.benchmark;

import fr.vigie.event.EventDefinition;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.GroundPoint;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One watch of every event type, or of those that {@code VIGIE_EVENTS} names, as it comes by
 * default: on the whole picture, or on the street where the ground has to be known.
 */
final class Watches {

    private static final List<Point> CORNERS =
            List.of(
                    new Point(0.1, 0.9),
                    new Point(0.9, 0.9),
                    new Point(0.7, 0.5),
                    new Point(0.3, 0.5));

    /** Made up: what is measured matters to nobody here, that it is measured does. */
    private static final Calibration STREET =
            new Calibration.FourPoints(
                    CORNERS,
                    List.of(
                            new GroundPoint(0, 0),
                            new GroundPoint(8, 0),
                            new GroundPoint(8, 20),
                            new GroundPoint(0, 20)));

    private Watches() {}

    static List<Watch> listAll() {
        String wanted = System.getenv().getOrDefault("VIGIE_EVENTS", "");
        return EventDefinition.listAll().stream()
                .filter(d -> wanted.isEmpty() || wanted.contains(d.type().name()))
                .map(Watches::of)
                .toList();
    }

    private static Watch of(EventDefinition definition) {
        Map<String, ParameterValue> values = new HashMap<>();
        for (ParameterDefinition parameter : definition.parameters()) {
            parameter
                    .defaultValue()
                    .ifPresent(value ->
                            values.put(parameter.name(), new ParameterValue.Quantity(value)));
            if (parameter.required() && parameter.unit() == Unit.DIRECTION) {
                values.put(parameter.name(), new ParameterValue.Heading(new Direction(1, 0)));
            }
        }
        boolean calibrated = definition.needsCalibration();
        Polygon zone = calibrated ? new Polygon(CORNERS) : Polygon.WHOLE_PICTURE;
        Watch watch =
                new Watch(
                        new WatchId("watch-" + definition.type().ordinal()),
                        definition.type(),
                        new Area.Zone(zone),
                        new Parameters(values));
        return calibrated ? watch.withCalibration(STREET) : watch;
    }
}
