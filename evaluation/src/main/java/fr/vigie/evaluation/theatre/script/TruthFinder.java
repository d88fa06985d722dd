package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.footage.AnnotatedWatch;
import fr.vigie.evaluation.footage.Span;
import fr.vigie.event.EventType;
import fr.vigie.watch.Watch;
import java.util.List;

/**
 * The truth of a scene: what really happens, found from the script alone. For each event type one
 * class says what its definition means for actors on a stage.
 */
public final class TruthFinder {

    private TruthFinder() {}

    /** What a watch should find in a scene. */
    public static AnnotatedWatch annotate(Scene scene, Watch watch) {
        Play play = Play.of(scene.actors());
        Spans spans =
                switch (watch.event()) {
                    case INTRUSION -> new IntrusionTruth(scene, play, watch).find();
                    case ABANDONED_OBJECT -> new AbandonedTruth(scene, play, watch).find();
                    case WRONG_WAY,
                            ILLEGAL_DUMPING,
                            OVERFLOWING_BIN,
                            ILLEGAL_PARKING,
                            STOPPED_VEHICLE,
                            SPEEDING,
                            CROWD_DENSITY,
                            GATHERING,
                            CROWD_MOVEMENT,
                            FALL,
                            FIRE ->
                            throw notKnown(watch.event());
                };
        return new AnnotatedWatch(
                watch, spans.truth(), spans.uncertain(), AnnotatedWatch.DEFAULT_TOLERANCE_SECONDS);
    }

    private static IllegalArgumentException notKnown(EventType event) {
        return new IllegalArgumentException("the theatre knows no truth for " + event);
    }

    /**
     * What was found.
     *
     * @param truth the episodes
     * @param uncertain stretches of which nobody could say
     */
    record Spans(List<Span> truth, List<Span> uncertain) {}
}
