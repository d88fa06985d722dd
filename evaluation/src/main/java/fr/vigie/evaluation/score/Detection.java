package fr.vigie.evaluation.score;

import fr.vigie.evaluation.footage.Span;
import java.util.List;

/**
 * An episode of the truth that was found.
 *
 * @param truth the episode
 * @param alert the alert that found it: the first one raised
 * @param duplicates further alerts for the same episode
 */
public record Detection(Span truth, AlertSpan alert, List<AlertSpan> duplicates) {

    public Detection {
        duplicates = List.copyOf(duplicates);
    }

    /**
     * Seconds from the episode's begin to the alert; the dwell is part of it. Negative when the
     * alert came before the begin, within the tolerance.
     */
    public double delaySeconds() {
        return alert.raised().secondsSince(truth.from());
    }
}
