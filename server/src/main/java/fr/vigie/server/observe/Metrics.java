package fr.vigie.server.observe;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertListener;
import fr.vigie.camera.CameraId;
import fr.vigie.look.LookBoard;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.PipelineTimes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All figures of this process; thread-safe. Owns the registry, and closes nothing. */
@Component
final class Metrics implements AlertListener {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final CameraBoard board;

    /** Cameras whose figures are shown; guarded by this. */
    private final Set<CameraId> known = new HashSet<>();

    Metrics(CameraBoard board, LookBoard looks, PipelineTimes times) {
        this.board = board;
        registry.getPrometheusRegistry().register(new PipelineMetrics(times));
        LookMetrics.register(looks, registry);
        String version = Metrics.class.getPackage().getImplementationVersion();
        Gauge.builder("vigie.build.info", () -> 1)
                .description("version of this program and of its Java")
                .tag("version", Objects.requireNonNullElse(version, "unpackaged"))
                .tag("java", Runtime.version().toString())
                .register(registry);
    }

    /** Everything, in the Prometheus text format 0.0.4. */
    String scrape() {
        followCameras();
        return registry.scrape();
    }

    /** Cameras come and go while the server runs. */
    private synchronized void followCameras() {
        Set<CameraId> now =
                board.list().stream().map(s -> s.camera().id()).collect(Collectors.toSet());
        now.stream()
                .filter(known::add)
                .forEach(camera -> CameraMetrics.register(board, registry, camera));
        known.stream()
                .filter(camera -> !now.contains(camera))
                .toList()
                .forEach(camera -> {
                    CameraMetrics.remove(registry, camera);
                    known.remove(camera);
                });
    }

    @Override
    public void changed(Alert alert) {
        String type = alert.event().name();
        if (alert.decision().isEmpty()) {
            Counter.builder("vigie.alerts")
                    .description("alerts raised")
                    .tag("camera", alert.camera().value())
                    .tag("type", type)
                    .register(registry)
                    .increment();
        } else {
            Counter.builder("vigie.alert.decisions")
                    .description("decisions made")
                    .tag("type", type)
                    .tag("decision", alert.state().name().toLowerCase(Locale.ROOT))
                    .register(registry)
                    .increment();
        }
    }
}
