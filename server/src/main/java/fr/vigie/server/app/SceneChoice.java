package fr.vigie.server.app;

import fr.vigie.evaluation.document.Problems;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.script.SceneReader;
import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The scenes that somebody names: one that comes with Vigie, a file, or a folder of files. */
final class SceneChoice {

    private static final long LARGEST_BYTES = 1 << 20;

    private SceneChoice() {}

    /**
     * The variants of the scenes that are named, each with a seed of its own.
     *
     * @param first seed of the first variant; where there is none, that of the scene's text
     */
    static List<Scene> list(String what, OptionalLong first, int count) throws CommandFailure {
        Path path = Path.of(what);
        if (Files.isDirectory(path)) {
            List<Scene> scenes = new ArrayList<>();
            for (Path file : filesOf(path)) {
                scenes.addAll(ofFile(file, first, count));
            }
            return scenes;
        }
        if (Files.isRegularFile(path)) {
            return ofFile(path, first, count);
        }
        Scene known =
                Theatre.find(what)
                        .orElseThrow(() ->
                                new CommandFailure(
                                        ExitCode.INPUT,
                                        Text.format(
                                                "Ni fichier, ni dossier, ni scène « %s » ;"
                                                        + " scènes : %s.",
                                                "No file, folder or scene '%s'; scenes:" + " %s.",
                                                what,
                                                String.join(", ", Theatre.listNames()))));
        List<Scene> scenes = new ArrayList<>();
        long from = first.orElse(known.seed());
        for (int i = 0; i < count; i++) {
            scenes.add(Theatre.find(what, from + i).orElseThrow());
        }
        return scenes;
    }

    private static List<Path> filesOf(Path folder) throws CommandFailure {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.yaml")) {
            all.forEach(files::add);
        } catch (IOException e) {
            throw unreadable(folder);
        }
        if (files.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INPUT,
                    Text.format(
                            "Le dossier « %s » ne contient aucune scène (*.yaml).",
                            "The folder '%s' holds no scene (*.yaml).", folder));
        }
        files.sort(null);
        return files;
    }

    private static List<Scene> ofFile(Path file, OptionalLong first, int count)
            throws CommandFailure {
        byte[] bytes;
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw unreadable(file);
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
        String name = String.valueOf(file.getFileName()).replaceAll("\\.yaml$", "");
        Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        List<Scene> scenes = new ArrayList<>();
        long from = first.orElse(-1);
        for (int i = 0; i < count; i++) {
            Problems problems = new Problems(file.toString());
            OptionalLong seed = from < 0 ? OptionalLong.empty() : OptionalLong.of(from + i);
            Scene scene =
                    SceneReader.read(name, bytes, folder, seed, problems)
                            .orElseThrow(() -> FailureOf.problems(problems));
            from = from < 0 ? scene.seed() : from;
            scenes.add(scene);
        }
        return scenes;
    }

    private static CommandFailure unreadable(Path file) {
        return new CommandFailure(
                ExitCode.INPUT,
                Text.format(
                        "« %s » ne peut pas être lu, ou fait plus de 1 Mio.",
                        "'%s' cannot be read, or is larger than 1 MiB.", file));
    }
}
