package fr.vigie.server.app;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.theatre.ClipException;
import fr.vigie.evaluation.theatre.SceneRecording;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.language.Text;
import fr.vigie.server.station.StreamWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;

/** Draws many scenes side by side, as many at once as fit into memory. */
final class SceneBatch {

    /** What one scene in the making takes of the heap. */
    private static final long BYTES_A_SCENE = 90L << 20;

    private final Terminal terminal;
    private final Path folder;
    private final String option;

    /** Makes one scene's video. */
    @FunctionalInterface
    interface Recorder {

        SceneRecording record(Scene scene, DoubleConsumer progress) throws IOException;
    }

    /**
     * @param folder into which the recorder writes
     * @param option that named it, for the sentence about a folder that cannot be written
     */
    SceneBatch(Terminal terminal, Path folder, String option) {
        this.terminal = terminal;
        this.folder = folder;
        this.option = option;
    }

    /** The clips of the scenes, in their order. */
    List<Clip> draw(List<Scene> scenes, Recorder recorder) throws CommandFailure {
        long fit = Math.max(1, Runtime.getRuntime().maxMemory() / BYTES_A_SCENE);
        int threads = Math.clamp(fit, 1, Math.max(1, Runtime.getRuntime().availableProcessors()));
        ProgressBar bar = new ProgressBar(terminal, scenes.size());
        List<Clip> clips = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Clip>> all = new ArrayList<>();
            for (int i = 0; i < scenes.size(); i++) {
                Scene scene = scenes.get(i);
                DoubleConsumer progress = terminal.interactive() ? bar.of(i) : share -> {};
                all.add(pool.submit(() -> recorder.record(scene, progress).clip()));
            }
            for (Future<Clip> one : all) {
                clips.add(get(one, pool));
            }
        } finally {
            terminal.clearLine();
        }
        return clips;
    }

    private Clip get(Future<Clip> one, ExecutorService pool) throws CommandFailure {
        try {
            return one.get();
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw notWritten(e);
        } catch (ExecutionException e) {
            pool.shutdownNow();
            if (e.getCause() instanceof ClipException clip) {
                throw unusable(clip);
            }
            if (e.getCause() instanceof IOException io) {
                throw notWritten(io);
            }
            throw new IllegalStateException("a scene could not be drawn", e.getCause());
        }
    }

    private static CommandFailure unusable(ClipException e) {
        SourceAddress clip = SourceAddress.ofRecorded(e.clip().toString());
        return new CommandFailure(
                ExitCode.STREAM,
                e.unread().map(why -> StreamWords.of(why, clip)).orElseGet(e::sentence));
    }

    CommandFailure notWritten(Exception why) {
        return new CommandFailure(
                ExitCode.FOLDER,
                Text.format(
                        "Les vidéos ne peuvent pas être écrites dans « %s » (%s) ; donnez un autre"
                                + " dossier avec %s, ou faites de la place.",
                        "The videos cannot be written to '%s' (%s); name another folder with"
                                + " %s, or make room.",
                        folder,
                        why.getClass().getSimpleName(),
                        option));
    }
}
