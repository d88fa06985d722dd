package fr.vigie.evaluation.report;

import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.footage.ToldFault;
import fr.vigie.evaluation.score.AlertSpan;
import fr.vigie.evaluation.score.CountScore;
import fr.vigie.evaluation.score.Detection;
import fr.vigie.evaluation.score.EventScore;
import fr.vigie.evaluation.score.FaultScore;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.look.LookCounters;
import fr.vigie.operation.StageCounters;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An evaluation as JSON: {@code format} 1, {@code version}, {@code date}, {@code events}, {@code
 * secondLook} (the same events where a network was asked, and its cost), {@code clips} with their
 * watches, counts and what was told of the camera, {@code curves}, {@code disturbed} (the same
 * events and clips where pictures were disturbed). Times are seconds of media time, rates are per
 * hour of one watch, shares lie between 0 and 1 and are {@code null} where there is nothing to take
 * a share of. Costs are the only figures that differ from run to run.
 */
public final class EvaluationJson {

    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.shared();

    private EvaluationJson() {}

    /** The document, indented. */
    public static String of(Evaluation evaluation) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("version", evaluation.version());
        root.put("date", evaluation.date().toString());
        root.put("seconds", rounded(evaluation.seconds()));
        ArrayNode events = root.putArray("events");
        evaluation.events().forEach(event -> fill(events.addObject(), event));
        fill(root.putObject("cameraFaults"), evaluation.faults());
        evaluation.look().ifPresent(look -> fill(root.putObject("secondLook"), look));
        ArrayNode clips = root.putArray("clips");
        evaluation.clips().forEach(clip -> fill(clips.addObject(), clip));
        ArrayNode failed = root.putArray("failed");
        evaluation.failed().forEach(failed::add);
        ArrayNode curves = root.putArray("curves");
        evaluation.curves().forEach(curve -> fill(curves.addObject(), curve));
        ArrayNode disturbed = root.putArray("disturbed");
        evaluation.disturbed().forEach(one -> fill(disturbed.addObject(), one));
        return root.toPrettyString() + "\n";
    }

    private static void fill(ObjectNode node, DisturbedEvaluation one) {
        node.put("disturbance", one.disturbance().name());
        ArrayNode events = node.putArray("events");
        one.events().forEach(event -> fill(events.addObject(), event));
        ArrayNode clips = node.putArray("clips");
        one.clips().forEach(clip -> fill(clips.addObject(), clip));
    }

    private static void fill(ObjectNode node, LookComparison look) {
        node.put("pack", look.pack());
        ArrayNode events = node.putArray("events");
        look.events().forEach(event -> fill(events.addObject(), event));
        LookCounters counters = look.counters();
        ObjectNode cost = node.putObject("cost");
        cost.put("candidates", counters.candidates());
        cost.put("asked", counters.asked());
        cost.put("answered", counters.answered());
        cost.put("seconds", rounded(counters.seconds()));
    }

    private static void fill(ObjectNode node, EventScore score) {
        node.put("event", score.event().name());
        counts(node, score);
        put(node, "delayMedianSeconds", score.delayQuantile(0.5));
        put(node, "delayP95Seconds", score.delayQuantile(0.95));
    }

    private static void counts(ObjectNode node, EventScore score) {
        node.put("watches", score.watches());
        node.put("watchedSeconds", rounded(score.watchedSeconds()));
        node.put("found", score.found());
        node.put("missed", score.missed());
        node.put("falseAlerts", score.falseAlerts());
        node.put("duplicates", score.duplicates());
        node.put("undecided", score.undecided());
        put(node, "recall", score.recall());
        put(node, "precision", score.precision());
        put(node, "f1", score.f1());
        put(node, "falseAlertsPerHour", score.falseAlertsPerHour());
    }

    private static void fill(ObjectNode node, ClipEvaluation clip) {
        node.put("clip", clip.name());
        node.put("seconds", rounded(clip.result().seconds()));
        ArrayNode watches = node.putArray("watches");
        clip.scores().forEach(score -> fill(watches.addObject(), score));
        ArrayNode counts = node.putArray("counts");
        clip.counts().forEach(score -> fill(counts.addObject(), score));
        ArrayNode faults = node.putArray("cameraFaults");
        clip.result().faults().forEach(told -> fill(faults.addObject(), told));
        cost(node.putObject("cost"), clip.result().cost());
    }

    private static void fill(ObjectNode node, FaultScore score) {
        node.put("truth", score.truth());
        node.put("found", score.found());
        node.put("named", score.named());
        node.put("falseNotices", score.falseNotices());
        node.put("seconds", rounded(score.seconds()));
        put(node, "delayMedianSeconds", score.delayQuantile(0.5));
        put(node, "delayP95Seconds", score.delayQuantile(0.95));
    }

    private static void fill(ObjectNode node, ToldFault told) {
        node.put("fault", told.fault().name());
        fill(node, told.span());
    }

    private static void cost(ObjectNode node, StageCounters cost) {
        node.put("pictures", cost.analysed());
        node.put("decodeSeconds", rounded(cost.decodeSeconds()));
        node.put("reduceSeconds", rounded(cost.reduceSeconds()));
        node.put("analyseSeconds", rounded(cost.analyseSeconds()));
    }

    private static void fill(ObjectNode node, WatchScore score) {
        node.put("watch", score.watch().watch().id().value());
        node.put("event", score.watch().watch().event().name());
        ArrayNode truth = node.putArray("truth");
        score.watch().truth().forEach(span -> fill(truth.addObject(), span));
        ArrayNode found = node.putArray("found");
        score.detections().forEach(detection -> fill(found.addObject(), detection));
        ArrayNode missed = node.putArray("missed");
        score.missed().forEach(span -> fill(missed.addObject(), span));
        ArrayNode falseAlerts = node.putArray("falseAlerts");
        score.falseAlerts().forEach(alert -> fill(falseAlerts.addObject(), alert));
        ArrayNode undecided = node.putArray("undecided");
        score.undecided().forEach(alert -> fill(undecided.addObject(), alert));
        node.put("duplicates", score.duplicates());
    }

    private static void fill(ObjectNode node, CountScore score) {
        node.put("count", score.expected().counter().id().value());
        node.put("aggregate", score.expected().counter().aggregate().name());
        node.put("tolerance", rounded(score.expected().tolerance()));
        node.put("within", score.isWithin());
        ArrayNode figures = node.putArray("figures");
        for (CountScore.Figure figure : score.figures()) {
            ObjectNode one = figures.addObject();
            one.put("name", figure.name());
            one.put("truth", rounded(figure.truth()));
            one.put("counted", rounded(figure.counted()));
            one.put("error", rounded(figure.error()));
        }
    }

    private static void fill(ObjectNode node, Detection detection) {
        fill(node, detection.truth());
        fill(node.putObject("alert"), detection.alert());
    }

    private static void fill(ObjectNode node, Span span) {
        node.put("from", rounded(span.from().seconds()));
        node.put("to", rounded(span.to().seconds()));
    }

    private static void fill(ObjectNode node, AlertSpan alert) {
        node.put("began", rounded(alert.began().seconds()));
        node.put("raised", rounded(alert.raised().seconds()));
        alert.ended().ifPresent(ended -> node.put("ended", rounded(ended.seconds())));
    }

    private static void fill(ObjectNode node, SensitivityCurve curve) {
        node.put("event", curve.event().name());
        node.put("parameter", curve.parameter());
        ArrayNode points = node.putArray("points");
        for (SensitivityCurve.Point point : curve.points()) {
            ObjectNode one = points.addObject();
            one.put("factor", point.factor());
            counts(one, point.score());
        }
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, rounded(value.getAsDouble()));
        } else {
            node.putNull(name);
        }
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
}
