package fr.vigie.server.station;

import fr.vigie.camera.Camera;
import fr.vigie.journal.JournalAction;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraStatus.WatchStatus;
import fr.vigie.permission.Permission;
import fr.vigie.permission.Permission.Footing;
import fr.vigie.watch.Watch;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers that a camera's watches got last, and the journal's entries when one changes.
 * Thread-safe.
 */
final class WatchPermissions {

    private final CameraPlan plan;
    private final StationContext context;
    private final AlertDesk desk;
    private final Map<Watch, Permission> answers = new LinkedHashMap<>();
    private boolean running;

    WatchPermissions(CameraPlan plan, StationContext context) {
        this.plan = plan;
        this.context = context;
        desk = context.desk();
    }

    /** Asks for every watch and gives those that may run now. */
    synchronized List<Watch> ask(Instant now) {
        boolean first = !running;
        running = true;
        for (Watch watch : plan.watches()) {
            Permission answer = context.decide(plan.camera(), watch, now);
            Permission before = answers.put(watch, answer);
            if (first || before == null || !sameFor(before, answer)) {
                note(watch, answer);
            }
        }
        return permitted();
    }

    /** Asks once more for one watch, because it is about to raise an alert. */
    Permission askFor(Watch watch, Instant now) {
        return context.decide(plan.camera(), watch, now);
    }

    /** Notes that the watches that ran are stopped by somebody. */
    synchronized void stopped(String actor) {
        if (!running) {
            return;
        }
        running = false;
        for (Watch watch : permitted()) {
            desk.note(actor, JournalAction.WATCH_STOPPED, factsOf(plan.camera(), watch));
        }
    }

    /** The last answers; before the first question, what would be answered now. */
    synchronized List<WatchStatus> statuses(Instant now) {
        return plan.watches().stream()
                .map(watch -> {
                    Permission last = answers.get(watch);
                    return new WatchStatus(
                            watch, last != null ? last : context.decide(plan.camera(), watch, now));
                })
                .toList();
    }

    /** A change of words alone is not noted; of the refusal's code or of the footing it is. */
    private static boolean sameFor(Permission before, Permission answer) {
        return switch (answer) {
            case Permission.Permitted _ -> before.equals(answer);
            case Permission.Refused(var refusal) ->
                    before instanceof Permission.Refused(var last)
                            && last.code().equals(refusal.code());
        };
    }

    private List<Watch> permitted() {
        return plan.watches().stream()
                .filter(watch -> {
                    Permission answer = answers.get(watch);
                    return answer != null && answer.permitted();
                })
                .toList();
    }

    private void note(Watch watch, Permission answer) {
        SortedMap<String, String> facts = factsOf(plan.camera(), watch);
        switch (answer) {
            case Permission.Permitted(String charter, Footing footing) -> {
                facts.put("footing", footing.name());
                facts.put("charter", charter);
                desk.note("vigie", JournalAction.WATCH_STARTED, facts);
            }
            case Permission.Refused(var refusal) -> {
                facts.put("layer", refusal.layer().name());
                facts.put("code", refusal.code());
                desk.note("vigie", JournalAction.WATCH_REFUSED, facts);
            }
        }
    }

    static SortedMap<String, String> factsOf(Camera camera, Watch watch) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("camera", camera.id().value());
        facts.put("watch", watch.id().value());
        facts.put("event", watch.event().name());
        return facts;
    }
}
