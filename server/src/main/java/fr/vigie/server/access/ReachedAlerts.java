package fr.vigie.server.access;

import fr.vigie.access.CurrentReach;
import fr.vigie.access.Reach;
import fr.vigie.access.Right;
import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.AlertSummary;
import fr.vigie.alert.AlreadyDecidedException;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DecisionTally;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.operation.CameraBoard;
import fr.vigie.operation.CameraStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The alerts of whoever asks: those of cameras beyond their reach do not exist, be it to read, to
 * count or to decide. An alert whose camera is gone is seen by those only who reach everything.
 * Thread-safe.
 */
public final class ReachedAlerts implements AlertBook {

    private final AlertBook whole;
    private final CameraBoard cameras;
    private final CurrentReach reach;

    /**
     * @param cameras all cameras, whoever asks
     */
    public ReachedAlerts(AlertBook whole, CameraBoard cameras, CurrentReach reach) {
        this.whole = whole;
        this.cameras = cameras;
        this.reach = reach;
    }

    private AlertBook with(Right right) {
        Reach mine = reach.of(right);
        return mine instanceof Reach.Everywhere ? whole : whole.within(idsIn(mine));
    }

    private Set<CameraId> idsIn(Reach mine) {
        return cameras.list().stream()
                .map(CameraStatus::camera)
                .filter(mine::covers)
                .map(camera -> camera.id())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void add(Alert alert, Optional<byte[]> still) {
        whole.add(alert, still);
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return with(Right.READ_ALERTS).find(id);
    }

    @Override
    public Optional<byte[]> findStill(AlertId id) {
        return with(Right.SEE_PICTURES).findStill(id);
    }

    @Override
    public List<Alert> listNewest(int most) {
        return with(Right.READ_ALERTS).listNewest(most);
    }

    @Override
    public List<Alert> listOlder(AlertId before, int most) {
        return with(Right.READ_ALERTS).listOlder(before, most);
    }

    @Override
    public List<Alert> listUntreated(int most) {
        return with(Right.READ_ALERTS).listUntreated(most);
    }

    @Override
    public List<Alert> listDecided(int most) {
        return with(Right.READ_ALERTS).listDecided(most);
    }

    @Override
    public int countUntreated() {
        return with(Right.READ_ALERTS).countUntreated();
    }

    @Override
    public DecisionTally tally(CameraId camera, EventType event) {
        return with(Right.READ_ALERTS).tally(camera, event);
    }

    @Override
    public List<AlertSummary> summarise(Instant from, Instant until) {
        return with(Right.READ_ALERTS).summarise(from, until);
    }

    @Override
    public Alert decide(AlertId id, Decision decision) throws AlreadyDecidedException {
        return with(Right.DECIDE_ALERTS).decide(id, decision);
    }

    @Override
    public AlertBook within(Set<CameraId> some) {
        Reach mine = reach.of(Right.READ_ALERTS);
        if (mine instanceof Reach.Everywhere) {
            return whole.within(some);
        }
        Set<CameraId> mineToo = idsIn(mine);
        return whole.within(
                some.stream().filter(mineToo::contains).collect(Collectors.toUnmodifiableSet()));
    }
}
