package fr.vigie.server.app;

import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.language.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            description = "Variants of each scene of --suite (default: 1).")
    private int count = 1;

    boolean areGiven() {
        return folder != null;
    }

    /** The clips, drawn where they were missing; none where no suite was asked for. */
    List<Clip> listClips(Terminal terminal) throws CommandFailure {
        Path kept = folder;
        if (kept == null) {
            return List.of();
        }
        if (count < 1 || count > MOST || seed < 0) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    Text.format(
                            "--count va de 1 à %s, --seed est un nombre à partir de 0.",
                            "--count is from 1 to %s, --seed a number from 0.", MOST));
        }
        List<Scene> scenes = new ArrayList<>();
        for (String name : names.isEmpty() ? Theatre.listTemplates() : names) {
            scenes.addAll(SceneChoice.list(name, OptionalLong.of(seed), count));
        }
        return new SceneBatch(terminal, kept, "--suite")
                .draw(scenes, (scene, progress) -> Theatre.record(scene, kept, progress)).stream()
                        .filter(clip -> !clip.watches().isEmpty() || !clip.counts().isEmpty())
                        .toList();
    }
}
