package fr.vigie.server.app;

import fr.vigie.act.Act;
import fr.vigie.act.Deadline;
import fr.vigie.journal.JournalAction;
import fr.vigie.journal.JournalEntry;
import fr.vigie.permission.StandingSource;
import fr.vigie.server.store.SqlJournal;
import fr.vigie.server.vault.CharterVault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the journal what changes outside of the program: charters adopted, acts filed or gone,
 * acts about to end 30 and 7 days before. Each once: what the journal has is not written again, not
 * even after a restart. Owns its thread.
 */
final class PlaceLedger implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceLedger.class);
    private static final long TICK_SECONDS = 20;
    private static final Set<JournalAction> ITS =
            EnumSet.of(
                    JournalAction.CHARTER_ADOPTED,
                    JournalAction.CHARTER_HOLDERS,
                    JournalAction.ACT_FILED,
                    JournalAction.ACT_GONE,
                    JournalAction.ACT_ENDING);

    private final StandingSource standing;
    private final CharterVault charters;
    private final SqlJournal journal;
    private final InstantSource clock;

    /** What was written already; of acts that came and went, the last. Used by one thread. */
    private final Set<String> written = new HashSet<>();

    private final Set<SortedMap<String, String>> held = new HashSet<>();

    private final ScheduledExecutorService ticker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("place-ledger").daemon().factory());

    PlaceLedger(Path dataFolder, StandingSource standing, SqlJournal journal, InstantSource clock) {
        this.standing = standing;
        charters = new CharterVault(dataFolder);
        this.journal = journal;
        this.clock = clock;
        for (JournalEntry entry : journal.listOf(ITS)) {
            remember(entry.action(), entry.facts());
        }
    }

    /** Begins to look, now and every twenty seconds. */
    void start() {
        var _ = ticker.scheduleWithFixedDelay(this::tick, 0, TICK_SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            look();
        } catch (RuntimeException | IOException e) {
            LOG.error("the place cannot be written to the journal; tried again", e);
        }
    }

    /** Keeps an act. */
    @FunctionalInterface
    interface Filing {

        /**
         * Keeps it, so that the standing shows it from then on.
         *
         * @return the act
         */
        Act keep() throws IOException;
    }

    /**
     * Keeps an act that somebody files here, and writes their name with it: the next look finds it
     * known.
     *
     * @param why their reason; may be empty
     */
    synchronized Act file(Filing filing, String actor, String why) throws IOException {
        Act act = filing.keep();
        SortedMap<String, String> facts = factsOf(act);
        if (!why.isEmpty()) {
            facts.put(JournalEntry.MOTIVE, why);
        }
        journal.append(actor, JournalAction.ACT_FILED, facts);
        remember(JournalAction.ACT_FILED, facts);
        return act;
    }

    /** Writes what is new. */
    synchronized void look() throws IOException {
        Instant now = clock.instant();
        noteCharters();
        List<Act> acts = standing.get(now).acts();
        Set<SortedMap<String, String>> found =
                acts.stream().map(PlaceLedger::factsOf).collect(Collectors.toSet());
        for (Act act : acts) {
            SortedMap<String, String> facts = factsOf(act);
            if (!held.contains(facts)) {
                note(JournalAction.ACT_FILED, facts);
            }
        }
        for (SortedMap<String, String> facts : Set.copyOf(held)) {
            if (!found.contains(facts)) {
                note(JournalAction.ACT_GONE, facts);
            }
        }
        for (Deadline deadline : Deadline.of(acts, now)) {
            SortedMap<String, String> facts = factsOf(deadline.act());
            facts.put("notice", deadline.notice().name());
            if (!written.contains(key(JournalAction.ACT_ENDING, facts))) {
                note(JournalAction.ACT_ENDING, facts);
            }
        }
    }

    private void noteCharters() throws IOException {
        SortedMap<String, String> holders = new TreeMap<>();
        charters.keys().forEach((holder, key) -> holders.put(holder.name(), key.toString()));
        if (!holders.isEmpty()) {
            noteOnce(JournalAction.CHARTER_HOLDERS, holders);
        }
        for (CharterVault.Adopted adopted : charters.list()) {
            SortedMap<String, String> facts = new TreeMap<>();
            facts.put("charter", adopted.statement().reference());
            facts.put("sha256", adopted.statement().charter().hex());
            facts.put("adoption", Integer.toString(adopted.number()));
            facts.put(
                    "signed",
                    adopted.signers().stream().map(Enum::name).collect(Collectors.joining(" ")));
            noteOnce(JournalAction.CHARTER_ADOPTED, facts);
        }
    }

    private void noteOnce(JournalAction action, SortedMap<String, String> facts) {
        if (!written.contains(key(action, facts))) {
            note(action, facts);
        }
    }

    private void note(JournalAction action, SortedMap<String, String> facts) {
        journal.append("vigie", action, facts);
        remember(action, facts);
    }

    private void remember(JournalAction action, SortedMap<String, String> noted) {
        // Why somebody filed an act is said with it and is nothing of the act.
        SortedMap<String, String> facts = new TreeMap<>(noted);
        facts.remove(JournalEntry.MOTIVE);
        written.add(key(action, facts));
        if (action == JournalAction.ACT_FILED) {
            held.add(facts);
        } else if (action == JournalAction.ACT_GONE) {
            held.remove(facts);
        }
    }

    private static String key(JournalAction action, SortedMap<String, String> facts) {
        return action + " " + facts;
    }

    private static SortedMap<String, String> factsOf(Act act) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("kind", act.kind().name());
        facts.put("number", act.number());
        facts.put("authority", act.authority());
        facts.put("from", act.period().from().toString());
        act.period().until().ifPresent(until -> facts.put("until", until.toString()));
        act.document().ifPresent(hash -> facts.put("sha256", hash.hex()));
        act.terms().lifts().ifPresent(number -> facts.put("lifts", number));
        return facts;
    }

    @Override
    public void close() {
        // Not interrupted: an interrupted write closes the database's file.
        ticker.shutdown();
        try {
            if (!ticker.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("the place's last changes were not written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
