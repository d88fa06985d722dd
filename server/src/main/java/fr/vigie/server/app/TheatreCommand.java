package fr.vigie.server.app;

import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.Footage;
import fr.vigie.evaluation.footage.FootageWriter;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws scenes into videos with a {@code footage.yaml} that holds their truth. */
@Command(
        name = "theatre",
        description = {
            "Dessine des scènes dont la vérité est connue : vidéos et footage.yaml.",
            "Draws scenes whose truth is known: videos and footage.yaml."
        },
        footer = {
            "",
            "The language of scenes and the names of those that come along: docs/theatre.md."
        },
        mixinStandardHelpOptions = true)
final class TheatreCommand implements Callable<Integer> {

    private static final int MOST = 1000;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "SCENE|DIR",
            description = "A scene's name, a scene's YAML file, or a folder of such files.")
    private String what = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the first variant (default: the one in the scene).")
    private @Nullable Long seed;

    @Option(
            names = "--count",
            paramLabel = "N",
            description = "Variants of each scene, with seeds that follow (default: 1).")
    private int count = 1;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the videos and footage.yaml; made if it is missing.")
    private Path out = Path.of("");

    TheatreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandFailure {
        if (count < 1 || count > MOST || (seed != null && seed < 0)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    Text.format(
                            "--count va de 1 à %s, --seed est un nombre à partir de 0.",
                            "--count is from 1 to %s, --seed a number from 0.", MOST));
        }
        OptionalLong first = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        List<Scene> scenes = SceneChoice.list(what, first, count);
        SceneBatch batch = new SceneBatch(terminal, out, "--out");
        Path footage = prepare(batch);
        List<Clip> clips =
                batch.draw(
                        scenes,
                        (scene, progress) -> {
                            Path video = out.resolve(scene.name() + "-" + scene.seed() + ".mp4");
                            return Theatre.recordTo(scene, video, progress);
                        });
        try {
            FootageWriter.write(new Footage(clips), footage);
        } catch (IOException e) {
            throw batch.notWritten(e);
        }
        terminal.say(
                Text.format(
                        "%s vidéo(s) et footage.yaml dans « %s ».",
                        "%s video(s) and footage.yaml in '%s'.", clips.size(), out));
        return ExitCode.OK.number();
    }

    private Path prepare(SceneBatch batch) throws CommandFailure {
        Path footage = out.resolve("footage.yaml");
        if (Files.exists(footage)) {
            throw new CommandFailure(
                    ExitCode.FOLDER,
                    Text.format(
                            "« %s » contient déjà un footage.yaml ; donnez un autre dossier avec"
                                    + " --out.",
                            "'%s' holds a footage.yaml already; name another folder with --out.",
                            out));
        }
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw batch.notWritten(e);
        }
        return footage;
    }
}
