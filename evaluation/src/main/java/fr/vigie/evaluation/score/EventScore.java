package fr.vigie.evaluation.score;

import fr.vigie.event.EventType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How all watches of one event type did, over all clips.
 *
 * @param event the event type
 * @param watches how many watches were run
 * @param found episodes found
 * @param missed episodes that no alert answers
 * @param falseAlerts alerts that answer nothing
 * @param duplicates alerts raised again for an episode that was found already
 * @param undecided alerts that count neither way
 * @param delaysSeconds the delay of each episode found, ascending
 */
public record EventScore(
        EventType event,
        int watches,
        int found,
        int missed,
        int falseAlerts,
        int duplicates,
        int undecided,
        List<Double> delaysSeconds) {

    public EventScore {
        delaysSeconds = List.copyOf(delaysSeconds);
    }

    /** Sums scores up by event type, in the order of the catalogue. */
    public static List<EventScore> listOf(List<WatchScore> scores) {
        Map<EventType, List<WatchScore>> byEvent = new EnumMap<>(EventType.class);
        for (WatchScore score : scores) {
            byEvent.computeIfAbsent(score.watch().watch().event(), _ -> new ArrayList<>())
                    .add(score);
        }
        List<EventScore> sums = new ArrayList<>();
        byEvent.forEach((event, of) -> sums.add(sum(event, of)));
        return sums;
    }

    private static EventScore sum(EventType event, List<WatchScore> scores) {
        return new EventScore(
                event,
                scores.size(),
                scores.stream().mapToInt(s -> s.detections().size()).sum(),
                scores.stream().mapToInt(s -> s.missed().size()).sum(),
                scores.stream().mapToInt(s -> s.falseAlerts().size()).sum(),
                scores.stream().mapToInt(WatchScore::duplicates).sum(),
                scores.stream().mapToInt(s -> s.undecided().size()).sum(),
                scores.stream()
                        .flatMap(s -> s.detections().stream())
                        .map(Detection::delaySeconds)
                        .sorted()
                        .toList());
    }
}
