package fr.vigie.journal;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;

/**
 * Verifies a running journal as anybody would who was given its export: the same lines, the same
 * verifier, held against the key that signed first. What was found stands in the journal. One
 * verification at a time; a million entries take about twenty seconds. Thread-safe.
 */
public final class ArchiveCheck {

    private final JournalArchive archive;
    private final Journal journal;
    private final Semaphore one = new Semaphore(1);

    /**
     * @param archive what is verified
     * @param journal where it is written down; the same journal
     */
    public ArchiveCheck(JournalArchive archive, Journal journal) {
        this.archive = archive;
        this.journal = journal;
    }

    /**
     * Verifies all of it, from the first entry to the signed head of now.
     *
     * @param actor who asked
     * @return what was found; empty while another verification runs
     */
    public Optional<ExportReport> run(String actor) {
        if (!one.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Trust trust = new Trust(Optional.of(archive.firstKey()), List.of());
            ExportReport report = ExportVerifier.verify(JournalExport.lines(archive), trust);
            note(report, actor);
            return Optional.of(report);
        } finally {
            one.release();
        }
    }

    private void note(ExportReport report, String actor) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("entries", Long.toString(report.entries()));
        facts.put("result", report.flaw().map(flaw -> flaw.kind().name()).orElse("WHOLE"));
        journal.append(actor, JournalAction.JOURNAL_VERIFIED, facts);
    }
}
