package fr.vigie.server.app;

import fr.vigie.evaluation.disturb.Disturbance;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.replay.FootageReplay;
import fr.vigie.evaluation.report.DisturbedEvaluation;
import fr.vigie.language.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The option that disturbs the pictures of clips before they are evaluated once more. */
final class DisturbOption {

    private static final String ALL = "all";

    @Option(
            names = "--disturb",
            split = ",",
            paramLabel = "NAME",
            completionCandidates = Words.class,
            description = {
                "Evaluate once more with disturbed pictures, a row each: one or more of",
                "${COMPLETION-CANDIDATES}."
            })
    private List<String> names = new ArrayList<>();

    /** What can be asked for. */
    static final class Words implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            Stream<String> each = Arrays.stream(Disturbance.values()).map(DisturbOption::word);
            return Stream.concat(Stream.of(ALL), each).iterator();
        }
    }

    /** What was asked for, in a fixed order. */
    List<Disturbance> listChosen() throws CommandFailure {
        List<Disturbance> known = List.of(Disturbance.values());
        for (String name : names) {
            if (!name.equals(ALL) && known.stream().noneMatch(d -> word(d).equals(name))) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        Text.format(
                                "--disturb ne connaît pas « %s » ; choisissez parmi all, %s.",
                                "--disturb does not know '%s'; choose from all, %s.",
                                name,
                                Arrays.stream(Disturbance.values())
                                        .map(DisturbOption::word)
                                        .collect(Collectors.joining(", "))));
            }
        }
        return known.stream().filter(d -> names.contains(ALL) || names.contains(word(d))).toList();
    }

    private static String word(Disturbance disturbance) {
        return disturbance.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Plays the clips once for each disturbance.
     *
     * @param clips with their names
     */
    static List<DisturbedEvaluation> play(Map<Clip, String> clips, List<Disturbance> chosen) {
        List<DisturbedEvaluation> all = new ArrayList<>();
        for (Disturbance disturbance : chosen) {
            FootageReplay replay = new FootageReplay(List.copyOf(clips.keySet()), disturbance);
            try (Interruption _ = Interruption.stops(replay::stop)) {
                all.add(
                        DisturbedEvaluation.of(
                                disturbance,
                                replay.play(_ -> _ -> {}),
                                List.copyOf(clips.values())));
            }
        }
        return all;
    }
}
