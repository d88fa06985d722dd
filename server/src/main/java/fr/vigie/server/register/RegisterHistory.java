package fr.vigie.server.register;

import fr.vigie.journal.JournalArchive;
import fr.vigie.journal.JournalEntry;
import fr.vigie.journal.PublicEntry;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.register.RunHistory;
import fr.vigie.register.WatchRun;
import java.util.List;

/**
 * What ran, worked out from the journal as it grows: each entry is read once while the program
 * runs. Thread-safe.
 */
final class RegisterHistory {

    private static final int AT_ONCE = 1000;

    private final JournalArchive journal;
    private final RunHistory history = new RunHistory();
    private long taken;

    RegisterHistory(JournalArchive journal) {
        this.journal = journal;
    }

    /**
     * What ran up to a checkpoint.
     *
     * @param checkpoint the signed head of now
     * @param runs the runs of the entries that it covers
     */
    record Covered(SignedNote checkpoint, List<WatchRun> runs) {

        Covered {
            runs = List.copyOf(runs);
        }
    }

    /** A checkpoint of now, and exactly the runs that it covers. */
    synchronized Covered now() {
        SignedNote note = journal.checkpoint();
        long size = Checkpoint.find(note.text()).orElseThrow().size();
        while (taken < size) {
            for (JournalEntry entry : journal.list(taken, (int) Math.min(AT_ONCE, size - taken))) {
                PublicEntry.find(entry).ifPresent(history::take);
                taken++;
            }
        }
        return new Covered(note, history.list());
    }
}
