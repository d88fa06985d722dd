package fr.vigie.server.app;

import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.language.Text;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws scenes side by side while the server starts: the demonstration waits for the first only,
 * and each camera begins when its own scene is there. Its threads are its own and end with the
 * process; what a process that was killed left half-drawn is removed by the next.
 */
final class SceneDrawing {

    private final Path folder;
    private final Terminal terminal;
    private final Map<Scene, CompletableFuture<Void>> drawn = new LinkedHashMap<>();

    private SceneDrawing(Path folder, Terminal terminal) {
        this.folder = folder;
        this.terminal = terminal;
    }

    /** Begins to draw those scenes that are not in the folder yet. */
    static SceneDrawing begin(List<Scene> scenes, Path folder, Terminal terminal) {
        removeParts(folder);
        SceneDrawing drawing = new SceneDrawing(folder, terminal);
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, scenes.size());
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("theatre-", 0).daemon().factory());
        for (Scene scene : scenes) {
            DoubleConsumer progress =
                    drawing.drawn.isEmpty() && terminal.interactive()
                            ? new ProgressBar(terminal, 1).of(0)
                            : share -> {};
            drawing.drawn.put(
                    scene, CompletableFuture.runAsync(() -> drawing.draw(scene, progress), pool));
        }
        pool.shutdown();
        return drawing;
    }

    private void draw(Scene scene, DoubleConsumer progress) {
        try {
            Theatre.record(scene, folder, progress);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static void removeParts(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".vigie-*.part")) {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // There is no folder yet; or drawing will meet the same and say it.
        }
    }

    /**
     * Waits until the first scene is there.
     *
     * @throws CommandFailure if it cannot be written
     */
    void awaitFirst() throws CommandFailure {
        try {
            drawn.values().iterator().next().join();
        } catch (CompletionException e) {
            throw new CommandFailure(ExitCode.FOLDER, notDrawn(e));
        } finally {
            terminal.clearLine();
        }
    }

    /** Calls back for each scene, now if it is there already, else when it is. */
    void eachWhenDrawn(Consumer<Scene> ready) {
        drawn.forEach((scene, done) -> {
            CompletableFuture<Void> _ =
                    done.whenComplete((_, failure) -> follow(scene, failure, ready));
        });
    }

    private void follow(Scene scene, @Nullable Throwable failure, Consumer<Scene> ready) {
        if (failure == null) {
            ready.accept(scene);
        } else {
            terminal.say(notDrawn(failure));
        }
    }

    /** How many scenes are not there yet. */
    long missing() {
        return drawn.values().stream().filter(done -> !done.isDone()).count();
    }

    private Text notDrawn(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return Text.format(
                "Les scènes ne peuvent pas être écrites dans « %s » (%s) ; donnez un autre"
                        + " dossier avec --data.",
                "The scenes cannot be written to '%s' (%s); name another folder with --data.",
                folder,
                String.valueOf(cause.getMessage()));
    }
}
