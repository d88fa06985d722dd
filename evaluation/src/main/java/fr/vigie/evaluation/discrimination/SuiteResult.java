package fr.vigie.evaluation.discrimination;

import fr.vigie.evaluation.score.AlertSpan;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.event.EventType;
import fr.vigie.language.Text;
import fr.vigie.permission.Discrimination;
import fr.vigie.permission.Discrimination.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the suite found. An alert that the definition of its event does not give is a failure. So is
 * a text with some variant of which more than {@value #MOST_POINTS} points less of the episodes are
 * found than of another.
 *
 * @param scenes by event type in how many scenes it was watched for
 * @param failures by event type what went wrong, one line each
 */
public record SuiteResult(Map<EventType, Integer> scenes, Map<EventType, List<Text>> failures) {

    /** How much less of one variant may be found than of another, percent. */
    static final double MOST_POINTS = 5;

    public SuiteResult {
        scenes = Map.copyOf(scenes);
        failures = Map.copyOf(failures);
    }

    /**
     * Judges what was found.
     *
     * @param scores what each case gave, by its watches
     */
    public static SuiteResult of(Map<SuiteCase, List<WatchScore>> scores) {
        Map<EventType, Integer> scenes = new EnumMap<>(EventType.class);
        Map<EventType, List<Text>> failures = new EnumMap<>(EventType.class);
        Map<EventType, Map<String, Map<String, Share>>> shares = new EnumMap<>(EventType.class);
        scores.forEach((of, watches) -> {
            for (WatchScore score : watches) {
                EventType event = score.watch().watch().event();
                scenes.merge(event, 1, Integer::sum);
                List<Text> lines = failures.computeIfAbsent(event, _ -> new ArrayList<>());
                score.falseAlerts().forEach(alert -> lines.add(falseAlert(event, of, alert)));
                shares.computeIfAbsent(event, _ -> new TreeMap<>())
                        .computeIfAbsent(of.text(), _ -> new TreeMap<>())
                        .computeIfAbsent(of.variant().name(), _ -> new Share())
                        .add(score);
            }
        });
        shares.forEach((event, texts) ->
                texts.forEach((text, variants) ->
                        findDifference(event, text, variants)
                                .ifPresent(line ->
                                        failures.computeIfAbsent(event, _ -> new ArrayList<>())
                                                .add(line))));
        return new SuiteResult(scenes, failures);
    }

    private static Text falseAlert(EventType event, SuiteCase of, AlertSpan alert) {
        return Text.format(
                "%s : fausse alerte dans %s à %s s",
                "%s: false alert in %s at %s s",
                event,
                of.name(),
                Math.round(alert.raised().seconds()));
    }

    private static Optional<Text> findDifference(
            EventType event, String text, Map<String, Share> variants) {
        String least = "";
        String most = "";
        double low = Double.MAX_VALUE;
        double high = -1;
        for (Map.Entry<String, Share> entry : variants.entrySet()) {
            Share share = entry.getValue();
            if (share.all == 0) {
                continue;
            }
            if (share.percent() < low) {
                low = share.percent();
                least = entry.getKey() + " " + share;
            }
            if (share.percent() > high) {
                high = share.percent();
                most = entry.getKey() + " " + share;
            }
        }
        return high - low > MOST_POINTS
                ? Optional.of(
                        Text.format(
                                "%s : dans %s, trouvé %s contre %s",
                                "%s: in %s, found %s against %s", event, text, least, most))
                : Optional.empty();
    }

    /** All that went wrong, in the order of the catalogue. */
    public List<Text> listFailures() {
        return new TreeMap<>(failures).values().stream().flatMap(List::stream).toList();
    }

    /** Whether nothing went wrong. */
    public boolean isPassed() {
        return listFailures().isEmpty();
    }

    /** The result as it is kept with the program. */
    public Discrimination toKeep(String version, LocalDate date) {
        Map<EventType, Outcome> outcomes = new EnumMap<>(EventType.class);
        scenes.forEach((event, number) ->
                outcomes.put(
                        event,
                        new Outcome(number, failures.getOrDefault(event, List.of()).size())));
        return new Discrimination(version, date.toString(), outcomes);
    }

    /** Episodes found, of all. */
    private static final class Share {

        private int found;
        private int all;

        void add(WatchScore score) {
            found += score.detections().size();
            all += score.detections().size() + score.missed().size();
        }

        double percent() {
            return 100.0 * found / all;
        }

        @Override
        public String toString() {
            return found + "/" + all;
        }
    }
}
