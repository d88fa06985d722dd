package fr.vigie.server.station;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.charter.Charter;
import fr.vigie.charter.Conditions;
import fr.vigie.charter.Evidence;
import fr.vigie.charter.Guard;
import fr.vigie.charter.PresenceLimit;
import fr.vigie.charter.Probation;
import fr.vigie.charter.RefusalGround;
import fr.vigie.charter.RefusalRule;
import fr.vigie.charter.Validity;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Polygon;
import fr.vigie.operation.CameraPlan;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cameras with one INTRUSION watch on the whole picture, and charters with a difference. */
final class TestPlans {

    private TestPlans() {}

    static CameraPlan file(String id, Path video) {
        return plan(id, SourceAddress.ofRecorded(video.toString()), LegalStatus.TEST_BENCH);
    }

    static CameraPlan live(String id, ServerSocket camera) {
        return plan(
                id,
                SourceAddress.ofLive("rtsp://127.0.0.1:" + camera.getLocalPort() + "/cam"),
                LegalStatus.CLOSED_PRIVATE_SITE);
    }

    private static CameraPlan plan(String id, SourceAddress source, LegalStatus status) {
        Watch watch =
                new Watch(
                        new WatchId(id + "-in"),
                        EventType.INTRUSION,
                        new Area.Zone(Polygon.WHOLE_PICTURE),
                        defaults(EventDefinition.get(EventType.INTRUSION)));
        return new CameraPlan(new Camera(new CameraId(id), id, "", source, status), List.of(watch));
    }

    private static Parameters defaults(EventDefinition event) {
        Map<String, ParameterValue> values = new HashMap<>();
        event.parameters()
                .forEach(parameter ->
                        parameter
                                .defaultValue()
                                .ifPresent(value ->
                                        values.put(
                                                parameter.name(),
                                                new ParameterValue.Quantity(value))));
        return new Parameters(values);
    }

    static Charter charter(String id) {
        return ShippedCharters.find(id).orElseThrow();
    }

    /** A charter that suspends a camera with the first who enters, in Montpellier's words. */
    static Charter withEmptyScene(Charter charter) {
        List<RefusalRule> refusals = new ArrayList<>(charter.refusals());
        refusals.add(charter("montpellier-2022").getRefusal(RefusalGround.GUARD));
        return new Charter(
                charter.id(),
                charter.version(),
                charter.title(),
                charter.summary(),
                charter.texts(),
                charter.verification(),
                charter.scope(),
                charter.declaredStatus(),
                charter.evidence(),
                charter.validity(),
                charter.documents(),
                refusals,
                new Conditions(
                        Set.of(Guard.EMPTY_SCENE),
                        Probation.NONE,
                        Optional.empty(),
                        Optional.of(new PresenceLimit(1, Duration.ofHours(1)))),
                charter.basis(),
                charter.fingerprint());
    }

    /** A charter that makes this of a missing calibration. */
    static Charter with(Charter charter, Probation.Calibration calibration) {
        return new Charter(
                charter.id(),
                charter.version(),
                charter.title(),
                charter.summary(),
                charter.texts(),
                charter.verification(),
                charter.scope(),
                charter.declaredStatus(),
                charter.evidence(),
                charter.validity(),
                charter.documents(),
                charter.refusals(),
                new Conditions(
                        Set.of(),
                        new Probation(calibration, Optional.empty()),
                        Optional.empty(),
                        Optional.empty()),
                charter.basis(),
                charter.fingerprint());
    }

    /** A charter with other evidence and other dates, and words for the end of the dates. */
    static Charter with(Charter charter, Evidence evidence, Validity validity) {
        List<RefusalRule> refusals = new ArrayList<>(charter.refusals());
        RefusalRule any = refusals.getFirst();
        refusals.add(
                new RefusalRule(
                        RefusalGround.DATE,
                        "CH-TEST",
                        any.article(),
                        any.quality(),
                        any.reason(),
                        any.wayOut()));
        return new Charter(
                charter.id(),
                charter.version(),
                charter.title(),
                charter.summary(),
                charter.texts(),
                charter.verification(),
                charter.scope(),
                charter.declaredStatus(),
                evidence,
                validity,
                charter.documents(),
                refusals);
    }
}
