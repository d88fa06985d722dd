package fr.vigie.vision.analysis;

import fr.vigie.sighting.EpisodeChange;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.detect.Detector;
import fr.vigie.vision.detect.Tally;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.MovingMask;
import fr.vigie.vision.scene.Scene;
import fr.vigie.watch.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scene of one camera and the detectors of its watches. The same frames give the same changes,
 * bit for bit. A stream that was opened again gets a new analysis. Not thread-safe.
 */
public final class CameraAnalysis {

    private final Scene scene;
    private final Optional<EmptySceneGuard> guard;
    private final Detector[] detectors;
    private final Tally[] tallies;
    private final List<EpisodeChange> changes = new ArrayList<>();
    private final Consumer<EpisodeChange> noted = changes::add;
    private final Presence presence = new Presence();

    /**
     * @param watches the watches to run, all of event types that this version can detect
     * @param width of the frames, pixels
     * @param height of the frames, pixels
     * @throws IllegalArgumentException if a watch is of an event type that this version cannot
     *     detect, or drawn in a way that its event type does not know
     */
    public CameraAnalysis(List<Watch> watches, int width, int height) {
        this(watches, List.of(), width, height, Optional.empty());
    }

    /**
     * @param watches the watches to run, all of event types that this version can detect
     * @param tallies the aggregates to count; taken from by their owner, on the same thread
     * @param width of the frames, pixels
     * @param height of the frames, pixels
     * @throws IllegalArgumentException as the other constructor
     */
    public CameraAnalysis(List<Watch> watches, List<Tally> tallies, int width, int height) {
        this(watches, tallies, width, height, Optional.empty());
    }

    /**
     * @param guard drops pictures before any detector sees them; one of its own for each stream
     * @throws IllegalArgumentException as the other constructors
     */
    public CameraAnalysis(
            List<Watch> watches,
            List<Tally> tallies,
            int width,
            int height,
            Optional<EmptySceneGuard> guard) {
        this.guard = guard;
        detectors = watches.stream().map(Detector::of).toArray(Detector[]::new);
        this.tallies = tallies.toArray(Tally[]::new);
        scene =
                new Scene(
                        width,
                        height,
                        Stream.concat(
                                        Arrays.stream(detectors).map(Detector::facets),
                                        tallies.stream().map(Tally::facets))
                                .flatMap(Set::stream)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * How many pictures a second are worth analysing: as many as the most demanding watch asks for.
     * Whoever counts or guards sees all that there are.
     */
    double picturesPerSecond() {
        double asked =
                Arrays.stream(detectors)
                        .mapToDouble(Detector::picturesPerSecond)
                        .max()
                        .orElse(Detector.QUICK);
        return tallies.length == 0 && guard.isEmpty() ? asked : Detector.QUICK;
    }

    /** Takes in the next picture and says which episodes opened or ended by it; usually none. */
    public List<EpisodeChange> observe(Frame frame) {
        scene.observe(frame);
        return detect(frame);
    }

    /** The same of a picture that stands for seconds of others, which nobody looked at. */
    List<EpisodeChange> glance(Frame frame) {
        scene.glance(frame);
        return detect(frame);
    }

    private List<EpisodeChange> detect(Frame frame) {
        changes.clear();
        if (guard.isPresent() && guard.get().takesOut(scene, frame.time())) {
            return List.of();
        }
        for (Detector detector : detectors) {
            detector.observe(scene, frame.time(), noted);
        }
        for (Tally tally : tallies) {
            tally.observe(scene, frame.time());
        }
        return changes.isEmpty() ? List.of() : List.copyOf(changes);
    }

    /** What this analysis wants to see after the picture of that time, which it has observed. */
    Attention attention(MediaTime time) {
        presence.clear();
        scene.forEachSilhouette(presence);
        boolean learning = !scene.isSettled() || scene.isYoung();
        if (learning || presence.isAwaited() || tallies.length > 0) {
            return new Attention(presence.isMoving(), time);
        }
        MediaTime rests = MediaTime.NEVER;
        for (Detector detector : detectors) {
            MediaTime its = detector.restsUntil(time);
            rests = its.compareTo(rests) < 0 ? its : rests;
        }
        return new Attention(presence.isMoving(), rests);
    }

    /** What is to be pixelated in the picture that was observed last. */
    public MovingMask moving() {
        return scene.moving();
    }
}
