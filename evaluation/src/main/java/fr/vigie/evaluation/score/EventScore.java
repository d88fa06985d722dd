package fr.vigie.evaluation.score;

import fr.vigie.event.EventType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

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
 * @param delaysSeconds the delay of each episode found after its watch's dwell, ascending
 * @param watchedSeconds media time watched, summed over all watches
 */
public record EventScore(
        EventType event,
        int watches,
        int found,
        int missed,
        int falseAlerts,
        int duplicates,
        int undecided,
        List<Double> delaysSeconds,
        double watchedSeconds) {

    public EventScore {
        delaysSeconds = List.copyOf(delaysSeconds);
    }

    /** Sums scores up by event type, in the order of the catalogue. */
    public static List<EventScore> listOf(List<ScoredWatch> watches) {
        Map<EventType, List<ScoredWatch>> byEvent = new EnumMap<>(EventType.class);
        for (ScoredWatch watch : watches) {
            byEvent.computeIfAbsent(watch.score().watch().watch().event(), _ -> new ArrayList<>())
                    .add(watch);
        }
        List<EventScore> sums = new ArrayList<>();
        byEvent.forEach((event, of) -> sums.add(sum(event, of)));
        return sums;
    }

    private static EventScore sum(EventType event, List<ScoredWatch> watches) {
        List<WatchScore> scores = watches.stream().map(ScoredWatch::score).toList();
        return new EventScore(
                event,
                scores.size(),
                scores.stream().mapToInt(s -> s.detections().size()).sum(),
                scores.stream().mapToInt(s -> s.missed().size()).sum(),
                scores.stream().mapToInt(s -> s.falseAlerts().size()).sum(),
                scores.stream().mapToInt(WatchScore::duplicates).sum(),
                scores.stream().mapToInt(s -> s.undecided().size()).sum(),
                scores.stream()
                        .flatMap(s -> s.delaysAfterDwellSeconds().stream())
                        .sorted()
                        .toList(),
                watches.stream().mapToDouble(ScoredWatch::seconds).sum());
    }

    /** Share of the episodes that were found, 0 to 1; empty where there was none to find. */
    public OptionalDouble recall() {
        return share(found, found + missed);
    }

    /**
     * Share of the alerts that answer an episode, 0 to 1; duplicates and those that count neither
     * way are left out. Empty where nothing was raised.
     */
    public OptionalDouble precision() {
        return share(found, found + falseAlerts);
    }

    /** Harmonic mean of recall and precision; empty where either is. */
    public OptionalDouble f1() {
        if (recall().isEmpty() || precision().isEmpty()) {
            return OptionalDouble.empty();
        }
        double r = recall().getAsDouble();
        double p = precision().getAsDouble();
        return OptionalDouble.of(r + p == 0 ? 0 : 2 * r * p / (r + p));
    }

    /** False alerts in an hour of one watch; empty where nothing was watched. */
    public OptionalDouble falseAlertsPerHour() {
        return watchedSeconds > 0
                ? OptionalDouble.of(falseAlerts * 3600 / watchedSeconds)
                : OptionalDouble.empty();
    }

    /**
     * A quantile of the delays, by the nearest rank.
     *
     * @param share above 0, at most 1; 0.5 is the median
     * @return empty where nothing was found
     */
    public OptionalDouble delayQuantile(double share) {
        return NearestRank.quantile(delaysSeconds, share);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
