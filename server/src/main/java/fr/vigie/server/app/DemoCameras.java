package fr.vigie.server.app;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.theatre.SceneRecording;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraPlan;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/** The cameras of the demonstration: the theatre's scenes, drawn once, and clips beside them. */
final class DemoCameras {

    private DemoCameras() {}

    /**
     * The theatre's scenes as cameras; those that are not in the folder yet are drawn side by side.
     */
    static List<CameraPlan> ofTheatre(Path folder, Terminal terminal) throws CommandFailure {
        removeParts(folder);
        List<Scene> scenes = Theatre.listScenes();
        ProgressBar bar = new ProgressBar(terminal, scenes.size());
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, scenes.size());
        List<CameraPlan> plans = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<CameraPlan>> all = new ArrayList<>();
            for (int i = 0; i < scenes.size(); i++) {
                Scene scene = scenes.get(i);
                DoubleConsumer progress = terminal.interactive() ? bar.of(i) : share -> {};
                all.add(pool.submit(() -> planOf(Theatre.record(scene, folder, progress))));
            }
            for (Future<CameraPlan> one : all) {
                plans.add(get(one, folder));
                if (!terminal.interactive()) {
                    terminal.say(Text.same("  " + plans.size() + "/" + scenes.size()));
                }
            }
        } finally {
            terminal.clearLine();
        }
        return plans;
    }

    /** What a demonstration that was killed left half-drawn; the folder is this process's own. */
    private static void removeParts(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".vigie-*.part")) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // There is no folder yet; or drawing will meet the same and say it.
        }
    }

    private static CameraPlan get(Future<CameraPlan> future, Path folder) throws CommandFailure {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notDrawn(folder, "interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw notDrawn(folder, String.valueOf(io.getMessage()));
            }
            throw new IllegalStateException("a scene could not be drawn", e.getCause());
        }
    }

    private static CommandFailure notDrawn(Path folder, String why) {
        return new CommandFailure(
                ExitCode.FOLDER,
                Text.format(
                        "Les scènes ne peuvent pas être écrites dans « %s » (%s) ; donnez un autre"
                                + " dossier avec --data.",
                        "The scenes cannot be written to '%s' (%s); name another folder with"
                                + " --data.",
                        folder,
                        why));
    }

    private static CameraPlan planOf(SceneRecording recording) {
        Scene scene = recording.scene();
        return new CameraPlan(
                new Camera(
                        new CameraId(scene.name()),
                        scene.title(),
                        "",
                        SourceAddress.ofSynthetic(recording.video().toString()),
                        LegalStatus.TEST_BENCH),
                scene.watches());
    }

    /** Annotated clips as cameras. */
    static List<CameraPlan> ofClips(List<Clip> clips) {
        List<CameraPlan> plans = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i);
            Camera camera =
                    new Camera(
                            new CameraId(idOf(clip, i + 1)),
                            clip.name(),
                            clip.note(),
                            SourceAddress.ofRecorded(clip.file().toString()),
                            LegalStatus.TEST_BENCH);
            plans.add(
                    new CameraPlan(
                            camera, clip.watches().stream().map(AnnotatedWatch::watch).toList()));
        }
        return plans;
    }

    /** The file's name as far as it may name a camera, and a number that makes it the only one. */
    private static String idOf(Clip clip, int number) {
        String plain =
                clip.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\.[a-z0-9]+$", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+", "");
        String id = plain.substring(0, Math.min(plain.length(), 56));
        return (id.isEmpty() ? "clip" : id) + "-" + number;
    }
}
