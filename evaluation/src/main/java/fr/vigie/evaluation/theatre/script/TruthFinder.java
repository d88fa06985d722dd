package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.ExpectedCount;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.geometry.Calibration;
import fr.vigie.watch.Watch;
import java.util.List;
import java.util.Optional;

/**
 * The truth of a scene: what really happens, found from the script alone. For each event type one
 * class says what its definition means for actors on a stage.
 */
public final class TruthFinder {

    private TruthFinder() {}

    /** What a watch should find in a scene. */
    public static AnnotatedWatch annotate(Scene scene, Watch watch) {
        Spans spans = find(scene, new AskedWatch(watch));
        return new AnnotatedWatch(
                watch, spans.truth(), spans.uncertain(), AnnotatedWatch.DEFAULT_TOLERANCE_SECONDS);
    }

    /**
     * What an aggregate should count.
     *
     * @param sight sees how much of a zone waste covers
     */
    public static ExpectedCount count(Scene scene, AskedCount asked, WasteSight sight) {
        return new CountTruth(scene, Play.of(scene.actors()), sight).find(asked);
    }

    /** How the ground of its picture lies; empty where the camera looks above the horizon. */
    public static Optional<Calibration> calibrate(Scene scene) {
        return new GroundShapes(scene.camera()).calibration();
    }

    private static Spans find(Scene scene, AskedWatch watch) {
        Play play = Play.of(scene.actors());
        VehicleTruth vehicles = new VehicleTruth(scene, play, watch);
        PeopleTruth people = new PeopleTruth(scene, play, watch);
        return switch (watch.event()) {
            case INTRUSION -> new IntrusionTruth(scene, play, watch).find();
            case ABANDONED_OBJECT, ILLEGAL_DUMPING -> new AbandonedTruth(scene, play, watch).find();
            case WRONG_WAY -> vehicles.wrongWay();
            case SPEEDING -> vehicles.speeding();
            case ILLEGAL_PARKING -> vehicles.standing(30);
            case STOPPED_VEHICLE -> vehicles.standing(10);
            case CROWD_DENSITY -> people.density();
            case GATHERING -> people.gathering();
            case CROWD_MOVEMENT -> people.movement();
            case FALL -> people.fall();
            case FIRE -> new PlaceTruth(scene, watch).fire();
            case OVERFLOWING_BIN -> new PlaceTruth(scene, watch).overflowing();
        };
    }

    /**
     * What was found.
     *
     * @param truth the episodes
     * @param uncertain stretches of which nobody could say
     */
    record Spans(List<Span> truth, List<Span> uncertain) {}
}
