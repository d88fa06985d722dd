package fr.vigie.server.app;

import fr.vigie.camera.Camera;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;
import fr.vigie.evaluation.theatre.SceneRecording;
import fr.vigie.evaluation.theatre.Theatre;
import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.language.Text;
import fr.vigie.permission.Permission;
import fr.vigie.server.station.StreamWords;
import fr.vigie.setup.SetupRefusal;
import fr.vigie.setup.SetupRefusal.Reason;
import fr.vigie.setup.TrialResult;
import fr.vigie.setup.WatchTrials;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Trials of watches in the running server: one at a time, two minutes of pictures and one of work
 * at most, without a second look. Thread-safe.
 */
final class ClipTrials implements WatchTrials {

    private static final long LONGEST_WORK = Duration.ofSeconds(60).toNanos();
    private static final long QUEUE_SECONDS = 20;

    private final LiveSetup setup;
    private final CameraTrials permissions;
    private final Path scenes;
    private final Journal journal;
    private final Semaphore one = new Semaphore(1);

    /**
     * @param scenes where drawn scenes are kept; each is drawn once
     */
    ClipTrials(LiveSetup setup, CameraTrials permissions, Path scenes, Journal journal) {
        this.setup = setup;
        this.permissions = permissions;
        this.scenes = scenes;
        this.journal = journal;
    }

    @Override
    public TrialResult onClip(
            CameraId camera, String watchDocument, SourceAddress clip, String actor)
            throws SetupRefusal {
        LiveSetup.Draft draft = setup.readDraft(camera, watchDocument);
        Camera own = draft.camera();
        Camera recorded = new Camera(own.id(), own.name(), own.place(), clip, own.status());
        if (permissions.decide(recorded, draft.watch()) instanceof Permission.Refused(var no)) {
            throw new SetupRefusal(
                    Reason.MISTAKES,
                    new Text(
                            "Cette surveillance ne peut pas être essayée : " + no.in(Locale.FRENCH),
                            "This watch cannot be tried: " + no.in(Locale.ENGLISH)));
        }
        TrialResult result =
                alone(
                        clip,
                        draft.watch(),
                        clip.value(),
                        StreamOptions.DEFAULTS.withMasks(draft.masks()));
        note(camera, draft.watch(), "clip", actor);
        return result;
    }

    @Override
    public TrialResult onScene(CameraId camera, String watchDocument, String actor)
            throws SetupRefusal {
        Watch watch = setup.readDraft(camera, watchDocument).watch();
        Scene scene =
                Theatre.find(watch.event().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElseThrow(() ->
                                new SetupRefusal(
                                        Reason.UNKNOWN,
                                        new Text(
                                                "aucune scène n'est dessinée pour cet événement",
                                                "no scene is drawn for this event")));
        String video = draw(scene).toString();
        TrialResult result =
                alone(
                        SourceAddress.ofSynthetic(video),
                        placed(watch, scene),
                        video,
                        StreamOptions.DEFAULTS);
        note(camera, watch, scene.name(), actor);
        return result;
    }

    /** The watch with its own settings, where the scene is drawn for it. */
    private static Watch placed(Watch watch, Scene scene) {
        return scene.watches().stream()
                .filter(its -> its.event() == watch.event())
                .findFirst()
                .map(its ->
                        new Watch(
                                watch.id(),
                                watch.event(),
                                its.area(),
                                watch.parameters(),
                                its.calibration()))
                .orElse(watch);
    }

    private synchronized Path draw(Scene scene) {
        try {
            SceneRecording recording = Theatre.record(scene, scenes, done -> {});
            return recording.video();
        } catch (IOException e) {
            throw new UncheckedIOException("a scene cannot be drawn", e);
        }
    }

    private TrialResult alone(SourceAddress source, Watch watch, String path, StreamOptions options)
            throws SetupRefusal {
        try {
            if (!one.tryAcquire(QUEUE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try (PictureStream stream = PictureStream.open(source, options)) {
            return look(stream, watch);
        } catch (StreamException e) {
            throw new SetupRefusal(Reason.STREAM, withoutPath(StreamWords.of(e, source), path));
        } finally {
            one.release();
        }
    }

    private static SetupRefusal busy() {
        return new SetupRefusal(
                Reason.BUSY,
                new Text(
                        "un autre essai est en cours ; réessayez dans une minute",
                        "another trial is going on; try again in a minute"));
    }

    /** Where a clip lay on this machine concerns nobody. */
    private static Text withoutPath(Text words, String path) {
        return new Text(words.fr().replace(path, "séquence"), words.en().replace(path, "clip"));
    }

    private static TrialResult look(PictureStream stream, Watch watch) throws StreamException {
        StreamAnalysis analysis =
                new StreamAnalysis(
                        stream, List.of(watch), StreamAnalysis.PICTURES_PER_SECOND, Pacer.NONE);
        long end = System.nanoTime() + LONGEST_WORK;
        Heard heard = new Heard(analysis, end);
        analysis.run(heard);
        return new TrialResult(heard.seconds, heard.found);
    }

    /** Hears one analysis, on its thread. */
    private static final class Heard implements AnalysisListener {

        private final StreamAnalysis analysis;
        private final long end;
        private final List<TrialResult.Found> found = new ArrayList<>();
        private double seconds;

        Heard(StreamAnalysis analysis, long end) {
            this.analysis = analysis;
            this.end = end;
        }

        @Override
        public void onPicture(Moment moment) {
            seconds = moment.time().seconds();
            if (seconds >= LONGEST_SECONDS || System.nanoTime() > end) {
                analysis.stop();
            }
        }

        @Override
        public void onChange(EpisodeChange change, Moment moment) {
            if (change instanceof EpisodeChange.Opened(Sighting sighting)) {
                found.add(
                        new TrialResult.Found(
                                sighting.began().seconds(),
                                sighting.raised().seconds(),
                                sighting.box(),
                                sighting.measures()));
            }
        }
    }

    private void note(CameraId camera, Watch watch, String on, String actor) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("camera", camera.value());
        facts.put("watch", watch.id().value());
        facts.put("event", watch.event().name());
        facts.put("on", on);
        journal.append(actor, JournalAction.CLIP_TRIED, facts);
    }
}
