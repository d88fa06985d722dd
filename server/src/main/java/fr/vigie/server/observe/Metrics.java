package fr.vigie.server.observe;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertListener;
import fr.vigie.look.LookBoard;
import fr.vigie.operation.CameraBoard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** All figures of this process; thread-safe. Owns the registry, and closes nothing. */
@Component
final class Metrics implements AlertListener {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics(CameraBoard board, LookBoard looks) {
        board.list().forEach(s -> CameraMetrics.register(board, registry, s.camera().id()));
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
        return registry.scrape();
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
