package fr.vigie.server.config;

import fr.vigie.event.EventDefinition;
import fr.vigie.event.ParameterDefinition;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Point;
import fr.vigie.operation.CameraPlan;
import fr.vigie.watch.Area;
import fr.vigie.watch.Calendar;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Watch;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a watch as JSON, in the keys of {@code vigie.yaml}. */
final class WatchForm {

    private WatchForm() {}

    static ObjectNode write(Watch watch, CameraPlan plan) {
        ObjectNode node = PlainJson.object();
        node.put("id", watch.id().value());
        node.put("event", watch.event().name());
        switch (watch.area()) {
            case Area.Zone(var polygon) -> node.set("zone", points(polygon.points()));
            case Area.Line(var line) -> node.set("line", points(List.of(line.from(), line.to())));
        }
        node.set("parameters", parameters(watch));
        watch.calibration().ifPresent(measured -> node.set("calibration", calibration(measured)));
        Optional.ofNullable(plan.looks().get(watch.id()))
                .ifPresent(look -> node.put("look", look.name().toLowerCase(Locale.ROOT)));
        node.put("enabled", !plan.off().contains(watch.id()));
        ArrayNode calendar = node.putArray("calendar");
        plan.calendarOf(watch.id()).slots().forEach(slot -> calendar.add(slot(slot)));
        return node;
    }

    private static ObjectNode parameters(Watch watch) {
        ObjectNode node = PlainJson.object();
        for (ParameterDefinition parameter : EventDefinition.get(watch.event()).parameters()) {
            ParameterValue value = watch.parameters().values().get(parameter.name());
            if (value instanceof ParameterValue.Quantity(double number)) {
                if (parameter.unit() == Unit.SECONDS) {
                    node.put(parameter.name(), PlainJson.number(number).toPlainString() + "s");
                } else {
                    node.put(parameter.name(), PlainJson.number(number));
                }
            } else if (value instanceof ParameterValue.Heading(var direction)) {
                node.set(parameter.name(), pair(direction.dx(), direction.dy()));
            }
        }
        return node;
    }

    private static ObjectNode slot(Calendar.Slot slot) {
        ObjectNode node = PlainJson.object();
        ArrayNode days = node.putArray("days");
        slot.days().stream().sorted().map(DayOfWeek::name).forEach(days::add);
        node.put("from", slot.from().toString());
        node.put("to", slot.to().toString());
        return node;
    }

    private static ObjectNode calibration(Calibration measured) {
        ObjectNode node = PlainJson.object();
        switch (measured) {
            case Calibration.FourPoints(var points, var metres) -> {
                node.set("points", points(points));
                ArrayNode ground = node.putArray("metres");
                metres.forEach(m -> ground.add(pair(m.x(), m.y())));
            }
            case Calibration.TwoPeople(var near, var far, double view) -> {
                ArrayNode people = node.putArray("people");
                for (var person : List.of(near, far)) {
                    ObjectNode one = people.addObject();
                    one.set("foot", pair(person.foot().x(), person.foot().y()));
                    one.set("head", pair(person.head().x(), person.head().y()));
                    one.put("height", PlainJson.number(person.metres()));
                }
                node.put("view_angle", PlainJson.number(view));
            }
        }
        return node;
    }

    static ArrayNode points(List<Point> points) {
        ArrayNode list = PlainJson.array();
        points.forEach(point -> list.add(pair(point.x(), point.y())));
        return list;
    }

    private static ArrayNode pair(double x, double y) {
        return PlainJson.array().add(PlainJson.number(x)).add(PlainJson.number(y));
    }
}
