package fr.vigie.server.observe;

import fr.vigie.camera.CameraId;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraFault;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.CameraStatus.Phase;
import fr.vigie.operation.FaultNotice;
import fr.vigie.operation.GateCounters;
import fr.vigie.operation.StageCounters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** One camera's counters, by the names of docs/streams.md. Read when they are asked for. */
final class CameraMetrics {

    private final CameraBoard board;
    private final MeterRegistry registry;
    private final CameraId camera;

    private CameraMetrics(CameraBoard board, MeterRegistry registry, CameraId camera) {
        this.board = board;
        this.registry = registry;
        this.camera = camera;
    }

    /** Registers all counters of a camera. */
    static void register(CameraBoard board, MeterRegistry registry, CameraId camera) {
        new CameraMetrics(board, registry, camera).register();
    }

    private void register() {
        gauge("vigie.camera.up", "1 while pictures are analysed", CameraMetrics::up);
        for (CameraFault fault : CameraFault.values()) {
            fault(fault);
        }
        gauge("vigie.camera.last.frame.timestamp.seconds", "last picture", CameraMetrics::last);
        gauge(
                "vigie.camera.clock.offset.seconds",
                "camera's clock ahead of this one",
                CameraMetrics::ahead);
        count("vigie.camera.packets", "video packets", StageCounters::packets);
        count("vigie.camera.bytes", "bytes of video packets", StageCounters::bytes);
        count("vigie.camera.frames", "pictures analysed", StageCounters::analysed);
        count("vigie.camera.frames.dropped", "left out: too slow", StageCounters::shed);
        count("vigie.camera.frames.skipped", "above the rate", StageCounters::skipped);
        count("vigie.camera.decode.errors", "damaged", StageCounters::damaged);
        count("vigie.camera.reconnects", "stream opened again", StageCounters::reconnects);
        count("vigie.camera.packets.held", "not decoded at once", c -> c.gate().held());
        decoded("awake", GateCounters::decodedAwake);
        decoded("held", GateCounters::decodedHeld);
        decoded("asleep", GateCounters::decodedAsleep);
        decoded("again", GateCounters::decodedAgain);
        woken("packet_size", GateCounters::wokenBySize);
        woken("key_frame", GateCounters::wokenByKeyFrame);
        woken("due", GateCounters::wokenByDue);
        woken("rhythm", GateCounters::wokenByRhythm);
        stage("read", StageCounters::readSeconds);
        stage("decode", StageCounters::decodeSeconds);
        stage("reduce", StageCounters::reduceSeconds);
        stage("analyse", StageCounters::analyseSeconds);
    }

    /** Forgets a camera that is there no more; what it alerted to stays counted. */
    static void remove(MeterRegistry registry, CameraId camera) {
        registry.getMeters().stream()
                .filter(meter -> camera.value().equals(meter.getId().getTag("camera")))
                .filter(meter -> !(meter instanceof Counter))
                .forEach(registry::remove);
    }

    private void gauge(String name, String help, ToDoubleFunction<CameraStatus> value) {
        Gauge.builder(name, board, b -> b.find(camera).map(s -> value.applyAsDouble(s)).orElse(0.0))
                .description(help)
                .tag("camera", camera.value())
                .register(registry);
    }

    private void fault(CameraFault fault) {
        Gauge.builder("vigie.camera.fault", board, b -> isWrong(b, fault) ? 1 : 0)
                .description("1 while this is wrong with the camera")
                .tag("camera", camera.value())
                .tag("fault", fault.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }

    private boolean isWrong(CameraBoard now, CameraFault fault) {
        return now.find(camera)
                .flatMap(CameraStatus::fault)
                .map(FaultNotice::fault)
                .equals(Optional.of(fault));
    }

    private void count(String name, String help, ToLongFunction<StageCounters> value) {
        FunctionCounter.builder(name, board, b -> value.applyAsLong(counters(b)))
                .description(help)
                .tag("camera", camera.value())
                .register(registry);
    }

    private void decoded(String reason, ToLongFunction<GateCounters> value) {
        FunctionCounter.builder(
                        "vigie.camera.frames.decoded",
                        board,
                        b -> value.applyAsLong(counters(b).gate()))
                .description("pictures decoded, by reason")
                .tag("camera", camera.value())
                .tag("reason", reason)
                .register(registry);
    }

    private void woken(String reason, ToLongFunction<GateCounters> value) {
        FunctionCounter.builder(
                        "vigie.camera.wakings", board, b -> value.applyAsLong(counters(b).gate()))
                .description("times a sleeping stream was woken, by reason")
                .tag("camera", camera.value())
                .tag("reason", reason)
                .register(registry);
    }

    private void stage(String name, ToDoubleFunction<StageCounters> seconds) {
        FunctionCounter.builder(
                        "vigie.camera.cpu.seconds", board, b -> seconds.applyAsDouble(counters(b)))
                .description("processor time of a camera, by stage")
                .tag("camera", camera.value())
                .tag("stage", name)
                .register(registry);
    }

    private StageCounters counters(CameraBoard now) {
        return now.find(camera).map(CameraStatus::counters).orElse(StageCounters.NONE);
    }

    private static double up(CameraStatus status) {
        return status.phase() == Phase.RUNNING ? 1 : 0;
    }

    /** Not a number where the camera does not tell its time, as Prometheus has it. */
    private static double ahead(CameraStatus status) {
        return status.clockAhead().map(ahead -> ahead.toMillis() / 1000.0).orElse(Double.NaN);
    }

    private static double last(CameraStatus status) {
        return status.lastPicture().map(Instant::toEpochMilli).orElse(0L) / 1000.0;
    }
}
