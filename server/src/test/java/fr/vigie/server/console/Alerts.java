package fr.vigie.server.console;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertId;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.event.Unit;
import fr.vigie.geometry.Box;
import fr.vigie.sighting.Measure;
import fr.vigie.sighting.Measure.Comparison;
import fr.vigie.watch.WatchId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Alerts as detectors would raise them. */
final class Alerts {

    private Alerts() {}

    static Alert bag(Instant raised) {
        return alert(
                "marche",
                "objets-parvis",
                EventType.ABANDONED_OBJECT,
                raised,
                List.of(
                        new Measure("unattended", 64.2, Comparison.AT_LEAST, 60, Unit.SECONDS),
                        new Measure("stillness", 0.93, Comparison.AT_LEAST, 0.8, Unit.FRACTION),
                        new Measure(
                                "height", 0.072, Comparison.AT_MOST, 0.4, Unit.PICTURE_HEIGHT)));
    }

    static Alert intruder(Instant raised) {
        return intruder("cour", "cour-nuit", raised);
    }

    static Alert intruder(String camera, String watch, Instant raised) {
        return alert(
                camera,
                watch,
                EventType.INTRUSION,
                raised,
                List.of(
                        new Measure("presence", 1.4, Comparison.AT_LEAST, 0.5, Unit.SECONDS),
                        new Measure(
                                "height", 0.21, Comparison.AT_LEAST, 0.05, Unit.PICTURE_HEIGHT)));
    }

    private static Alert alert(
            String camera, String watch, EventType event, Instant raised, List<Measure> measures) {
        return new Alert(
                new AlertId(UUID.randomUUID()),
                new CameraId(camera),
                new WatchId(watch),
                event,
                FakeBoard.zone(),
                raised.minusSeconds(65),
                raised,
                new Box(0.51, 0.67, 0.58, 0.77),
                measures,
                "banc-d-essai@1",
                false,
                Optional.empty());
    }
}
