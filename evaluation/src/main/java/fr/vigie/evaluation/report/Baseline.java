package fr.vigie.evaluation.report;

import fr.vigie.evaluation.score.EventScore;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An earlier evaluation, to hold a new one against: a watch on a clip got worse when it finds fewer
 * episodes or raises more false or duplicate alerts than before, an event type when its median
 * delay has grown by more than {@value #DELAY_SECONDS} s. What only one of both has is not
 * compared. Immutable.
 */
public final class Baseline {

    /** How much later alerts may come before that is worse. */
    static final double DELAY_SECONDS = 0.5;

    private final Map<String, Counts> watches;
    private final Map<String, Double> delays;

    /** What one watch did. */
    private record Counts(int found, int falseAlerts, int duplicates) {}

    private Baseline(Map<String, Counts> watches, Map<String, Double> delays) {
        this.watches = Map.copyOf(watches);
        this.delays = Map.copyOf(delays);
    }

    /** Reads a document of {@link EvaluationJson}; empty if the text is none. */
    public static Optional<Baseline> parse(String json) {
        try {
            JsonNode root = JsonMapper.shared().readTree(json);
            if (root.path("format").asInt(0) != EvaluationJson.FORMAT
                    || !root.path("clips").isArray()) {
                return Optional.empty();
            }
            return Optional.of(new Baseline(watchesOf(root), delaysOf(root)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Counts> watchesOf(JsonNode root) {
        Map<String, Counts> watches = new HashMap<>();
        for (JsonNode clip : root.path("clips")) {
            for (JsonNode watch : clip.path("watches")) {
                watches.put(
                        key(clip.path("clip").asString(""), watch.path("watch").asString("")),
                        new Counts(
                                watch.path("found").size(),
                                watch.path("falseAlerts").size(),
                                watch.path("duplicates").asInt(0)));
            }
        }
        return watches;
    }

    private static Map<String, Double> delaysOf(JsonNode root) {
        Map<String, Double> delays = new HashMap<>();
        for (JsonNode event : root.path("events")) {
            JsonNode delay = event.path("delayMedianSeconds");
            if (delay.isNumber()) {
                delays.put(event.path("event").asString(""), delay.asDouble());
            }
        }
        return delays;
    }

    private static String key(String clip, String watch) {
        return clip + "\n" + watch;
    }

    /** What got worse, a sentence each; empty if nothing did. */
    public List<Text> listWorse(Evaluation now) {
        List<Text> worse = new ArrayList<>();
        for (ClipEvaluation clip : now.clips()) {
            for (WatchScore score : clip.scores()) {
                String id = score.watch().watch().id().value();
                Counts before = watches.get(key(clip.name(), id));
                if (before != null) {
                    compare(clip.name() + ", " + id, before, score, worse);
                }
            }
        }
        now.events().forEach(event -> compare(event, worse));
        return worse;
    }

    private static void compare(String where, Counts before, WatchScore now, List<Text> worse) {
        if (now.detections().size() < before.found()) {
            worse.add(
                    Text.format(
                            "%s : %s épisode(s) trouvé(s), %s avant.",
                            "%s: %s episode(s) found, %s before.",
                            where,
                            now.detections().size(),
                            before.found()));
        }
        if (now.falseAlerts().size() > before.falseAlerts()) {
            worse.add(
                    Text.format(
                            "%s : %s fausse(s) alerte(s), %s avant.",
                            "%s: %s false alert(s), %s before.",
                            where,
                            now.falseAlerts().size(),
                            before.falseAlerts()));
        }
        if (now.duplicates() > before.duplicates()) {
            worse.add(
                    Text.format(
                            "%s : %s alerte(s) en double, %s avant.",
                            "%s: %s duplicate alert(s), %s before.",
                            where,
                            now.duplicates(),
                            before.duplicates()));
        }
    }

    private void compare(EventScore now, List<Text> worse) {
        Double before = delays.get(now.event().name());
        OptionalDouble delay = now.delayQuantile(0.5);
        if (before != null && delay.isPresent() && delay.getAsDouble() > before + DELAY_SECONDS) {
            worse.add(
                    Text.format(
                            "%s : délai médian de %.1f s, %.1f s avant.",
                            "%s: median delay of %.1f s, %.1f s before.",
                            now.event(),
                            delay.getAsDouble(),
                            before));
        }
    }
}
