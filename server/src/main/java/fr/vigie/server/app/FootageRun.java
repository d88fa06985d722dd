package fr.vigie.server.app;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.LegalStatus;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.document.WatchesFile;
import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.ExpectedCount;
import fr.vigie.language.Text;
import fr.vigie.permission.PermissionEngine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Many clips analysed side by side, one a core; what they found is given out in the order of the
 * clips, so that the same footage gives the same bytes. One thread runs it; {@link #stop} may come
 * from any.
 */
final class FootageRun {

    /** An analysis needs about 25 MB: more at once would need more than speed. */
    private static final int MOST_AT_ONCE = 16;

    private final List<Clip> clips;
    private final List<AnalysisRun> runs;

    /**
     * @param clips with at least one watch or count each
     */
    FootageRun(List<Clip> clips, PermissionEngine permissions) {
        this.clips = List.copyOf(clips);
        List<AnalysisRun> all = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            Clip clip = clips.get(i);
            all.add(
                    new AnalysisRun(
                            cameraOf(clip, i), asked(clip), permissions, Clock.systemUTC()));
        }
        runs = List.copyOf(all);
    }

    private static WatchesFile.Asked asked(Clip clip) {
        return new WatchesFile.Asked(
                clip.watches().stream().map(AnnotatedWatch::watch).toList(),
                clip.counts().stream().map(ExpectedCount::counter).toList());
    }

    private static Camera cameraOf(Clip clip, int number) {
        return new Camera(
                new CameraId("clip-" + number),
                clip.name(),
                "",
                SourceAddress.ofRecorded(clip.file().toString()),
                LegalStatus.TEST_BENCH);
    }

    /**
     * Analyses all clips.
     *
     * @param lines takes the lines in order; false when nobody reads them any more
     * @throws CommandFailure with the sentences of all clips that failed, after the others are done
     */
    void run(
            Predicate<String> lines,
            Optional<OutputFolder> stills,
            OptionalDouble longest,
            IntFunction<DoubleConsumer> progress)
            throws CommandFailure {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE);
        List<CommandFailure> failures = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Found>> all = new ArrayList<>();
            for (int i = 0; i < clips.size(); i++) {
                int clip = i;
                all.add(pool.submit(() -> analyse(clip, stills, longest, progress.apply(clip))));
            }
            for (Future<Found> one : all) {
                Found found = get(one);
                if (!found.lines().stream().allMatch(lines)) {
                    stop();
                }
                found.failure().ifPresent(failures::add);
            }
        }
        if (!failures.isEmpty()) {
            List<Text> sentences =
                    failures.stream().flatMap(f -> f.sentences().stream()).distinct().toList();
            throw new CommandFailure(failures.getFirst().code(), sentences);
        }
    }

    /**
     * What one clip gave.
     *
     * @param lines its alerts and counts
     * @param failure why it was not analysed to its end
     */
    private record Found(List<String> lines, Optional<CommandFailure> failure) {}

    private Found analyse(
            int number,
            Optional<OutputFolder> stills,
            OptionalDouble longest,
            DoubleConsumer progress) {
        AnalysisRun run = runs.get(number);
        List<String> lines = new ArrayList<>();
        AlertPrinter printer =
                new AlertPrinter(
                        Optional.of(clips.get(number).name()), stills, lines::add, run::stop);
        try {
            run.run(printer, longest, progress);
            progress.accept(1);
            return new Found(lines, Optional.empty());
        } catch (CommandFailure e) {
            progress.accept(1);
            return new Found(lines, Optional.of(e));
        }
    }

    private static Found get(Future<Found> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found(List.of(), Optional.empty());
        } catch (ExecutionException e) {
            throw new IllegalStateException("a clip could not be analysed", e.getCause());
        }
    }

    /** Ends all clips soon. */
    void stop() {
        runs.forEach(AnalysisRun::stop);
    }
}
