package fr.vigie.server.observe;

import fr.vigie.operation.PipelineTimes;
import fr.vigie.operation.PipelineTimes.Seen;
import fr.vigie.operation.PipelineTimes.Step;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long the steps of all cameras take, as histograms. Read when they are asked for.
 *
 * @param times what was counted
 */
record PipelineMetrics(PipelineTimes times) implements MultiCollector {

    private static final String STAGE = "vigie_pipeline_stage_duration_seconds";
    private static final String LATENCY = "vigie_pipeline_latency_seconds";

    @Override
    public MetricSnapshots collect() {
        HistogramSnapshot.Builder stages =
                HistogramSnapshot.builder().name(STAGE).help("processor time of a stage");
        for (Step step : List.of(Step.READ, Step.DECODE, Step.REDUCE, Step.ANALYSE)) {
            stages.dataPoint(point(step, Labels.of("stage", step.name().toLowerCase(Locale.ROOT))));
        }
        HistogramSnapshot.Builder latency =
                HistogramSnapshot.builder()
                        .name(LATENCY)
                        .help("from a picture's packet to what is sighted by it")
                        .dataPoint(point(Step.SIGHTING, Labels.EMPTY));
        return new MetricSnapshots(stages.build(), latency.build());
    }

    private HistogramDataPointSnapshot point(Step step, Labels labels) {
        Seen seen = times.seen(step);
        List<Double> bounds = new ArrayList<>(PipelineTimes.BOUNDS);
        bounds.add(Double.POSITIVE_INFINITY);
        return HistogramDataPointSnapshot.builder()
                .classicHistogramBuckets(ClassicHistogramBuckets.of(bounds, seen.counts()))
                .sum(seen.seconds())
                .labels(labels)
                .build();
    }
}
