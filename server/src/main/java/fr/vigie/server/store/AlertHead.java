package fr.vigie.server.store;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.Decision;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Box;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.look.SecondLook;
import fr.vigie.sighting.Measure;
import fr.vigie.watch.Area;
import fr.vigie.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the table of alerts itself has of one; the points of its area and its measures lie in others
 * ({@link AlertDetails}).
 */
record AlertHead(
        UUID id,
        CameraId camera,
        WatchId watch,
        EventType event,
        String area,
        Instant began,
        Instant raised,
        Box box,
        Optional<SecondLook> look,
        String charter,
        boolean unmeasured,
        Optional<Decision> decision) {

    private static final String LINE = "LINE";

    /** The whole alert. */
    Alert with(List<Point> points, List<Measure> measures) {
        return new Alert(
                new AlertId(id),
                camera,
                watch,
                event,
                area.equals(LINE)
                        ? new Area.Line(new Segment(points.get(0), points.get(1)))
                        : new Area.Zone(new Polygon(points)),
                began,
                raised,
                box,
                measures,
                look,
                charter,
                unmeasured,
                decision);
    }

    /** How the table calls the kind of an area. */
    static String kindOf(Area area) {
        return switch (area) {
            case Area.Zone zone -> "ZONE";
            case Area.Line line -> LINE;
        };
    }
}
