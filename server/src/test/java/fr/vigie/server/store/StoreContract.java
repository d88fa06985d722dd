package fr.vigie.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.alert.Alert;
import fr.vigie.alert.AlertBook;
import fr.vigie.alert.AlertId;
import fr.vigie.alert.AlertState;
import fr.vigie.alert.AlreadyDecidedException;
import fr.vigie.alert.Decision;
import fr.vigie.alert.DecisionTally;
import fr.vigie.alert.DismissalReason;
import fr.vigie.camera.CameraId;
import fr.vigie.camera.SourceAddress;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.Proofs;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.VerifierKey;
import fr.vigie.setup.KeptCamera;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** What the store does on either database. */
abstract class StoreContract extends AccountStoreContract {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, 0, 1, 2};

    private SqlAlertBook book;

    @BeforeEach
    void openBook() {
        book = new SqlAlertBook(database(), journal(), Duration.ofDays(30));
    }

    @Test
    void an_alert_comes_back_as_it_was_added() {
        Alert zone = StoredAlerts.inZone(1);
        Alert line = StoredAlerts.acrossLine(2);
        book.add(zone, Optional.of(JPEG));
        book.add(line, Optional.empty());
        assertThat(book.find(zone.id())).contains(zone);
        assertThat(book.find(line.id())).contains(line);
        assertThat(book.findStill(zone.id()).orElseThrow()).isEqualTo(JPEG);
        assertThat(book.findStill(line.id())).isEmpty();
        assertThat(book.listNewest(10)).containsExactly(line, zone);
        assertThat(book.listNewest(1)).containsExactly(line);
    }

    @Test
    void cameras_of_the_console_are_kept_by_revision_and_each_change_stands_in_the_journal() {
        SqlSetupBook setup = new SqlSetupBook(database(), journal());
        SourceAddress address = SourceAddress.ofLive("rtsp://u:hidden@192.0.2.1/a");
        KeptCamera first = new KeptCamera(new CameraId("gate"), "{}", address, 1);
        assertThat(setup.add(first, "anne")).isTrue();
        assertThat(setup.add(first, "anne")).as("taken").isFalse();
        KeptCamera second = new KeptCamera(first.id(), "{\"a\":1}", address, 2);
        assertThat(setup.replace(second, "bruno")).isTrue();
        assertThat(setup.replace(second, "anne")).as("changed meanwhile").isFalse();
        assertThat(setup.list()).containsExactly(second);
        assertThat(setup.list().getFirst().address().value()).contains("hidden");
        assertThat(setup.remove(first.id(), 1, "anne")).isFalse();
        assertThat(setup.remove(first.id(), 2, "anne")).isTrue();
        assertThat(setup.list()).isEmpty();
        assertThat(allEntries())
                .allMatch(entry -> entry.action() == JournalAction.CONFIGURATION_LOADED)
                .extracting(entry -> entry.actor() + " " + entry.facts().get("change"))
                .containsExactly("anne ADDED", "bruno CHANGED", "anne REMOVED");
        assertThat(allEntries().toString()).doesNotContain("hidden");
    }

    @Test
    void a_book_of_some_cameras_has_no_alert_of_others_to_read_count_or_decide() throws Exception {
        SqlAlertBook whole = new SqlAlertBook(database(), journal(), Duration.ofDays(1));
        Alert own = StoredAlerts.of(new CameraId("own"), 901);
        Alert other = StoredAlerts.of(new CameraId("other"), 902);
        whole.add(own, Optional.of(new byte[] {1}));
        whole.add(other, Optional.of(new byte[] {2}));
        AlertBook mine = whole.within(Set.of(new CameraId("own")));
        assertThat(mine.listNewest(10)).containsExactly(own);
        assertThat(mine.listUntreated(10)).containsExactly(own);
        assertThat(mine.countUntreated()).isEqualTo(1);
        assertThat(mine.find(other.id())).isEmpty();
        assertThat(mine.findStill(other.id())).isEmpty();
        assertThat(mine.findStill(own.id())).isPresent();
        assertThat(mine.listOlder(other.id(), 10)).containsExactly(own);
        Decision decision =
                new Decision(AlertState.CONFIRMED, Optional.empty(), "anne", StoredAlerts.NOON);
        assertThatThrownBy(() -> mine.decide(other.id(), decision))
                .isInstanceOf(NoSuchElementException.class);
        mine.decide(own.id(), decision);
        assertThat(mine.listDecided(10)).hasSize(1);
        assertThat(whole.within(Set.of()).listNewest(10)).isEmpty();
    }

    @Test
    void an_unknown_alert_is_not_found() {
        AlertId unknown = new AlertId(new UUID(0, 0));
        assertThat(book.find(unknown)).isEmpty();
        assertThatThrownBy(() -> book.decide(unknown, confirmed("anne")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(allEntries()).isEmpty();
    }

    @Test
    void an_alert_and_its_journal_entry_are_kept_together_or_not_at_all() {
        Alert alert = StoredAlerts.inZone(1);
        book.add(alert, Optional.empty());
        assertThatThrownBy(() -> book.add(alert, Optional.empty()));
        assertThat(allEntries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo(JournalAction.ALERT_RAISED);
                    assertThat(entry.facts())
                            .containsEntry("alert", alert.id().toString())
                            .containsEntry("charter", "site-ferme@1")
                            .containsEntry("still", "none");
                });
    }

    @Test
    void a_dismissal_stands_with_its_reason_and_in_the_journal() throws Exception {
        Alert alert = StoredAlerts.inZone(1);
        book.add(alert, Optional.empty());
        Decision decision =
                new Decision(
                        AlertState.DISMISSED,
                        Optional.of(DismissalReason.ALLOWED),
                        "anne",
                        StoredAlerts.NOON.plusSeconds(60));
        assertThat(book.decide(alert.id(), decision)).isEqualTo(alert.withDecision(decision));
        assertThat(book.find(alert.id())).contains(alert.withDecision(decision));
        JournalEntry entry = journal().findLast().orElseThrow();
        assertThat(entry.actor()).isEqualTo("anne");
        assertThat(entry.action()).isEqualTo(JournalAction.ALERT_DECIDED);
        assertThat(entry.facts())
                .containsEntry("state", "DISMISSED")
                .containsEntry("reason", "ALLOWED");
    }

    @Test
    void a_doubt_can_be_decided_later_but_a_confirmed_alert_stays() throws Exception {
        Alert alert = StoredAlerts.inZone(1);
        book.add(alert, Optional.empty());
        book.decide(alert.id(), decision(AlertState.DOUBT, "anne"));
        Alert confirmed = book.decide(alert.id(), confirmed("bruno"));
        assertThatThrownBy(() -> book.decide(alert.id(), decision(AlertState.DOUBT, "anne")))
                .isInstanceOfSatisfying(
                        AlreadyDecidedException.class,
                        e -> assertThat(e.alert()).isEqualTo(confirmed));
        assertThat(book.find(alert.id())).contains(confirmed);
        assertThat(allEntries()).hasSize(3);
    }

    @Test
    void of_operators_who_decide_at_once_one_counts() throws Exception {
        for (int round = 0; round < 20; round++) {
            Alert alert = StoredAlerts.inZone(round);
            book.add(alert, Optional.empty());
            assertThat(inParallel(4, actor -> () -> book.decide(alert.id(), confirmed(actor))))
                    .as("round %d", round)
                    .isEqualTo(1);
        }
        StoredJournal.exportOf(journal());
        assertThat(allEntries()).hasSize(40);
    }

    @Test
    void entries_of_many_threads_make_one_chain() throws Exception {
        assertThat(
                        inParallel(
                                8,
                                actor ->
                                        () -> {
                                            for (int i = 0; i < 10; i++) {
                                                append(actor, JournalAction.CAMERA_STARTED);
                                            }
                                            return actor;
                                        }))
                .isEqualTo(8);
        assertThat(allEntries()).hasSize(80);
        StoredJournal.exportOf(journal());
        assertThat(journal().findLast()).contains(allEntries().getLast());
    }

    @Test
    void entries_are_read_in_parts() {
        for (int i = 0; i < 5; i++) {
            append("vigie", JournalAction.PROGRAM_STARTED);
        }
        assertThat(journal().list(1, 2)).extracting(JournalEntry::index).containsExactly(1L, 2L);
        assertThat(journal().list(5, 10)).isEqualTo(allEntries().subList(4, 5));
    }

    @Test
    void untreated_alerts_stay_in_view_and_are_counted() throws Exception {
        for (int i = 0; i < 4; i++) {
            book.add(StoredAlerts.inZone(i), Optional.empty());
        }
        Alert doubted =
                book.decide(StoredAlerts.inZone(2).id(), decision(AlertState.DOUBT, "anne"));
        Alert confirmed = book.decide(StoredAlerts.inZone(3).id(), confirmed("anne"));
        assertThat(book.listUntreated(10))
                .containsExactly(StoredAlerts.inZone(1), StoredAlerts.inZone(0));
        assertThat(book.countUntreated()).isEqualTo(2);
        assertThat(book.listDecided(10)).containsExactly(confirmed, doubted);
        assertThat(book.tally(confirmed.camera(), confirmed.event()))
                .isEqualTo(new DecisionTally(1, 0, 1, 2));
    }

    @Test
    void lists_go_by_when_alerts_were_raised_and_decided_whatever_arrived_first() throws Exception {
        CameraId camera = new CameraId("quai-3");
        List<Alert> raised = new ArrayList<>();
        for (long number : List.of(3L, 9L, 1L, 8L)) {
            Alert alert = StoredAlerts.of(camera, number);
            raised.add(alert);
            book.add(alert, Optional.empty());
        }
        List<Alert> latestFirst =
                List.of(raised.get(1), raised.get(3), raised.get(0), raised.get(2));
        assertThat(book.listUntreated(10)).isEqualTo(latestFirst);
        assertThat(book.listUntreated(2)).isEqualTo(latestFirst.subList(0, 2));
        assertThat(book.listNewest(10)).isEqualTo(raised.reversed());
        // All four in one instant: their names say which stands above.
        for (Alert alert : raised) {
            book.decide(alert.id(), confirmed("anne"));
        }
        assertThat(book.listDecided(10))
                .extracting(Alert::id)
                .isEqualTo(latestFirst.stream().map(Alert::id).toList());
    }

    @Test
    void stills_go_when_their_time_is_over_and_the_alert_stays() {
        Alert early = StoredAlerts.inZone(0);
        Alert late = StoredAlerts.inZone(86_400);
        book.add(early, Optional.of(JPEG));
        book.add(late, Optional.of(JPEG));
        assertThat(book.deleteStillsDueAt(early.raised().plus(Duration.ofDays(30)).minusMillis(1)))
                .isZero();
        assertThat(book.deleteStillsDueAt(early.raised().plus(Duration.ofDays(30)))).isEqualTo(1);
        assertThat(book.findStill(early.id())).isEmpty();
        assertThat(book.find(early.id())).contains(early);
        assertThat(book.findStill(late.id())).isPresent();
        JournalEntry entry = journal().findLast().orElseThrow();
        assertThat(entry.action()).isEqualTo(JournalAction.STILL_DELETED);
        assertThat(entry.facts()).containsEntry("alert", early.id().toString());
    }

    @Test
    void nobody_changes_or_deletes_an_entry_even_with_the_databases_own_language() {
        for (int i = 0; i < JournalTree.SUBTREE; i++) {
            append("vigie", JournalAction.PROGRAM_STARTED);
        }
        journal().checkpoint();
        List<JournalEntry> before = allEntries();
        for (String statement :
                List.of(
                        "UPDATE journal_entry SET actor = 'nobody'",
                        "DELETE FROM journal_entry",
                        "DELETE FROM journal_checkpoint",
                        "UPDATE journal_checkpoint SET note = 'other'",
                        "DELETE FROM journal_subtree")) {
            assertThatThrownBy(() -> database().sql().sql(statement).update())
                    .as(statement)
                    .hasStackTraceContaining("append-only");
        }
        assertThat(allEntries()).isEqualTo(before);
    }

    @Test
    void every_entry_is_proved_and_every_checkpoint_goes_on_from_the_ones_before() {
        SignedNote early = journal().checkpoint();
        for (int i = 0; i < 2 * JournalTree.SUBTREE; i++) {
            append("vigie", JournalAction.PROGRAM_STARTED);
        }
        SignedNote late = journal().checkpoint();
        assertThat(late.isSignedBy(journal().firstKey())).isTrue();
        Checkpoint first = Checkpoint.find(early.text()).orElseThrow();
        Checkpoint last = Checkpoint.find(late.text()).orElseThrow();
        assertThat(last.size()).isEqualTo(journal().size());
        assertThat(
                        Proofs.isConsistent(
                                first.size(),
                                first.root(),
                                last.size(),
                                last.root(),
                                Proofs.consistency(journal().nodes(), first.size(), last.size())))
                .isTrue();
        for (JournalEntry entry : journal().list(0, 1000)) {
            List<Hash> proof = Proofs.inclusion(journal().nodes(), entry.index(), last.size());
            Hash leaf = entry.seal().leaf();
            assertThat(Proofs.isIncluded(leaf, entry.index(), last.size(), last.root(), proof))
                    .isTrue();
        }
    }

    @Test
    void a_change_that_fails_in_a_group_takes_no_other_with_it() throws Exception {
        Alert twice = StoredAlerts.inZone(0);
        book.add(twice, Optional.empty());
        AtomicInteger refused = new AtomicInteger();
        inParallel(
                8,
                actor ->
                        () -> {
                            for (int i = 0; i < 20; i++) {
                                append(actor, JournalAction.CAMERA_STARTED);
                                try {
                                    book.add(twice, Optional.empty());
                                } catch (DataIntegrityViolationException e) {
                                    refused.incrementAndGet();
                                }
                            }
                            return actor;
                        });
        assertThat(refused).hasValue(160);
        assertThat(allEntries()).hasSize(161);
        StoredJournal.exportOf(journal());
    }

    @Test
    void a_new_key_takes_over_and_the_export_still_holds() {
        append("vigie", JournalAction.PROGRAM_STARTED);
        VerifierKey before = journal().firstKey();
        journal().rotateKey("anne", "changement annuel");
        append("vigie", JournalAction.PROGRAM_STARTED);
        assertThat(journal().checkpoint().isSignedBy(before)).isFalse();
        assertThat(journal().firstKey()).isEqualTo(before);
        assertThat(allEntries().get(1).facts()).containsEntry("motive", "changement annuel");
        StoredJournal.exportOf(journal());
    }

    private void append(String actor, JournalAction action) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("camera", "quai-3");
        journal().append(actor, action, facts);
    }

    private static Decision confirmed(String actor) {
        return decision(AlertState.CONFIRMED, actor);
    }

    private static Decision decision(AlertState state, String actor) {
        return new Decision(
                state, Optional.empty(), actor, StoredAlerts.NOON.plusSeconds(actor.length()));
    }

    /** A task for each actor. */
    private interface Task {
        Callable<?> of(String actor);
    }

    /** Runs the task for so many actors at once and counts those that were not refused. */
    private static int inParallel(int actors, Task task) throws Exception {
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(actors)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < actors; i++) {
                all.add(threads.submit(task.of("actor-" + i)));
            }
            for (Future<?> one : all) {
                try {
                    one.get();
                    done++;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(AlreadyDecidedException.class);
                }
            }
        }
        return done;
    }
}
