package fr.vigie.permission;

import fr.vigie.alert.DecisionTally;
import fr.vigie.camera.CameraId;
import fr.vigie.charter.Charter;
import fr.vigie.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Suspends an event on a camera when more of its alerts were false than its charter allows
 * (requirement E-03). After a lifting it counts anew from what the last suspension had counted.
 */
public final class FalseShare {

    private FalseShare() {}

    /**
     * The suspension that the decisions ask for, or empty while they do not, or while one holds.
     *
     * @param tally all decisions on the event on the camera
     */
    public static Optional<Suspension> suspension(
            Charter charter,
            CameraId camera,
            EventType event,
            DecisionTally tally,
            Standing standing,
            Instant at) {
        List<Suspension> before =
                standing.suspensions().stream()
                        .filter(s -> s.camera().equals(camera) && s.event() == event)
                        .filter(s -> !Suspension.isForPresence(s.number()))
                        .toList();
        boolean held =
                before.stream()
                        .anyMatch(s ->
                                !SuspensionCheck.isLifted(s.number(), s.since(), at, standing));
        int dismissed = before.isEmpty() ? 0 : before.getLast().dismissed();
        int settled = before.isEmpty() ? 0 : before.getLast().settled();
        return charter.conditions()
                .probation()
                .limit()
                .filter(limit -> !held)
                .filter(limit ->
                        limit.exceededBy(tally.dismissed() - dismissed, tally.settled() - settled))
                .map(_ ->
                        new Suspension(
                                number(camera, event, before.size() + 1),
                                camera,
                                event,
                                at,
                                tally.dismissed(),
                                tally.settled()));
    }

    private static String number(CameraId camera, EventType event, int count) {
        return "E-03/" + camera + "/" + event + "/" + count;
    }
}
