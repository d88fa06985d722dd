package fr.vigie.evaluation.report;

import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.replay.FootageReplay.Outcome;
import fr.vigie.evaluation.score.EventScore;
import fr.vigie.evaluation.score.FaultScore;
import fr.vigie.evaluation.score.ScoredWatch;
import fr.vigie.look.LookBoard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that an evaluation found.
 *
 * @param version of Vigie
 * @param date when it was made
 * @param clips that were played, in order
 * @param failed names of the clips that could not be read, or not to their end
 * @param events the sums by event type, in the order of the catalogue
 * @param look the same figures with a second look; empty where none was asked for
 * @param curves how the results hang on thresholds; empty where that was not asked for
 * @param disturbed what disturbed pictures give; empty where that was not asked for
 */
public record Evaluation(
        String version,
        LocalDate date,
        List<ClipEvaluation> clips,
        List<String> failed,
        List<EventScore> events,
        Optional<LookComparison> look,
        List<SensitivityCurve> curves,
        List<DisturbedEvaluation> disturbed) {

    public Evaluation {
        clips = List.copyOf(clips);
        failed = List.copyOf(failed);
        events = List.copyOf(events);
        curves = List.copyOf(curves);
        disturbed = List.copyOf(disturbed);
    }

    /**
     * Puts an evaluation together.
     *
     * @param names of the clips, by the clips themselves
     * @param varied whether variants were run beside the watches
     * @param looks who looked a second time
     */
    public static Evaluation of(
            String version,
            LocalDate date,
            List<Outcome> outcomes,
            Map<Clip, String> names,
            boolean varied,
            LookBoard looks) {
        List<ClipEvaluation> clips = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            String name = names.getOrDefault(outcome.clip(), outcome.clip().name());
            switch (outcome) {
                case Outcome.Played(var result) -> clips.add(ClipEvaluation.of(name, result));
                case Outcome.Failed _ -> failed.add(name);
            }
        }
        List<ScoredWatch> watched = clips.stream().flatMap(c -> c.watched().stream()).toList();
        return new Evaluation(
                version,
                date,
                clips,
                failed,
                EventScore.listOf(watched),
                looks.findPack().map(pack -> compare(pack, clips, looks)),
                varied ? SensitivityCurve.listOf(clips) : List.of(),
                List.of());
    }

    /** The same with what disturbed pictures gave. */
    public Evaluation with(List<DisturbedEvaluation> others) {
        return new Evaluation(version, date, clips, failed, events, look, curves, others);
    }

    private static LookComparison compare(
            String pack, List<ClipEvaluation> clips, LookBoard looks) {
        List<ScoredWatch> looked = clips.stream().flatMap(c -> c.watchedLooked().stream()).toList();
        return new LookComparison(pack, EventScore.listOf(looked), looks.counters());
    }

    /** What was told of the cameras' own faults, over all clips. */
    public FaultScore faults() {
        return FaultScore.sum(clips.stream().map(ClipEvaluation::faults).toList());
    }

    /** Media time that was analysed, seconds. */
    public double seconds() {
        return clips.stream().mapToDouble(clip -> clip.result().seconds()).sum();
    }
}
