package fr.vigie.server.observe;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /metrics}: the figures, for a Prometheus server. */
@Controller
class MetricsController {

    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";version=0.0.4;charset=utf-8";

    private final Metrics metrics;

    MetricsController(Metrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping(path = "/metrics", produces = TEXT)
    @ResponseBody
    String scrape() {
        return metrics.scrape();
    }
}
