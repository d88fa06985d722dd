package fr.vigie.journal;

import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.SignedNote;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

    /**
     * The lines of the whole journal, read as they are asked for; about a thousand are in memory at
     * once.
     */
    public static Iterator<String> lines(JournalArchive journal) {
        SignedNote head = journal.checkpoint();
        return lines(journal, head, JournalExport::whole).iterator();
    }

    private static Checkpoint write(
            JournalArchive journal,
            Function<JournalEntry, ExportLine> form,
            Consumer<String> lines) {
        SignedNote head = journal.checkpoint();
        lines(journal, head, form).forEach(lines);
        return Checkpoint.find(head.text()).orElseThrow();
    }

    private static Stream<String> lines(
            JournalArchive journal, SignedNote head, Function<JournalEntry, ExportLine> form) {
        long size = sizeOf(head);
        List<SignedNote> notes = new ArrayList<>(journal.listCheckpoints(0, size));
        notes.add(head);
        String header = new ExportLine.Header(journal.firstKey(), size, notes.size()).written();
        return Stream.concat(
                Stream.of(header),
                IntStream.range(0, notes.size())
                        .boxed()
                        .flatMap(i -> {
                            long from = i == 0 ? 0 : sizeOf(notes.get(i - 1));
                            SignedNote note = notes.get(i);
                            return Stream.concat(
                                    entries(journal, from, sizeOf(note))
                                            .map(entry -> form.apply(entry).written()),
                                    Stream.of(new ExportLine.Head(note).written()));
                        }));
    }

    private static long sizeOf(SignedNote note) {
        return Checkpoint.find(note.text()).orElseThrow().size();
    }

    private static Stream<JournalEntry> entries(JournalArchive journal, long from, long to) {
        return LongStream.iterate(from, at -> at < to, at -> at + AT_ONCE)
                .boxed()
                .flatMap(at -> {
                    int most = (int) Math.min(AT_ONCE, to - at);
                    List<JournalEntry> entries = journal.list(at, most);
                    if (entries.size() != most) {
                        throw new IllegalStateException("the journal ends before " + to);
                    }
                    return entries.stream();
                });
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
