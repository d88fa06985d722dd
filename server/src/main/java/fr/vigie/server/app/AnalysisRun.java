package fr.vigie.server.app;

import fr.vigie.camera.Camera;
import fr.vigie.evaluation.document.WatchesFile;
import fr.vigie.language.Text;
import fr.vigie.permission.Permission;
import fr.vigie.permission.PermissionEngine;
import fr.vigie.permission.Refusal;
import fr.vigie.permission.Request;
import fr.vigie.permission.Standing;
import fr.vigie.server.station.StreamWords;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.detect.Tally;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Counter;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stream analysed from the command line: permission first, again every half minute and with
 * every alert; then the stream to its end, or until {@link #stop}. One thread calls {@link #run};
 * {@link #stop} may come from any.
 */
final class AnalysisRun {

    private static final long PERMISSION_NANOS = Duration.ofSeconds(30).toNanos();

    private final Camera camera;
    private final List<Watch> watches;
    private final List<Counter> counters;
    private final PermissionEngine permissions;
    private final InstantSource clock;
    private @Nullable StreamAnalysis analysis;
    private boolean stopped;

    AnalysisRun(
            Camera camera,
            WatchesFile.Asked asked,
            PermissionEngine permissions,
            InstantSource clock) {
        this.camera = camera;
        watches = asked.watches();
        counters = asked.counters();
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Runs it.
     *
     * @param sink takes the alerts and at the end the counts
     * @param longest how many seconds of the stream at most; empty for all of it
     * @param progress told how much is done, 0 to 1, where the length is known
     * @throws CommandFailure if a watch or a count is refused, or the stream cannot be read
     */
    void run(AlertSink sink, OptionalDouble longest, DoubleConsumer progress)
            throws CommandFailure {
        askAll();
        try (PictureStream stream = PictureStream.open(camera.source(), StreamOptions.DEFAULTS)) {
            Listener listener = new Listener(sink, longest, end(stream, longest), progress);
            List<Tally> tallies = counters.stream().map(Tally::of).toList();
            StreamAnalysis begun =
                    new StreamAnalysis(
                            stream,
                            watches,
                            tallies,
                            StreamAnalysis.PICTURES_PER_SECOND,
                            Pacer.NONE);
            if (!begin(begun)) {
                return;
            }
            begun.run(listener);
            listener.rethrow();
            if (!counters.isEmpty()) {
                askAll();
            }
            for (int i = 0; i < tallies.size(); i++) {
                sink.take(counters.get(i), tallies.get(i).take(), listener.seconds);
            }
        } catch (StreamException e) {
            if (!isStopped()) {
                throw new CommandFailure(ExitCode.STREAM, StreamWords.of(e, camera.source()));
            }
        }
    }

    private static OptionalDouble end(PictureStream stream, OptionalDouble longest) {
        OptionalDouble whole = stream.info().durationSeconds();
        return longest.isPresent() && whole.isPresent()
                ? OptionalDouble.of(Math.min(longest.getAsDouble(), whole.getAsDouble()))
                : whole;
    }

    private synchronized boolean begin(StreamAnalysis begun) {
        analysis = begun;
        return !stopped;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Ends the run soon; what was found until then stands. */
    synchronized void stop() {
        stopped = true;
        if (analysis != null) {
            analysis.stop();
        }
    }

    /** Asks for every watch and count; all refusals are told, each once. */
    private void askAll() throws CommandFailure {
        Instant now = clock.instant();
        List<Text> refusals =
                Stream.concat(
                                watches.stream().map(Watch::event),
                                counters.stream().map(Counter::aggregate))
                        .map(asked -> Request.of(camera, asked, now))
                        .map(request -> permissions.decide(request, Standing.NONE))
                        .flatMap(answer ->
                                answer instanceof Permission.Refused(Refusal refusal)
                                        ? Stream.of(wordsOf(refusal))
                                        : Stream.empty())
                        .distinct()
                        .toList();
        if (!refusals.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, refusals);
        }
    }

    private static Text wordsOf(Refusal refusal) {
        return new Text(
                "Refusé : " + refusal.in(Locale.FRENCH), "Refused: " + refusal.in(Locale.ENGLISH));
    }

    /** Hears the analysis; a failure stops it and is thrown when it has ended. */
    private final class Listener implements AnalysisListener {

        private final AlertSink sink;
        private final OptionalDouble longest;
        private final OptionalDouble end;
        private final DoubleConsumer progress;
        private double seconds;
        private long asked = System.nanoTime();
        private @Nullable CommandFailure failure;

        Listener(
                AlertSink sink,
                OptionalDouble longest,
                OptionalDouble end,
                DoubleConsumer progress) {
            this.sink = sink;
            this.longest = longest;
            this.end = end;
            this.progress = progress;
        }

        @Override
        public void onPicture(Moment moment) {
            seconds = moment.time().seconds();
            end.ifPresent(all -> progress.accept(Math.clamp(seconds / all, 0, 1)));
            if (longest.isPresent() && seconds >= longest.getAsDouble()) {
                stop();
            }
            if (System.nanoTime() - asked > PERMISSION_NANOS) {
                asked = System.nanoTime();
                attempt(AnalysisRun.this::askAll);
            }
        }

        @Override
        public void onChange(EpisodeChange change, Moment moment) {
            if (change instanceof EpisodeChange.Opened(Sighting sighting) && failure == null) {
                attempt(() -> {
                    askAll();
                    sink.take(getWatch(sighting.watch()), sighting, moment);
                });
            }
        }

        private void attempt(Step step) {
            try {
                step.run();
            } catch (CommandFailure e) {
                failure = e;
                stop();
            }
        }

        void rethrow() throws CommandFailure {
            if (failure != null) {
                throw failure;
            }
        }
    }

    /** Something that can fail. */
    private interface Step {
        void run() throws CommandFailure;
    }

    private Watch getWatch(WatchId id) {
        return watches.stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
    }
}
