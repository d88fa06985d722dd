package fr.vigie.alert;

import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An alert book that tells listeners of each new and each decided alert, after the book beneath has
 * kept it. As thread-safe as that book.
 */
public final class AnnouncingAlertBook implements AlertBook {

    private final AlertBook kept;
    private final Supplier<List<AlertListener>> listeners;

    /**
     * @param kept where alerts are kept
     * @param listeners who is told, asked anew each time
     */
    public AnnouncingAlertBook(AlertBook kept, Supplier<List<AlertListener>> listeners) {
        this.kept = kept;
        this.listeners = listeners;
    }

    @Override
    public void add(Alert alert, Optional<byte[]> still) {
        kept.add(alert, still);
        announce(alert);
    }

    @Override
    public Alert decide(AlertId id, Decision decision) throws AlreadyDecidedException {
        Alert decided = kept.decide(id, decision);
        announce(decided);
        return decided;
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return kept.find(id);
    }

    @Override
    public Optional<byte[]> findStill(AlertId id) {
        return kept.findStill(id);
    }

    @Override
    public List<Alert> listNewest(int most) {
        return kept.listNewest(most);
    }

    @Override
    public List<Alert> listOlder(AlertId before, int most) {
        return kept.listOlder(before, most);
    }

    @Override
    public List<Alert> listUntreated(int most) {
        return kept.listUntreated(most);
    }

    @Override
    public List<Alert> listDecided(int most) {
        return kept.listDecided(most);
    }

    @Override
    public int countUntreated() {
        return kept.countUntreated();
    }

    @Override
    public DecisionTally tally(CameraId camera, EventType event) {
        return kept.tally(camera, event);
    }

    @Override
    public List<AlertSummary> summarise(Instant from, Instant until) {
        return kept.summarise(from, until);
    }

    @Override
    public AlertBook within(Set<CameraId> cameras) {
        return new AnnouncingAlertBook(kept.within(cameras), listeners);
    }

    private void announce(Alert alert) {
        listeners.get().forEach(listener -> listener.changed(alert));
    }
}
