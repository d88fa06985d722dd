package fr.vigie.evaluation.disturb;

import fr.vigie.geometry.Calibration;
import fr.vigie.geometry.Calibration.FourPoints;
import fr.vigie.geometry.Calibration.StandingPerson;
import fr.vigie.geometry.Calibration.TwoPeople;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.ParameterValue.Heading;
import fr.vigie.watch.ParameterValue.Quantity;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import java.util.HashMap;
import java.util.Map;

/** A watch in a picture whose left and right are exchanged. */
final class MirroredWatch {

    private MirroredWatch() {}

    static Watch of(Watch watch) {
        Map<String, ParameterValue> values = new HashMap<>();
        watch.parameters().values().forEach((name, value) -> values.put(name, of(value)));
        return new Watch(
                watch.id(),
                watch.event(),
                of(watch.area()),
                new Parameters(values),
                watch.calibration().map(MirroredWatch::of));
    }

    private static ParameterValue of(ParameterValue value) {
        return switch (value) {
            case Quantity quantity -> quantity;
            case Heading(Direction d) -> new Heading(new Direction(-d.dx(), d.dy()));
        };
    }

    private static Area of(Area area) {
        return switch (area) {
            case Area.Zone(Polygon zone) ->
                    new Area.Zone(
                            new Polygon(zone.points().stream().map(MirroredWatch::of).toList()));
            case Area.Line(Segment line) ->
                    new Area.Line(new Segment(of(line.from()), of(line.to())));
        };
    }

    private static Calibration of(Calibration calibration) {
        return switch (calibration) {
            case FourPoints four ->
                    new FourPoints(
                            four.points().stream().map(MirroredWatch::of).toList(), four.metres());
            case TwoPeople two ->
                    new TwoPeople(of(two.first()), of(two.second()), two.viewDegrees());
        };
    }

    private static StandingPerson of(StandingPerson person) {
        return new StandingPerson(of(person.foot()), of(person.head()), person.metres());
    }

    private static Point of(Point point) {
        return new Point(1 - point.x(), point.y());
    }
}
