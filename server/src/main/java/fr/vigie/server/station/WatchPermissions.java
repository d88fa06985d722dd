package fr.vigie.server.station;

import fr.vigie.camera.Camera;
import fr.vigie.journal.JournalAction;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraPlan.Duty;
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
    private final Map<Watch, WatchStatus> answers = new LinkedHashMap<>();
    private boolean running;

    WatchPermissions(CameraPlan plan, StationContext context) {
        this.plan = plan;
        this.context = context;
        desk = context.desk();
    }

    /** Asks for every watch and gives those that run now: permitted, and on duty. */
    synchronized List<Watch> ask(Instant now) {
        boolean first = !running;
        running = true;
        for (Watch watch : plan.watches()) {
            WatchStatus answer = answer(watch, now);
            WatchStatus before = answers.put(watch, answer);
            if (first || before == null) {
                note(watch, false, answer);
            } else if (!sameFor(before, answer)) {
                note(watch, before.runs(), answer);
            }
        }
        return running();
    }

    /** Whether no watch is on duty, so that permission is not what is missing. */
    synchronized boolean rests() {
        return plan.watches().stream()
                .map(answers::get)
                .noneMatch(answer -> answer != null && answer.duty() == Duty.ON);
    }

    /** Asks once more for one watch, because it is about to raise an alert. */
    Permission askFor(Watch watch, Instant now) {
        return context.decide(plan.camera(), watch, now);
    }

    /** Whether a watch is still asked to look. */
    boolean isOnDuty(Watch watch, Instant now) {
        return plan.dutyOf(watch.id(), context.placeTime(now)) == Duty.ON;
    }

    /** Notes that the watches that ran are stopped by somebody. */
    synchronized void stopped(String actor) {
        if (!running) {
            return;
        }
        running = false;
        for (Watch watch : running()) {
            desk.note(actor, JournalAction.WATCH_STOPPED, factsOf(plan.camera(), watch));
        }
    }

    /** The last answers; before the first question, what would be answered now. */
    synchronized List<WatchStatus> statuses(Instant now) {
        return plan.watches().stream()
                .map(watch -> {
                    WatchStatus last = answers.get(watch);
                    return last != null ? last : answer(watch, now);
                })
                .toList();
    }

    private WatchStatus answer(Watch watch, Instant now) {
        return new WatchStatus(
                watch,
                context.decide(plan.camera(), watch, now),
                plan.dutyOf(watch.id(), context.placeTime(now)));
    }

    /** A change of words alone is not noted; of the refusal's code or of the footing it is. */
    private static boolean sameFor(WatchStatus before, WatchStatus answer) {
        if (before.duty() != answer.duty()) {
            return false;
        }
        return switch (answer.permission()) {
            case Permission.Permitted permitted -> permitted.equals(before.permission());
            case Permission.Refused(var refusal) ->
                    before.permission() instanceof Permission.Refused(var last)
                            && last.code().equals(refusal.code());
        };
    }

    private List<Watch> running() {
        return plan.watches().stream()
                .filter(watch -> {
                    WatchStatus answer = answers.get(watch);
                    return answer != null && answer.runs();
                })
                .toList();
    }

    private void note(Watch watch, boolean ran, WatchStatus answer) {
        SortedMap<String, String> facts = factsOf(plan.camera(), watch);
        switch (answer.permission()) {
            case Permission.Permitted(String charter, Footing footing) -> {
                if (answer.runs()) {
                    facts.put("footing", footing.name());
                    facts.put("charter", charter);
                    desk.note("vigie", JournalAction.WATCH_STARTED, facts);
                } else if (ran) {
                    facts.put("cause", answer.duty().name());
                    desk.note("vigie", JournalAction.WATCH_STOPPED, facts);
                }
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
