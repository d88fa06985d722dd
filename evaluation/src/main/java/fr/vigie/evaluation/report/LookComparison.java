package fr.vigie.evaluation.report;

import fr.vigie.evaluation.score.EventScore;
import fr.vigie.look.LookCounters;
import java.util.List;

/**
 * What the same clips give where every watch requires the second look of one model pack.
 *
 * @param pack name and version
 * @param events the sums by event type, in the order of the catalogue
 * @param counters what was asked, and what it cost
 */
public record LookComparison(String pack, List<EventScore> events, LookCounters counters) {

    public LookComparison {
        events = List.copyOf(events);
    }
}
