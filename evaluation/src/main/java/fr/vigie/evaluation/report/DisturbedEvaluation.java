package fr.vigie.evaluation.report;

import fr.vigie.evaluation.disturb.Disturbance;
import fr.vigie.evaluation.replay.FootageReplay.Outcome;
import fr.vigie.evaluation.score.EventScore;
import fr.vigie.evaluation.score.ScoredWatch;
import java.util.ArrayList;
import java.util.List;

/**
 * What the same clips give when their pictures are disturbed; clips that cannot be read are left
 * out.
 *
 * @param disturbance how
 * @param clips that were played, in order, without any picture
 * @param events the sums by event type, in the order of the catalogue
 */
public record DisturbedEvaluation(
        Disturbance disturbance, List<ClipEvaluation> clips, List<EventScore> events) {

    public DisturbedEvaluation {
        clips = List.copyOf(clips);
        events = List.copyOf(events);
    }

    /**
     * Scores what the disturbed clips gave.
     *
     * @param outcomes in the order of the clips
     * @param names of the clips, in their order
     */
    public static DisturbedEvaluation of(
            Disturbance disturbance, List<Outcome> outcomes, List<String> names) {
        List<ClipEvaluation> clips = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Played(var result)) {
                clips.add(ClipEvaluation.of(names.get(i), result));
            }
        }
        List<ScoredWatch> watched = clips.stream().flatMap(c -> c.watched().stream()).toList();
        return new DisturbedEvaluation(disturbance, clips, EventScore.listOf(watched));
    }
}
