package fr.vigie.evaluation.score;

import fr.vigie.evaluation.footage.Span;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.time.MediaTime;
import fr.vigie.watch.WatchId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a score needs of an alert: its watch and when its episode lay.
 *
 * @param watch the watch that raised it
 * @param began when the situation was first visible
 * @param raised when the alert was raised
 * @param ended when the situation was last seen; empty if it lasted, or nobody knows
 */
public record AlertSpan(
        WatchId watch, MediaTime began, MediaTime raised, Optional<MediaTime> ended) {

    /** The alerts of a run, in the order in which they were raised, from all that it said. */
    public static List<AlertSpan> listOf(List<EpisodeChange> changes) {
        List<AlertSpan> alerts = new ArrayList<>();
        for (EpisodeChange change : changes) {
            if (change instanceof EpisodeChange.Opened opened) {
                alerts.add(
                        new AlertSpan(
                                opened.watch(),
                                opened.sighting().began(),
                                opened.sighting().raised(),
                                findEnd(opened, changes)));
            }
        }
        return alerts;
    }

    private static Optional<MediaTime> findEnd(
            EpisodeChange.Opened opened, List<EpisodeChange> changes) {
        return changes.stream()
                .filter(change -> change instanceof EpisodeChange.Ended)
                .map(EpisodeChange.Ended.class::cast)
                .filter(ended -> ended.watch().equals(opened.watch()))
                .filter(ended -> ended.episode() == opened.episode())
                .map(EpisodeChange.Ended::ended)
                .findFirst();
    }

    /** The alert's episode: began to raised, or to its end where that is known and later. */
    public Span span() {
        MediaTime end = ended.filter(e -> e.compareTo(raised) > 0).orElse(raised);
        return new Span(began, end);
    }
}
