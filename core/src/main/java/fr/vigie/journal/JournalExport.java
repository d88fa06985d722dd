package fr.vigie.journal;

import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes a journal as lines: the first names the format, the key and how much follows; then the
 * entries in their order, and below the entries that it covers each checkpoint; the last line is
 * the checkpoint over all of them.
 */
public final class JournalExport {

    private static final int AT_ONCE = 256;

    private JournalExport() {}

    /**
     * The whole journal, for those who may read it.
     *
     * @param lines gets each line without its end
     * @return the checkpoint over all that was written
     */
    public static Checkpoint write(JournalArchive journal, Consumer<String> lines) {
        return write(journal, JournalExport::whole, lines);
    }

    /**
     * The public extract: every entry is there, so that anyone can recompute the tree; particulars
     * are open where anyone may read them, authors never.
     */
    public static Checkpoint writeExtract(JournalArchive journal, Consumer<String> lines) {
        return write(journal, JournalExport::extract, lines);
    }

    private static Checkpoint write(
            JournalArchive journal,
            Function<JournalEntry, ExportLine> form,
            Consumer<String> lines) {
        SignedNote head = journal.checkpoint();
        Checkpoint end = Checkpoint.find(head.text()).orElseThrow();
        List<SignedNote> notes = journal.listCheckpoints(0, end.size());
        lines.accept(
                new ExportLine.Header(journal.firstKey(), end.size(), notes.size() + 1L).written());
        Deque<SignedNote> next = new ArrayDeque<>(notes);
        next.addLast(head);
        long at = 0;
        for (SignedNote note : next) {
            long to = Checkpoint.find(note.text()).orElseThrow().size();
            writeEntries(journal, at, to, form, lines);
            lines.accept(new ExportLine.Head(note).written());
            at = to;
        }
        return end;
    }

    private static void writeEntries(
            JournalArchive journal,
            long from,
            long to,
            Function<JournalEntry, ExportLine> form,
            Consumer<String> lines) {
        long at = from;
        while (at < to) {
            List<JournalEntry> entries = journal.list(at, (int) Math.min(AT_ONCE, to - at));
            if (entries.isEmpty()) {
                throw new IllegalStateException("the journal ends at " + at + ", not at " + to);
            }
            entries.forEach(entry -> lines.accept(form.apply(entry).written()));
            at += entries.size();
        }
    }

    private static ExportLine whole(JournalEntry entry) {
        return new ExportLine.Entry(entry, entry.seal().leaf());
    }

    private static ExportLine extract(JournalEntry entry) {
        return new ExportLine.Extract(
                entry.seal(),
                PublicEntry.find(entry)
                        .map(open ->
                                new ExportLine.Extract.Opened(
                                        open.at(),
                                        open.facts(),
                                        SealedEntry.saltOfParticulars(entry.salt()))));
    }

    /** Whether a line is the first of an export that this version reads. */
    public static boolean isHeader(String line) {
        return ExportLine.find(line).filter(ExportLine.Header.class::isInstance).isPresent();
    }

    /** The entry of a line of a whole export, as it is written and unverified. */
    public static Optional<JournalEntry> findEntry(String line) {
        return ExportLine.find(line)
                .filter(ExportLine.Entry.class::isInstance)
                .map(found -> ((ExportLine.Entry) found).entry());
    }

    static Optional<ExportLine> read(String line) {
        return ExportLine.find(line);
    }
}
