package fr.vigie.server.app;

import fr.vigie.evaluation.discrimination.Suite;
import fr.vigie.evaluation.discrimination.SuiteCase;
import fr.vigie.evaluation.discrimination.SuiteResult;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.report.ClipEvaluation;
import fr.vigie.evaluation.report.Evaluation;
import fr.vigie.evaluation.score.WatchScore;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.language.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The theatre's scenes as footage to evaluate: each is drawn once and kept. */
final class SuiteOptions {

    private static final int MOST = 1000;

    @Option(
            names = "--suite",
            paramLabel = "DIR",
            description = {
                "Also evaluate scenes of the theatre; their videos are kept in DIR and drawn",
                "only where they are missing."
            })
    private @Nullable Path folder;

    @Option(
            names = "--scenes",
            split = ",",
            paramLabel = "NAME",
            description = "Scenes of --suite (default: all that vary with the seed).")
    private List<String> names = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "N", description = "First seed of --suite (default: 1).")
    private long seed = 1;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = {
                "Variants of each scene of --suite (default: 1); with --discrimination the seeds",
                "from 1 on (default: " + Suite.SEEDS + ")."
            })
    private @Nullable Integer chosenCount;

    @Option(
            names = "--discrimination",
            description = {
                "Take the scenes of the discrimination suite for --suite, and write its result,",
                "discrimination.properties, into --out."
            })
    private boolean discrimination;

    /** Which clip is which case of the discrimination suite. */
    private final Map<String, SuiteCase> cases = new HashMap<>();

    boolean areGiven() {
        return folder != null;
    }

    /** What the discrimination suite says; empty where it was not asked for. */
    Optional<SuiteResult> judge(Evaluation evaluation) {
        if (!discrimination) {
            return Optional.empty();
        }
        Map<SuiteCase, List<WatchScore>> scores = new LinkedHashMap<>();
        for (ClipEvaluation clip : evaluation.clips()) {
            SuiteCase of = cases.get(clip.name());
            if (of != null) {
                scores.put(of, clip.scores());
            }
        }
        return Optional.of(SuiteResult.of(scores));
    }

    /** The clips, drawn where they were missing; none where no suite was asked for. */
    List<Clip> listClips(Terminal terminal) throws CommandFailure {
        Path kept = folder;
        if (kept == null) {
            return List.of();
        }
        int count = chosenCount == null ? (discrimination ? Suite.SEEDS : 1) : chosenCount;
        if (count < 1 || count > MOST || seed < 0) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    Text.format(
                            "--count va de 1 à %s, --seed est un nombre à partir de 0.",
                            "--count is from 1 to %s, --seed a number from 0.", MOST));
        }
        List<Scene> scenes = discrimination ? listCases(kept, count) : listScenes(count);
        return new SceneBatch(terminal, kept, "--suite")
                .draw(scenes, (scene, progress) -> Theatre.record(scene, kept, progress)).stream()
                        .filter(Clip::hasTruth)
                        .toList();
    }

    private List<Scene> listScenes(int count) throws CommandFailure {
        List<Scene> scenes = new ArrayList<>();
        for (String name : names.isEmpty() ? Theatre.listTemplates() : names) {
            scenes.addAll(SceneChoice.list(name, OptionalLong.of(seed), count));
        }
        return scenes;
    }

    private List<Scene> listCases(Path kept, int count) {
        List<Scene> scenes = new ArrayList<>();
        for (SuiteCase one : Suite.list(count)) {
            Scene scene = one.scene();
            cases.put(String.valueOf(Theatre.videoOf(scene, kept).getFileName()), one);
            scenes.add(scene);
        }
        return scenes;
    }
}
