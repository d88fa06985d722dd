package fr.vigie.server.app;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertListener;
import fr.vigie.alert.AlertState;
import fr.vigie.charter.Charter;
import fr.vigie.journal.Journal;
import fr.vigie.journal.JournalAction;
import fr.vigie.permission.FalseShare;
import fr.vigie.permission.StandingSource;
import fr.vigie.permission.Suspension;
import fr.vigie.permission.SuspensionBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Looks at the decisions on an event of a camera after each one, and suspends it when more were
 * false than the charter allows (requirement E-03). The station stops at its next question.
 * Thread-safe.
 */
final class FalseShareWatcher implements AlertListener {

    private final Charter charter;
    private final StandingSource standing;
    private final SuspensionBook suspensions;
    private final AlertBook book;
    private final Journal journal;
    private final InstantSource clock;

    FalseShareWatcher(
            Charter charter,
            StandingSource standing,
            SuspensionBook suspensions,
            AlertBook book,
            Journal journal,
            InstantSource clock) {
        this.charter = charter;
        this.standing = standing;
        this.suspensions = suspensions;
        this.book = book;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public synchronized void changed(Alert alert) {
        if (alert.state() == AlertState.DISMISSED) {
            Instant now = clock.instant();
            FalseShare.suspension(
                            charter,
                            alert.camera(),
                            alert.event(),
                            book.tally(alert.camera(), alert.event()),
                            standing.get(now),
                            now)
                    .ifPresent(this::suspend);
        }
    }

    private void suspend(Suspension suspension) {
        suspensions.add(suspension);
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("camera", suspension.camera().value());
        facts.put("event", suspension.event().name());
        facts.put("number", suspension.number());
        facts.put("dismissed", Integer.toString(suspension.dismissed()));
        facts.put("settled", Integer.toString(suspension.settled()));
        journal.append("vigie", JournalAction.WATCH_SUSPENDED, facts);
    }
}
