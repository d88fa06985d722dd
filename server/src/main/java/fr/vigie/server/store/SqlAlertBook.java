package fr.vigie.server.store;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.AlertSummary;
import fr.vigie.alert.AlreadyDecidedException;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DecisionTally;
import fr.vigie.camera.CameraId;
import fr.vigie.event.EventType;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Alerts and their masked stills in the database; each alert and each decision stands in the
 * journal by the same transaction. Thread-safe.
 */
public final class SqlAlertBook implements AlertBook {

    private final Database database;
    private final Journal journal;
    private final Duration stillsKept;
    private final AlertRows rows;

    /**
     * @param stillsKept how long the charter keeps a masked still after its alert
     */
    public SqlAlertBook(Database database, Journal journal, Duration stillsKept) {
        this(database, journal, stillsKept, new AlertRows(database.sql()));
    }

    private SqlAlertBook(Database database, Journal journal, Duration stillsKept, AlertRows rows) {
        this.database = database;
        this.journal = journal;
        this.stillsKept = stillsKept;
        this.rows = rows;
    }

    @Override
    public AlertBook within(Set<CameraId> cameras) {
        return new SqlAlertBook(
                database, journal, stillsKept, new AlertRows(database.sql(), cameras));
    }

    @Override
    public void add(Alert alert, Optional<byte[]> still) {
        database.write(() -> {
            rows.insert(alert);
            still.ifPresent(jpeg -> insertStill(alert, jpeg));
            SortedMap<String, String> facts = factsOf(alert);
            facts.put("charter", alert.charter());
            if (alert.unmeasured()) {
                facts.put("unmeasured", "true");
            }
            facts.put("still", still.isPresent() ? "kept" : "none");
            return journal.append("vigie", JournalAction.ALERT_RAISED, facts);
        });
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return database.read(() -> rows.find(id));
    }

    @Override
    public Optional<byte[]> findStill(AlertId id) {
        return database.sql()
                .sql(
                        "SELECT jpeg FROM alert_still WHERE alert IN"
                                + " (SELECT id FROM alert WHERE id = ?"
                                + rows.admitted()
                                + ")")
                .param(id.value())
                .params(rows.cameras())
                .query((row, number) -> row.getBytes("jpeg"))
                .optional();
    }

    @Override
    public List<Alert> listNewest(int most) {
        return database.read(() -> rows.listNewest(most));
    }

    @Override
    public List<Alert> listOlder(AlertId before, int most) {
        return database.read(() -> rows.listOlder(before, most));
    }

    @Override
    public List<Alert> listUntreated(int most) {
        return database.read(() -> rows.listUntreated(most));
    }

    @Override
    public List<Alert> listDecided(int most) {
        return database.read(() -> rows.listDecided(most));
    }

    @Override
    public int countUntreated() {
        return database.sql()
                .sql("SELECT COUNT(*) FROM alert WHERE state = 'NEW'" + rows.admitted())
                .params(rows.cameras())
                .query((row, number) -> row.getInt(1))
                .single();
    }

    @Override
    public DecisionTally tally(CameraId camera, EventType event) {
        Map<AlertState, Integer> counts = new EnumMap<>(AlertState.class);
        database.sql()
                .sql(
                        "SELECT state, COUNT(*) AS alerts FROM alert"
                                + " WHERE camera = ? AND event = ?"
                                + rows.admitted()
                                + " GROUP BY state")
                .params(camera.value(), event.name())
                .params(rows.cameras())
                .query(row -> {
                    counts.put(AlertState.valueOf(row.getString("state")), row.getInt("alerts"));
                });
        return AlertFigures.tally(counts);
    }

    @Override
    public List<AlertSummary> summarise(Instant from, Instant until) {
        return AlertFigures.of(database.sql(), from, until).stream()
                .filter(summary -> rows.admits(summary.camera()))
                .toList();
    }

    @Override
    public Alert decide(AlertId id, Decision decision) throws AlreadyDecidedException {
        Outcome outcome = database.write(() -> tryToDecide(id, decision));
        if (!outcome.changed()) {
            throw new AlreadyDecidedException(outcome.alert());
        }
        return outcome.alert();
    }

    /**
     * What became of a decision.
     *
     * @param changed whether it counted
     * @param alert the alert as it stands
     */
    private record Outcome(boolean changed, Alert alert) {}

    private Outcome tryToDecide(AlertId id, Decision decision) {
        int changed = updateOpen(id, decision);
        Alert alert = rows.find(id).orElseThrow(() -> new NoSuchElementException("no alert " + id));
        if (changed == 0) {
            return new Outcome(false, alert);
        }
        SortedMap<String, String> facts = factsOf(alert);
        facts.put("state", decision.state().name());
        decision.reason().ifPresent(reason -> facts.put("reason", reason.name()));
        journal.append(decision.actor(), JournalAction.ALERT_DECIDED, facts);
        return new Outcome(true, alert);
    }

    // The state in the condition makes it optimistic: of two operators, one changes the row.
    private int updateOpen(AlertId id, Decision decision) {
        @Nullable String reason = decision.reason().map(Enum::name).orElse(null);
        return database.sql()
                .sql(
                        "UPDATE alert SET state = ?, reason = ?, decided_by = ?, decided_at = ?"
                                + " WHERE id = ? AND state IN ('NEW', 'DOUBT')"
                                + rows.admitted())
                .param(decision.state().name())
                .param(reason)
                .param(decision.actor())
                .param(decision.at().atOffset(ZoneOffset.UTC))
                .param(id.value())
                .params(rows.cameras())
                .update();
    }

    /**
     * Deletes the stills whose time is over, each with an entry in the journal.
     *
     * @return how many
     */
    public int deleteStillsDueAt(Instant now) {
        List<UUID> due =
                database.sql()
                        .sql("SELECT alert FROM alert_still WHERE delete_after <= ?")
                        .param(now.atOffset(ZoneOffset.UTC))
                        .query((row, number) -> row.getObject("alert", UUID.class))
                        .list();
        for (UUID alert : due) {
            database.write(() -> {
                database.sql().sql("DELETE FROM alert_still WHERE alert = ?").param(alert).update();
                TreeMap<String, String> facts = new TreeMap<>();
                facts.put("alert", alert.toString());
                return journal.append("vigie", JournalAction.STILL_DELETED, facts);
            });
        }
        return due.size();
    }

    private void insertStill(Alert alert, byte[] jpeg) {
        database.sql()
                .sql("INSERT INTO alert_still (alert, jpeg, delete_after) VALUES (?, ?, ?)")
                .param(alert.id().value())
                .param(jpeg)
                .param(alert.raised().plus(stillsKept).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SortedMap<String, String> factsOf(Alert alert) {
        TreeMap<String, String> facts = new TreeMap<>();
        facts.put("alert", alert.id().toString());
        facts.put("camera", alert.camera().value());
        facts.put("watch", alert.watch().value());
        facts.put("event", alert.event().name());
        return facts;
    }
}
