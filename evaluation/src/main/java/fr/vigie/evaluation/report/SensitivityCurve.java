package fr.vigie.evaluation.report;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.replay.Variant;
import fr.vigie.evaluation.score.AlertSpan;
import fr.vigie.evaluation.score.EventScore;
import fr.vigie.evaluation.score.ScoredWatch;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.event.EventDefinition;
import fr.vigie.event.EventType;
import fr.vigie.event.ParameterDefinition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How an event type's results hang on its main threshold.
 *
 * @param event the event type
 * @param parameter the parameter that was varied
 * @param points by ascending factor; a factor that a watch does not allow leaves that watch out
 */
public record SensitivityCurve(EventType event, String parameter, List<Point> points) {

    /**
     * One point.
     *
     * @param factor what the threshold was multiplied by
     * @param score the results with it
     */
    public record Point(double factor, EventScore score) {}

    public SensitivityCurve {
        points = List.copyOf(points);
    }

    /** The curves of all event types that were evaluated with variants. */
    public static List<SensitivityCurve> listOf(List<ClipEvaluation> clips) {
        Map<EventType, Map<Double, List<ScoredWatch>>> all = new EnumMap<>(EventType.class);
        for (ClipEvaluation clip : clips) {
            for (WatchScore score : clip.scores()) {
                collect(clip, score, all);
            }
        }
        List<SensitivityCurve> curves = new ArrayList<>();
        all.forEach((event, byFactor) -> {
            Optional<ParameterDefinition> main =
                    Variant.findMainThreshold(EventDefinition.get(event));
            main.ifPresent(parameter ->
                    curves.add(new SensitivityCurve(event, parameter.name(), pointsOf(byFactor))));
        });
        return List.copyOf(curves);
    }

    private static void collect(
            ClipEvaluation clip,
            WatchScore score,
            Map<EventType, Map<Double, List<ScoredWatch>>> all) {
        double seconds = clip.result().seconds();
        AnnotatedWatch original = score.watch();
        Map<Double, List<ScoredWatch>> byFactor =
                all.computeIfAbsent(original.watch().event(), _ -> new TreeMap<>());
        byFactor.computeIfAbsent(1.0, _ -> new ArrayList<>()).add(new ScoredWatch(score, seconds));
        List<AlertSpan> alerts = AlertSpan.listOf(clip.result().changes());
        for (Variant variant : Variant.listOf(original.watch())) {
            AnnotatedWatch varied =
                    new AnnotatedWatch(
                            variant.watch(),
                            original.truth(),
                            original.uncertain(),
                            original.toleranceSeconds());
            byFactor.computeIfAbsent(variant.factor(), _ -> new ArrayList<>())
                    .add(new ScoredWatch(WatchScore.of(varied, alerts), seconds));
        }
    }

    private static List<Point> pointsOf(Map<Double, List<ScoredWatch>> byFactor) {
        List<Point> points = new ArrayList<>();
        byFactor.forEach((factor, scored) ->
                points.add(new Point(factor, EventScore.listOf(scored).getFirst())));
        return points;
    }
}
