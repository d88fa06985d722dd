package fr.vigie.evaluation.replay;

import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.footage.ToldFault;
import fr.vigie.look.SecondLook;
import fr.vigie.operation.StageCounters;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.watch.WatchId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What one clip gave.
 *
 * @param clip the clip
 * @param seconds how much of it was analysed, media time
 * @param changes what the detectors said, in order
 * @param figures what its aggregates counted over all of it, by the names of the counts
 * @param faults what was said to be wrong with the camera, in order
 * @param cost what it cost
 * @param alerts a picture of each alert, by watch and episode; not of all where there are very many
 * @param looks what the second look said of alerts, by watch and episode; none where nobody was
 *     asked
 * @param moments a picture from the middle of each episode of the truth, by watch and episode
 */
public record ClipResult(
        Clip clip,
        double seconds,
        List<EpisodeChange> changes,
        Map<WatchId, SortedMap<String, Double>> figures,
        List<ToldFault> faults,
        StageCounters cost,
        Map<WatchId, Map<Long, Snapshot>> alerts,
        Map<WatchId, Map<Span, Snapshot>> moments,
        Map<WatchId, Map<Long, SecondLook>> looks) {

    public ClipResult {
        changes = List.copyOf(changes);
        figures = Map.copyOf(figures);
        faults = List.copyOf(faults);
        alerts = Map.copyOf(alerts);
        moments = Map.copyOf(moments);
        looks = Map.copyOf(looks);
    }

    /** What the second look said of an alert. */
    public Optional<SecondLook> findLook(WatchId watch, long episode) {
        return Optional.ofNullable(looks.getOrDefault(watch, Map.of()).get(episode));
    }

    /** The changes that remain where every watch requires the second look. */
    public List<EpisodeChange> listRequired() {
        return changes.stream()
                .filter(change ->
                        findLook(change.watch(), change.episode())
                                .filter(SecondLook::drops)
                                .isEmpty())
                .toList();
    }

    /** The picture of an alert. */
    public Optional<Snapshot> findAlert(WatchId watch, long episode) {
        return Optional.ofNullable(alerts.getOrDefault(watch, Map.of()).get(episode));
    }

    /** The picture from the middle of an episode of the truth. */
    public Optional<Snapshot> findMoment(WatchId watch, Span truth) {
        return Optional.ofNullable(moments.getOrDefault(watch, Map.of()).get(truth));
    }
}
