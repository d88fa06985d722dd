package fr.vigie.server.station;

import fr.vigie.charter.PresenceLimit;
import fr.vigie.journal.JournalAction;
import fr.vigie.operation.CameraPlan;
import fr.vigie.permission.Suspension;
import fr.vigie.vision.analysis.EmptySceneGuard;
import fr.vigie.watch.Watch;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;

/**
 * Counts how often somebody enters the empty scene of one camera, and suspends its watches when the
 * charter's limit is reached (requirement D-07). The station stops at its next question. On the
 * station's thread only.
 */
final class PresenceWatch {

    private final CameraPlan plan;
    private final StationContext context;
    private final PresenceLimit limit;
    private final Deque<Instant> entered = new ArrayDeque<>();
    private EmptySceneGuard guard = new EmptySceneGuard();
    private long counted;

    PresenceWatch(CameraPlan plan, StationContext context, PresenceLimit limit) {
        this.plan = plan;
        this.context = context;
        this.limit = limit;
    }

    /** The guard of a stream that is opened now; entries go on counting over streams. */
    EmptySceneGuard begin() {
        guard = new EmptySceneGuard();
        counted = 0;
        return guard;
    }

    /** A picture was looked at; true if the camera has to be asked for again at once. */
    boolean look(Instant now) {
        if (guard.entries() == counted) {
            return false;
        }
        counted = guard.entries();
        entered.addLast(now);
        while (!entered.isEmpty() && entered.getFirst().plus(limit.within()).isBefore(now)) {
            entered.removeFirst();
        }
        if (entered.size() < limit.entries()) {
            return false;
        }
        entered.clear();
        plan.watches().forEach(watch -> suspend(watch, now));
        return true;
    }

    private void suspend(Watch watch, Instant now) {
        Suspension suspension = Suspension.forPresence(plan.camera().id(), watch.event(), now);
        context.suspensions().add(suspension);
        SortedMap<String, String> facts = WatchPermissions.factsOf(plan.camera(), watch);
        facts.put("number", suspension.number());
        facts.put("cause", "PRESENCE");
        context.desk().note("vigie", JournalAction.WATCH_SUSPENDED, facts);
    }
}
