package fr.vigie.evaluation.report;

import fr.vigie.evaluation.replay.ClipResult;
import fr.vigie.evaluation.score.AlertSpan;
import fr.vigie.evaluation.score.CountScore;
import fr.vigie.evaluation.score.FaultScore;
import fr.vigie.evaluation.score.ScoredWatch;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.sighting.EpisodeChange;
import java.util.List;
import java.util.TreeMap;

/**
 * One clip, held against its truth.
 *
 * @param name the clip's name, with its folder where there are several
 * @param result what it gave
 * @param scores one for each of its watches, in their order
 * @param looked the same where every watch requires the second look; equal where nobody was asked
 * @param counts one for each of its counts, in their order
 * @param faults what was told of the camera's own faults
 */
public record ClipEvaluation(
        String name,
        ClipResult result,
        List<WatchScore> scores,
        List<WatchScore> looked,
        List<CountScore> counts,
        FaultScore faults) {

    public ClipEvaluation {
        scores = List.copyOf(scores);
        looked = List.copyOf(looked);
        counts = List.copyOf(counts);
    }

    /** Scores what a clip gave. */
    public static ClipEvaluation of(String name, ClipResult result) {
        return new ClipEvaluation(
                name,
                result,
                scores(result, result.changes()),
                scores(result, result.listRequired()),
                result.clip().counts().stream()
                        .map(count ->
                                CountScore.of(
                                        count,
                                        result.figures()
                                                .getOrDefault(
                                                        count.counter().id(), new TreeMap<>())))
                        .toList(),
                FaultScore.of(result.clip().faults(), result.faults(), result.seconds()));
    }

    /** The same under another name. */
    public ClipEvaluation named(String other) {
        return new ClipEvaluation(other, result, scores, looked, counts, faults);
    }

    private static List<WatchScore> scores(ClipResult result, List<EpisodeChange> changes) {
        List<AlertSpan> alerts = AlertSpan.listOf(changes);
        return result.clip().watches().stream().map(watch -> WatchScore.of(watch, alerts)).toList();
    }

    /** The scores with the second look, with the time that each was watched for. */
    List<ScoredWatch> watchedLooked() {
        return looked.stream().map(score -> new ScoredWatch(score, result.seconds())).toList();
    }

    /** Its scores with the time that each was watched for. */
    List<ScoredWatch> watched() {
        return scores.stream().map(score -> new ScoredWatch(score, result.seconds())).toList();
    }
}
