package fr.vigie.server.register;

import fr.vigie.act.Act;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertSummary;
import fr.vigie.alert.DecisionTally;
import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.MapPoint;
import fr.vigie.catalogue.EventPage;
import fr.vigie.event.EventType;
import fr.vigie.operation.CameraStatus;
import fr.vigie.permission.Permission;
import fr.vigie.permission.Permission.Footing;
import fr.vigie.permission.Standing;
import fr.vigie.register.MeasurementSource;
import fr.vigie.setup.SetUpCamera;
import fr.vigie.setup.Setup;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cameras of one reading of the register. What is known of all of them is asked once: a town
 * has hundreds.
 */
final class RegisterCameras {

    private static final DecisionTally NO_ALERT = new DecisionTally(0, 0, 0, 0);

    /** Alerts are dated by cameras' clocks: none of them is left out. */
    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private record Of(CameraId camera, EventType event) {}

    private final Map<Of, DecisionTally> tallies = new HashMap<>();
    private final Map<CameraId, MapPoint> positions = new HashMap<>();
    private final MeasurementSource measurements;
    private final Standing stands;
    private final Instant now;

    RegisterCameras(
            AlertBook book,
            Setup setup,
            MeasurementSource measurements,
            Standing stands,
            Instant now) {
        for (AlertSummary summary : book.summarise(Instant.EPOCH, FOR_EVER)) {
            tallies.put(new Of(summary.camera(), summary.event()), summary.tally());
        }
        for (SetUpCamera camera : setup.list()) {
            camera.position().ifPresent(point -> positions.put(camera.plan().camera().id(), point));
        }
        this.measurements = measurements;
        this.stands = stands;
        this.now = now;
    }

    /** A camera with its watches, as the register has them. */
    Map<String, Object> of(CameraStatus status) {
        Camera camera = status.camera();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", camera.id().value());
        map.put("name", camera.name());
        map.put("place", camera.place());
        Optional.ofNullable(positions.get(camera.id()))
                .ifPresent(
                        point -> map.put("position", List.of(point.latitude(), point.longitude())));
        map.put("status", camera.status().name());
        map.put("phase", status.phase().name());
        map.put("watches", status.watches().stream().map(w -> watch(camera, w)).toList());
        return map;
    }

    private Map<String, Object> watch(Camera camera, CameraStatus.WatchStatus status) {
        EventType event = status.watch().event();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", status.watch().id().value());
        map.put("event", event.name());
        map.put("title", RegisterData.both(EventPage.title(event)));
        map.put("permitted", status.permission().permitted());
        switch (status.permission()) {
            case Permission.Permitted(String _, Footing footing) ->
                    map.put("footing", footing.name());
            case Permission.Refused(var refusal) -> {
                map.put("code", refusal.code());
                map.put("article", refusal.article());
                map.put("reason", RegisterData.both(refusal.reason()));
                map.put("wayOut", RegisterData.both(refusal.wayOut()));
            }
        }
        Optional<Act> calibration = stands.findCalibration(camera.id(), event, now);
        calibration.ifPresent(act -> map.put("calibration", act.number()));
        calibration
                .flatMap(act -> measurements.find(act, event))
                .ifPresent(measured -> map.put("measured", measured.document()));
        DecisionTally tally = tallies.getOrDefault(new Of(camera.id(), event), NO_ALERT);
        map.put("confirmed", tally.confirmed());
        map.put("dismissed", tally.dismissed());
        map.put("doubt", tally.doubt());
        map.put("untreated", tally.untreated());
        tally.falseShare().ifPresent(share -> map.put("falseShare", share));
        return map;
    }
}
