package fr.vigie.evaluation.replay;

import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.disturb.Disturbance;
import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Clip;
import fr.vigie.evaluation.footage.ExpectedCount;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.evaluation.footage.ToldFault;
import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.operation.CameraFault;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.analysis.StreamGroup;
import fr.vigie.vision.detect.Tally;
import fr.vigie.vision.frame.PictureFilter;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Watch;
import fr.vigie.watch.WatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One clip played through the analysis, as fast as it goes, to its end or until {@link #stop}. The
 * same clip gives the same changes, bit for bit. One thread calls {@link #play}, once; {@link
 * #stop} may come from any.
 */
public final class ClipReplay {

    /** Pictures of alerts that are kept of one watch: more are no use to anybody. */
    static final int MOST_PICTURES = 40;

    private final Clip clip;
    private final List<Watch> variants;
    private final Reviewer reviewer;
    private final Optional<Disturbance> disturbance;
    private @Nullable StreamAnalysis analysis;
    private boolean stopped;

    /**
     * @param clip with at least one watch or count
     * @param variants further watches to run on the same scene, of which no picture is kept
     * @param reviewer looks a second time at what the clip's own watches find; waits for answers
     */
    public ClipReplay(Clip clip, List<Watch> variants, Reviewer reviewer) {
        this(clip, variants, reviewer, Optional.empty());
    }

    /** A replay of disturbed pictures, of which none is kept. */
    public ClipReplay(Clip clip, Disturbance disturbance) {
        this(disturbance.of(clip), List.of(), Reviewer.NONE, Optional.of(disturbance));
    }

    private ClipReplay(
            Clip clip, List<Watch> variants, Reviewer reviewer, Optional<Disturbance> disturbance) {
        this.disturbance = disturbance;
        this.reviewer = reviewer;
        this.clip = clip;
        this.variants = List.copyOf(variants);
    }

    /**
     * Plays it.
     *
     * @param progress told how much is done, 0 to 1
     * @throws StreamException if the file cannot be read
     */
    public ClipResult play(DoubleConsumer progress) throws StreamException {
        SourceAddress address = SourceAddress.ofRecorded(clip.file().toString());
        List<Watch> watches =
                Stream.concat(clip.watches().stream().map(AnnotatedWatch::watch), variants.stream())
                        .toList();
        Map<WatchId, Tally> tallies = new LinkedHashMap<>();
        for (ExpectedCount count : clip.counts()) {
            tallies.put(count.counter().id(), Tally.of(count.counter()));
        }
        try (PictureStream stream = PictureStream.open(address, StreamOptions.DEFAULTS)) {
            double whole = stream.info().durationSeconds().orElse(Double.POSITIVE_INFINITY);
            Listener listener = new Listener(share -> progress.accept(share / whole));
            StreamAnalysis begun =
                    new StreamAnalysis(
                            stream,
                            watches,
                            List.copyOf(tallies.values()),
                            disturbance
                                    .map(Disturbance::picturesPerSecond)
                                    .orElse(StreamAnalysis.PICTURES_PER_SECOND),
                            Pacer.NONE,
                            new StreamGroup(),
                            Optional.empty(),
                            reviewer,
                            disturbance.map(Disturbance::filter).orElse(PictureFilter.NONE));
            if (begin(begun) && reachesStart(stream)) {
                begun.run(listener);
            }
            progress.accept(1);
            return new ClipResult(
                    clip,
                    listener.seconds,
                    listener.changes,
                    taken(tallies),
                    listener.faults(),
                    begun.counters(),
                    listener.alerts,
                    listener.moments,
                    listener.looks());
        } finally {
            end();
        }
    }

    /** Passes over what is not to be shown; false if there is nothing more. */
    private boolean reachesStart(PictureStream stream) throws StreamException {
        double start = disturbance.map(Disturbance::startSeconds).orElse(0.0);
        boolean more = true;
        while (more && start > 0 && stream.time().seconds() < start) {
            more = stream.advance();
        }
        return more;
    }

    private static Map<WatchId, SortedMap<String, Double>> taken(Map<WatchId, Tally> tallies) {
        Map<WatchId, SortedMap<String, Double>> figures = new LinkedHashMap<>();
        tallies.forEach((id, tally) -> figures.put(id, tally.take()));
        return figures;
    }

    private synchronized boolean begin(StreamAnalysis begun) {
        analysis = begun;
        return !stopped;
    }

    /** What was learned of the picture goes: of hundreds of clips nobody could keep it. */
    private synchronized void end() {
        analysis = null;
    }

    /** Ends the replay soon; what was found until then stands. */
    public synchronized void stop() {
        stopped = true;
        if (analysis != null) {
            analysis.stop();
        }
    }

    /** Keeps what the analysis says, and the pictures. */
    private final class Listener implements AnalysisListener {

        private final DoubleConsumer position;
        private final List<EpisodeChange> changes = new ArrayList<>();
        private final Map<WatchId, Map<Long, Snapshot>> alerts = new HashMap<>();
        private final Map<WatchId, Map<Span, Snapshot>> moments = new HashMap<>();
        private final Map<WatchId, Map<Long, CompletableFuture<Optional<SecondLook>>>> asked =
                new HashMap<>();
        private final List<ToldFault> faults = new ArrayList<>();
        private @Nullable CameraFault fault;
        private double faultFrom;
        private double seconds;

        Listener(DoubleConsumer position) {
            this.position = position;
        }

        @Override
        public void onPicture(Moment moment) {
            seconds = Math.max(seconds, moment.time().seconds());
            position.accept(seconds);
            if (disturbance.isPresent()) {
                return;
            }
            for (AnnotatedWatch watch : clip.watches()) {
                for (Span truth : watch.truth()) {
                    keepMiddle(watch, truth, moment);
                }
            }
        }

        private void keepMiddle(AnnotatedWatch watch, Span truth, Moment moment) {
            double middle = (truth.from().seconds() + truth.to().seconds()) / 2;
            if (moment.time().compareTo(MediaTime.ofSeconds(middle)) < 0
                    || moment.time().compareTo(truth.to()) > 0) {
                return;
            }
            Map<Span, Snapshot> of =
                    moments.computeIfAbsent(watch.watch().id(), _ -> new LinkedHashMap<>());
            if (!of.containsKey(truth)) {
                byte[] jpeg = moment.still().draw(watch.watch().area()).toJpeg();
                of.put(truth, new Snapshot(moment.time(), jpeg));
            }
        }

        @Override
        public void onChange(EpisodeChange change, Moment moment) {
            changes.add(change);
            if (change instanceof EpisodeChange.Opened(Sighting sighting)) {
                findWatch(sighting.watch())
                        .ifPresent(watch -> {
                            keep(watch, sighting, moment);
                            asked.computeIfAbsent(watch.id(), _ -> new LinkedHashMap<>())
                                    .put(
                                            sighting.episode(),
                                            moment.secondLook(watch, sighting, LookPolicy.REQUIRE));
                        });
            }
        }

        @Override
        public void onFault(Optional<CameraFault> told, Moment moment) {
            endFault(moment.time().seconds());
            fault = told.orElse(null);
            faultFrom = moment.time().seconds();
        }

        private void endFault(double second) {
            if (fault != null) {
                faults.add(
                        new ToldFault(
                                fault, Span.ofSeconds(faultFrom, Math.max(faultFrom, second))));
            }
        }

        /** After the end: what is wrong then was wrong until the end. */
        List<ToldFault> faults() {
            endFault(seconds);
            return faults;
        }

        /** After the end: every verdict is there, or comes at once. */
        Map<WatchId, Map<Long, SecondLook>> looks() {
            Map<WatchId, Map<Long, SecondLook>> looks = new HashMap<>();
            asked.forEach((watch, episodes) ->
                    episodes.forEach((episode, verdict) ->
                            verdict.join()
                                    .ifPresent(look ->
                                            looks.computeIfAbsent(watch, _ -> new HashMap<>())
                                                    .put(episode, look))));
            return looks;
        }

        private void keep(Watch watch, Sighting sighting, Moment moment) {
            Map<Long, Snapshot> of = alerts.computeIfAbsent(watch.id(), _ -> new LinkedHashMap<>());
            if (disturbance.isEmpty() && of.size() < MOST_PICTURES) {
                byte[] jpeg = moment.still().draw(watch.area()).draw(sighting.box()).toJpeg();
                of.put(sighting.episode(), new Snapshot(moment.time(), jpeg));
            }
        }

        private Optional<Watch> findWatch(WatchId id) {
            return clip.watches().stream()
                    .map(AnnotatedWatch::watch)
                    .filter(watch -> Objects.equals(watch.id(), id))
                    .findFirst();
        }
    }
}
