package fr.vigie.server.console.governance;

import fr.vigie.act.Act;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where an act stands in a list: what ends soonest first, then what has no end, then what is over.
 *
 * @param part 0 for an act with an end to come, 1 without an end, 2 for one that is over
 * @param end its end, or the far future
 */
record ActOrder(int part, Instant end) implements Comparable<ActOrder> {

    static ActOrder of(Act act, Instant now) {
        Instant end = act.period().until().orElse(Instant.MAX);
        if (!end.isAfter(now)) {
            return new ActOrder(2, end);
        }
        return new ActOrder(act.period().until().isPresent() ? 0 : 1, end);
    }

    @Override
    public int compareTo(ActOrder other) {
        return Comparator.comparingInt(ActOrder::part)
                .thenComparing(ActOrder::end)
                .compare(this, other);
    }
}
