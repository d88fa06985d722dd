package fr.vigie.server.store;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertId;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.sighting.Measure;
import fr.vigie.watch.Area;
import fr.vigie.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Alerts for the tests of the store. */
public final class StoredAlerts {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    private StoredAlerts() {}

    public static Alert inZone(long number) {
        return alert(
                number,
                new Area.Zone(
                        new Polygon(
                                List.of(
                                        new Point(0.1, 0.2),
                                        new Point(0.9, 0.2),
                                        new Point(1 / 3.0, 0.95)))));
    }

    static Alert acrossLine(long number) {
        return alert(number, new Area.Line(new Segment(new Point(0, 0.5), new Point(1, 0.25))));
    }

    /** An alert of another camera. */
    public static Alert of(CameraId camera, long number) {
        Alert like = inZone(number);
        return new Alert(
                like.id(),
                camera,
                like.watch(),
                like.event(),
                like.area(),
                like.began(),
                like.raised(),
                like.box(),
                like.measures(),
                like.charter(),
                like.unmeasured(),
                like.decision());
    }

    private static Alert alert(long number, Area area) {
        return new Alert(
                new AlertId(new UUID(7, number)),
                new CameraId("quai-3"),
                new WatchId("quai-intrusion"),
                EventType.INTRUSION,
                area,
                NOON.plusSeconds(number),
                NOON.plusSeconds(number + 1),
                new Box(0.1, 0.2, 0.3000000001, 0.4),
                List.of(
                        new Measure(
                                "presence", 0.8, Measure.Comparison.AT_LEAST, 0.5, Unit.SECONDS),
                        new Measure(
                                "height",
                                0.123456789,
                                Measure.Comparison.AT_MOST,
                                1,
                                Unit.PICTURE_HEIGHT)),
                "site-ferme@1",
                number % 2 == 1,
                Optional.empty());
    }
}
