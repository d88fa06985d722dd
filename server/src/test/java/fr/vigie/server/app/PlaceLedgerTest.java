package fr.vigie.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.act.Act;
import fr.vigie.act.ActKind;
import fr.vigie.act.ActPeriod;
import fr.vigie.act.ActScope;
import fr.vigie.act.ActTerms;
import fr.vigie.act.Fingerprint;
import fr.vigie.evaluation.charter.ShippedCharters;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.law.Requirement;
import fr.vigie.permission.Program;
import fr.vigie.permission.Standing;
import fr.vigie.server.store.Database;
import fr.vigie.server.store.JournalFolder;
import fr.vigie.server.store.SqlJournal;
import fr.vigie.server.vault.CharterVault;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Requirement({"L-03", "G-02"})
class PlaceLedgerTest {

    private static final Instant END = Instant.parse("2026-12-31T23:00:00Z");

    @TempDir private Path folder;

    private final List<Act> acts = new ArrayList<>();
    private Instant now = END.minus(Duration.ofDays(60));
    private Database database;
    private SqlJournal journal;

    @BeforeEach
    void open() throws Exception {
        database = Database.openIn(folder);
        journal = SqlJournal.open(database, Clock.systemUTC(), JournalFolder.in(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A look by a program that has just started. */
    private void look() throws Exception {
        try (PlaceLedger ledger =
                new PlaceLedger(
                        folder,
                        _ -> new Standing(acts, List.of(), Program.UNKNOWN, Instant.MIN),
                        journal,
                        () -> now)) {
            ledger.look();
            ledger.look();
        }
    }

    private List<JournalEntry> entries(JournalAction action) {
        return journal.list(0, 1000).stream().filter(e -> e.action() == action).toList();
    }

    private static Act act(String number) {
        return new Act(
                ActKind.IMPACT_ASSESSMENT,
                number,
                "La déléguée",
                new ActPeriod(END.minus(Duration.ofDays(365)), Optional.of(END)),
                ActScope.EVERYTHING,
                Optional.of(Fingerprint.of(number)),
                ActTerms.NONE);
    }

    @Test
    void an_end_is_announced_30_and_7_days_before_and_once_each_over_restarts() throws Exception {
        acts.add(act("AIPD-3"));
        look();
        assertThat(entries(JournalAction.ACT_ENDING)).isEmpty();
        for (int days : List.of(29, 20, 6, 3, -1)) {
            now = END.minus(Duration.ofDays(days));
            look();
        }
        assertThat(entries(JournalAction.ACT_ENDING))
                .extracting(e -> e.facts().get("notice"))
                .containsExactly("THIRTY_DAYS", "SEVEN_DAYS", "ENDED");
    }

    @Test
    void an_act_that_comes_goes_and_comes_again_leaves_an_entry_each_time() throws Exception {
        acts.add(act("AIPD-3"));
        look();
        look();
        acts.clear();
        look();
        acts.add(act("AIPD-3"));
        look();
        assertThat(entries(JournalAction.ACT_FILED)).hasSize(2);
        assertThat(entries(JournalAction.ACT_GONE)).hasSize(1);
    }

    @Test
    void an_adopted_charter_is_written_once() throws Exception {
        CharterAdoption.settle(
                new CharterVault(folder),
                ShippedCharters.find("site-ferme").orElseThrow(),
                ShippedCharters.textOf("site-ferme"));
        look();
        look();
        assertThat(entries(JournalAction.CHARTER_ADOPTED))
                .singleElement()
                .satisfies(e -> assertThat(e.facts()).containsEntry("charter", "site-ferme@3"));
    }
}
