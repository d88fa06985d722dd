package fr.vigie.server.console;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraGroup;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.charter.SourceQuality;
import fr.vigie.event.EventType;
import fr.vigie.geometry.Direction;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.geometry.Segment;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraFault;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.CameraStatus.Phase;
import fr.vigie.operation.CameraStatus.WatchStatus;
import fr.vigie.operation.FaultNotice;
import fr.vigie.operation.GateCounters;
import fr.vigie.operation.Laziness;
import fr.vigie.operation.StageCounters;
import fr.vigie.permission.Permission;
import fr.vigie.permission.Refusal;
import fr.vigie.watch.Area;
import fr.vigie.watch.ParameterValue;
import fr.vigie.watch.Parameters;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Cameras that stand for real ones: one of each phase that a page has to show. */
public final class FakeBoard implements CameraBoard {

    private static final Permission PERMITTED = new Permission.Permitted("banc-d-essai@1");

    private static final CameraGroup CENTRE = new CameraGroup("centre");

    private static final Map<String, Set<CameraGroup>> GROUPS =
            Map.of(
                    "marche", Set.of(CENTRE),
                    "rue-verte", Set.of(CENTRE, new CameraGroup("ecoles")),
                    "cour", Set.of(new CameraGroup("depot")));

    private final Map<CameraId, Phase> phases = new ConcurrentHashMap<>();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong lists = new AtomicLong();

    /** How often all cameras were asked for. */
    long lists() {
        return lists.get();
    }

    /** Puts all cameras back to where they began. */
    public void reset() {
        phases.clear();
    }

    @Override
    public List<CameraStatus> list() {
        lists.incrementAndGet();
        return all();
    }

    private List<CameraStatus> all() {
        return List.of(
                camera("marche", "Place du Marché", "parvis nord", Phase.RUNNING, bag(), line()),
                camera("rue-verte", "Rue Verte", "angle de l’école", Phase.RUNNING, walkers()),
                camera("cour", "Cour du dépôt", "portail est", Phase.WAITING, yard()),
                camera("quai", "Quai Sud", "", Phase.REFUSED, refused()));
    }

    @Override
    public Optional<CameraStatus> find(CameraId id) {
        return all().stream().filter(status -> status.camera().id().equals(id)).findFirst();
    }

    @Override
    public Optional<byte[]> findPreview(CameraId id) {
        boolean runs = find(id).map(CameraStatus::phase).orElseThrow() == Phase.RUNNING;
        return runs
                ? Optional.of(Pictures.street(id.value(), looks.incrementAndGet()))
                : Optional.empty();
    }

    @Override
    public void stop(CameraId id, String actor) {
        phases.put(id, Phase.STOPPED);
    }

    @Override
    public void start(CameraId id, String actor) {
        phases.remove(id);
    }

    private Phase phase(CameraId id, Phase usual) {
        return phases.getOrDefault(id, usual);
    }

    private CameraStatus camera(
            String id, String name, String place, Phase usual, WatchStatus... watches) {
        CameraId camera = new CameraId(id);
        Phase phase = phase(camera, usual);
        boolean seen = phase == Phase.RUNNING;
        return new CameraStatus(
                new Camera(
                        camera,
                        name,
                        place,
                        SourceAddress.ofSynthetic(id + ".mp4"),
                        LegalStatus.TEST_BENCH,
                        GROUPS.getOrDefault(id, Set.of())),
                phase,
                phase == Phase.WAITING
                        ? new Text("Le flux ne répond plus.", "The stream has gone silent.")
                        : Text.NONE,
                seen ? Optional.of(Instant.now()) : Optional.empty(),
                seen ? Optional.of(Duration.ofSeconds(95)) : Optional.empty(),
                seen ? 640 : 0,
                seen ? 360 : 0,
                seen ? counters() : StageCounters.NONE,
                phase == Phase.WAITING
                        ? Optional.of(new FaultNotice(CameraFault.NO_SIGNAL, Instant.now()))
                        : Optional.empty(),
                seen ? Optional.of(Laziness.ASLEEP) : Optional.empty(),
                List.of(watches));
    }

    private StageCounters counters() {
        long pictures = 12_480 + 20 * looks.get();
        return new StageCounters(
                pictures,
                pictures * 4_100,
                pictures,
                2,
                new GateCounters(pictures / 2, pictures / 2, 40, pictures / 40, 8, 6, 1, 1, 0),
                pictures - 3,
                1,
                0,
                0,
                pictures * 0.0961,
                pictures * 0.00187,
                pictures * 0.00021,
                pictures * 0.00074);
    }

    static Area.Zone zone() {
        return new Area.Zone(
                new Polygon(
                        List.of(
                                new Point(0.18, 0.42),
                                new Point(0.74, 0.40),
                                new Point(0.88, 0.92),
                                new Point(0.10, 0.94))));
    }

    private static WatchStatus bag() {
        return new WatchStatus(
                new Watch(
                        new WatchId("objets-parvis"),
                        EventType.ABANDONED_OBJECT,
                        zone(),
                        quantities(60, 0.03, 0.4)),
                PERMITTED);
    }

    private static WatchStatus line() {
        Map<String, ParameterValue> values =
                Map.of(
                        "dwell", new ParameterValue.Quantity(0.5),
                        "forbidden", new ParameterValue.Heading(new Direction(0.3, -1)));
        return new WatchStatus(
                new Watch(
                        new WatchId("limite-scene"),
                        EventType.INTRUSION,
                        new Area.Line(new Segment(new Point(0.3, 0.35), new Point(0.95, 0.5))),
                        new Parameters(values)),
                PERMITTED);
    }

    private static WatchStatus walkers() {
        return new WatchStatus(
                new Watch(
                        new WatchId("trottoir"),
                        EventType.ABANDONED_OBJECT,
                        new Area.Zone(Polygon.WHOLE_PICTURE),
                        quantities(120, 0.03, 0.4)),
                PERMITTED);
    }

    private static WatchStatus yard() {
        return new WatchStatus(
                new Watch(
                        new WatchId("cour-nuit"),
                        EventType.INTRUSION,
                        zone(),
                        quantities(0.5, 0.05, 1)),
                PERMITTED);
    }

    private static WatchStatus refused() {
        return new WatchStatus(
                new Watch(
                        new WatchId("quai-intrusion"),
                        EventType.INTRUSION,
                        zone(),
                        quantities(0.5, 0.05, 1)),
                new Permission.Refused(
                        new Refusal(
                                Refusal.Layer.CHARTER,
                                "CH-BE-1",
                                "charte banc-d-essai, art. 1",
                                SourceQuality.DESIGN,
                                new Text(
                                        "Le banc d’essai n’admet que des enregistrements.",
                                        "The test bench admits recordings only."),
                                new Text(
                                        "Choisir une charte qui admet les flux en direct.",
                                        "Choose a charter that admits live streams."))));
    }

    private static Parameters quantities(double dwell, double smallest, double largest) {
        return new Parameters(
                Map.of(
                        "dwell", new ParameterValue.Quantity(dwell),
                        "smallest_height", new ParameterValue.Quantity(smallest),
                        "largest_height", new ParameterValue.Quantity(largest)));
    }
}
