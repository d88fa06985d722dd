package fr.vigie.server.station;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.AlertSummary;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DecisionTally;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.Salt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Alert book and journal in memory, which can be full for a while. Thread-safe. */
final class MemoryBook implements AlertBook, Journal {

    private final List<Alert> alerts = new ArrayList<>();
    private final Map<AlertId, byte[]> stills = new HashMap<>();
    private final List<JournalEntry> entries = new ArrayList<>();
    private int refusals;

    /** Refuses the next so many entries as a full disk does. */
    synchronized void refuseNext(int times) {
        refusals = times;
    }

    synchronized List<JournalAction> actions() {
        return entries.stream().map(JournalEntry::action).toList();
    }

    synchronized List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    private void write() {
        if (refusals > 0) {
            refusals--;
            throw new IllegalStateException("disk full");
        }
    }

    @Override
    public synchronized void add(Alert alert, Optional<byte[]> still) {
        write();
        alerts.addFirst(alert);
        still.ifPresent(jpeg -> stills.put(alert.id(), jpeg));
    }

    @Override
    public synchronized Optional<Alert> find(AlertId id) {
        return alerts.stream().filter(alert -> alert.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<byte[]> findStill(AlertId id) {
        return Optional.ofNullable(stills.get(id));
    }

    @Override
    public synchronized List<Alert> listNewest(int most) {
        return alerts.stream().limit(most).toList();
    }

    @Override
    public List<Alert> listOlder(AlertId before, int most) {
        throw new UnsupportedOperationException("stations ask for no pages");
    }

    @Override
    public List<Alert> listUntreated(int most) {
        return listNewest(most);
    }

    @Override
    public List<Alert> listDecided(int most) {
        return List.of();
    }

    @Override
    public synchronized int countUntreated() {
        return alerts.size();
    }

    @Override
    public DecisionTally tally(CameraId camera, EventType event) {
        return new DecisionTally(0, 0, 0, countUntreated());
    }

    @Override
    public List<AlertSummary> summarise(Instant from, Instant until) {
        throw new UnsupportedOperationException("stations ask for no figures");
    }

    @Override
    public Alert decide(AlertId id, Decision decision) {
        throw new UnsupportedOperationException("stations decide nothing");
    }

    @Override
    public AlertBook within(Set<CameraId> cameras) {
        throw new UnsupportedOperationException("stations ask for all");
    }

    @Override
    public synchronized JournalEntry append(
            String actor, JournalAction action, SortedMap<String, String> facts) {
        write();
        Salt salt = Salt.of(new byte[Salt.BYTES]);
        JournalEntry entry =
                new JournalEntry(entries.size(), Instant.EPOCH, actor, action, facts, salt);
        entries.add(entry);
        return entry;
    }
}
