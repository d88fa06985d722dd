package fr.vigie.evaluation.footage;

import fr.vigie.watch.Watch;
import java.util.List;

/**
 * A watch on a clip, with what really happens there.
 *
 * @param watch the watch
 * @param truth the episodes, from the moment the situation is visible (before any dwell) to the
 *     moment it ends or the clip does; none means that the watch must stay silent
 * @param uncertain stretches in which an alert counts neither way
 * @param toleranceSeconds by how much an episode of the truth is widened at either end when alerts
 *     are held against it, 0 or more
 */
public record AnnotatedWatch(
        Watch watch, List<Span> truth, List<Span> uncertain, double toleranceSeconds) {

    /** The tolerance where a file gives none, seconds. */
    public static final double DEFAULT_TOLERANCE_SECONDS = 1.5;

    public AnnotatedWatch {
        truth = List.copyOf(truth);
        uncertain = List.copyOf(uncertain);
    }
}
