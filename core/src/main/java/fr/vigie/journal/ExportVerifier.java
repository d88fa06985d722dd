package fr.vigie.journal;

import fr.vigie.journal.JournalFlaw.Kind;
import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.Frontier;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.VerifierKey;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Verifies an export, or an extract, on its lines alone, in one pass and a few megabytes of memory,
 * on all cores.
 *
 * <p>Each entry carries the hash of its leaf, so that a changed entry is named exactly. Who changes
 * entry and hash alike is found at the next checkpoint: the flaw then names the entries that this
 * checkpoint covers and the one before does not. What a log's owner rewrites and signs anew, all of
 * it, can only be seen with a key or a checkpoint from elsewhere ({@link Trust}); and an export
 * that was cut and dressed up as an older one is that older one.
 */
public final class ExportVerifier {

    private final Trust trust;
    private final CheckedLines lines;
    private final Consumer<PublicEntry> readable;
    private Frontier tree = Frontier.EMPTY;
    private Optional<VerifierKey> key = Optional.empty();
    private Optional<VerifierKey> successor = Optional.empty();
    private Optional<Checkpoint> head = Optional.empty();
    private long checkpoints;
    private boolean forked;

    private ExportVerifier(CheckedLines lines, Trust trust, Consumer<PublicEntry> readable) {
        this.lines = lines;
        this.trust = trust;
        this.readable = readable;
    }

    /** Verifies the lines of an export or of an extract. */
    public static ExportReport verify(Iterator<String> lines, Trust trust) {
        return verify(lines, trust, entry -> {});
    }

    /**
     * Verifies the lines.
     *
     * @param readable gets each entry that anyone may read, in order, before it is known whether
     *     the export is whole
     */
    public static ExportReport verify(
            Iterator<String> lines, Trust trust, Consumer<PublicEntry> readable) {
        ExportVerifier verifier = new ExportVerifier(new CheckedLines(lines), trust, readable);
        Optional<JournalFlaw> flaw = verifier.findFlaw();
        return new ExportReport(
                verifier.head.map(Checkpoint::size).orElse(0L), verifier.head, flaw);
    }

    private Optional<JournalFlaw> findFlaw() {
        Optional<ExportLine> first = lines.hasNext() ? lines.next().line() : Optional.empty();
        if (!(first.orElse(null) instanceof ExportLine.Header header)
                || trust.key().filter(known -> !known.equals(header.key())).isPresent()) {
            return flaw(Kind.HEADER, 0);
        }
        expect(header.key());
        while (lines.hasNext()) {
            Optional<JournalFlaw> flaw = flawOf(lines.next());
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return flawOfEnd(header);
    }

    private void expect(VerifierKey signer) {
        key = Optional.of(signer);
        lines.expect(signer);
    }

    private Optional<JournalFlaw> flawOf(CheckedLine line) {
        if (line.line().isEmpty()) {
            return flaw(Kind.ALTERED, tree.size());
        }
        return switch (line.line().get()) {
            case ExportLine.Header header -> flaw(Kind.INSERTED, tree.size());
            case ExportLine.Head(var note) -> flawOfHead(note, line.signer());
            case ExportLine.Extract(SealedEntry sealed, var opened) ->
                    flawOfExtract(sealed, line.leaf().orElseThrow(), opened);
            case ExportLine.Entry(JournalEntry entry, Hash leaf) ->
                    flawOfEntry(entry, leaf, line.leaf().orElseThrow());
        };
    }

    private Optional<JournalFlaw> flawOfEntry(JournalEntry entry, Hash claimed, Hash leaf) {
        if (entry.index() != tree.size()) {
            return flawOfPlace(entry.index());
        }
        if (!leaf.equals(claimed)) {
            return flaw(Kind.ALTERED, entry.index());
        }
        grow(leaf);
        PublicEntry.find(entry).ifPresent(this::take);
        return Optional.empty();
    }

    private Optional<JournalFlaw> flawOfExtract(
            SealedEntry sealed, Hash leaf, Optional<ExportLine.Extract.Opened> opened) {
        if (sealed.index() != tree.size()) {
            return flawOfPlace(sealed.index());
        }
        Optional<JournalAction> action =
                JournalAction.find(sealed.action())
                        .filter(known -> known.reader() == JournalAction.Reader.ANYONE);
        // What anyone may read may not be withheld, and nothing else is given.
        if (action.isPresent() != opened.isPresent()) {
            return flaw(Kind.ALTERED, sealed.index());
        }
        grow(leaf);
        opened.ifPresent(open ->
                take(
                        new PublicEntry(
                                sealed.index(), open.at(), action.orElseThrow(), open.facts())));
        return Optional.empty();
    }

    private void take(PublicEntry entry) {
        if (entry.action() == JournalAction.KEY_ROTATED) {
            successor = VerifierKey.find(entry.facts().getOrDefault("key", ""));
        }
        readable.accept(entry);
    }

    private Optional<JournalFlaw> flawOfPlace(long index) {
        long expected = tree.size();
        if (index < expected) {
            return flaw(Kind.INSERTED, index);
        }
        while (lines.hasNext()) {
            if (indexOf(lines.next().line()) == expected) {
                return flaw(Kind.REORDERED, index);
            }
        }
        return flaw(Kind.REMOVED, expected);
    }

    private static long indexOf(Optional<ExportLine> line) {
        return switch (line.orElse(null)) {
            case ExportLine.Entry(JournalEntry entry, Hash leaf) -> entry.index();
            case ExportLine.Extract(SealedEntry sealed, var opened) -> sealed.index();
            case null, default -> -1;
        };
    }

    private Optional<JournalFlaw> flawOfHead(SignedNote note, Optional<VerifierKey> known) {
        checkpoints++;
        VerifierKey signer = key.orElseThrow();
        Optional<Checkpoint> read =
                Checkpoint.find(note.text())
                        .filter(found -> found.text().equals(note.text()))
                        .filter(found -> found.origin().equals(signer.name()));
        boolean signed = known.equals(key) || note.isSignedBy(signer);
        if (read.isEmpty() || !signed) {
            return flaw(Kind.CHECKPOINT, tree.size());
        }
        Checkpoint found = read.get();
        if (found.size() != tree.size()) {
            return flawOfSize(found.size());
        }
        if (!found.root().equals(tree.root())) {
            return range(Kind.ALTERED);
        }
        head = read;
        if (successor.isPresent() && note.isSignedBy(successor.get())) {
            expect(successor.get());
            successor = Optional.empty();
        }
        return forked || trust.kept().stream().anyMatch(this::isOther)
                ? flaw(Kind.FORKED, tree.size())
                : Optional.empty();
    }

    /** A checkpoint that is signed and stands elsewhere than where it was made. */
    private Optional<JournalFlaw> flawOfSize(long size) {
        if (size < tree.size()) {
            return flaw(Kind.CHECKPOINT, tree.size());
        }
        while (lines.hasNext()) {
            if (indexOf(lines.next().line()) == tree.size()) {
                return flaw(Kind.CHECKPOINT, tree.size());
            }
        }
        return flaw(Kind.REMOVED, tree.size());
    }

    private void grow(Hash leaf) {
        tree = tree.with(leaf);
        for (Checkpoint kept : trust.kept()) {
            forked |= kept.size() == tree.size() && !kept.root().equals(tree.root());
        }
    }

    private boolean isOther(Checkpoint kept) {
        return !kept.origin().equals(key.orElseThrow().name());
    }

    private Optional<JournalFlaw> flawOfEnd(ExportLine.Header header) {
        long signed = head.map(Checkpoint::size).orElse(0L);
        if (header.entries() > tree.size()) {
            return flaw(Kind.REMOVED, tree.size());
        }
        if (head.isEmpty() || signed < tree.size()) {
            return Optional.of(
                    new JournalFlaw(Kind.UNSIGNED, signed, Math.max(signed, tree.size() - 1)));
        }
        if (header.entries() != tree.size()) {
            return flaw(Kind.HEADER, 0);
        }
        if (header.checkpoints() != checkpoints || successor.isPresent()) {
            return flaw(Kind.CHECKPOINT, tree.size());
        }
        boolean cut = trust.kept().stream().anyMatch(known -> known.size() > tree.size());
        return cut ? flaw(Kind.REMOVED, tree.size()) : Optional.empty();
    }

    private Optional<JournalFlaw> range(Kind kind) {
        long from = head.map(Checkpoint::size).orElse(0L);
        return Optional.of(new JournalFlaw(kind, from, Math.max(from, tree.size() - 1)));
    }

    private static Optional<JournalFlaw> flaw(Kind kind, long index) {
        return Optional.of(JournalFlaw.at(kind, index));
    }
}
