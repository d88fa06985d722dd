package fr.vigie.journal;

import static fr.vigie.journal.JsonLine.quote;

import fr.vigie.journal.JsonLine.Unreadable;
import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.VerifierKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/** The lines of an export, each JSON in one fixed form (docs/journal.md shows them). */
sealed interface ExportLine {

    /** About as long as a line is. */
    int LENGTH = 400;

    /** The line as it is written, without its end. */
    String written();

    /** The first line. */
    record Header(VerifierKey key, long entries, long checkpoints) implements ExportLine {
        @Override
        public String written() {
            StringBuilder line = begin("{\"format\":\"").append(SealedEntry.FORMAT);
            quote(line.append("\",\"key\":"), key.toString());
            line.append(",\"entries\":").append(entries);
            return line.append(",\"checkpoints\":").append(checkpoints).append('}').toString();
        }
    }

    /** An entry with the hash of its leaf. */
    record Entry(JournalEntry entry, Hash leaf) implements ExportLine {
        @Override
        public String written() {
            StringBuilder line = begin("{\"index\":").append(entry.index());
            line.append(",\"at\":\"").append(entry.at());
            quote(line.append("\",\"actor\":"), entry.actor());
            line.append(",\"action\":\"").append(entry.action());
            quote(line.append("\",\"facts\":"), entry.facts());
            line.append(",\"salt\":\"").append(entry.salt());
            return line.append("\",\"leaf\":\"").append(leaf).append("\"}").toString();
        }
    }

    /** An entry in the public extract: particulars opened where anyone may read them. */
    record Extract(SealedEntry sealed, Optional<Opened> opened) implements ExportLine {

        /** When and what of an entry, with the salt that opens its seal. */
        record Opened(Instant at, SortedMap<String, String> facts, Salt salt) {}

        @Override
        public String written() {
            StringBuilder line = begin("{\"entry\":").append(sealed.index());
            quote(line.append(",\"action\":"), sealed.action());
            opened.ifPresentOrElse(
                    open -> {
                        line.append(",\"at\":\"").append(open.at());
                        quote(line.append("\",\"facts\":"), open.facts());
                        line.append(",\"salt\":\"").append(open.salt());
                    },
                    () -> line.append(",\"particulars\":\"").append(sealed.particulars()));
            line.append("\",\"author\":\"").append(sealed.author());
            return line.append("\"}").toString();
        }
    }

    /** A checkpoint over all entries above it. */
    record Head(SignedNote note) implements ExportLine {
        @Override
        public String written() {
            return quote(begin("{\"checkpoint\":"), note.toString()).append('}').toString();
        }
    }

    private static StringBuilder begin(String text) {
        return new StringBuilder(LENGTH).append(text);
    }

    /** What a line says; empty if it is not written in the one form of its kind. */
    static Optional<ExportLine> find(String line) {
        try {
            ExportLine read = read(new JsonLine(line));
            return read.written().equals(line) ? Optional.of(read) : Optional.empty();
        } catch (Unreadable | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ExportLine read(JsonLine line) throws Unreadable {
        line.expect("{\"");
        if (line.take("index\":")) {
            return readEntry(line);
        }
        if (line.take("entry\":")) {
            return readExtract(line);
        }
        if (line.take("checkpoint\":")) {
            String note = line.text();
            line.expect("}");
            line.end();
            return new Head(SignedNote.find(note).orElseThrow(() -> new Unreadable("no note")));
        }
        return readHeader(line);
    }

    private static Header readHeader(JsonLine line) throws Unreadable {
        line.expect("format\":\"" + SealedEntry.FORMAT + "\",\"key\":");
        String key = line.text();
        line.expect(",\"entries\":");
        long entries = line.number();
        line.expect(",\"checkpoints\":");
        long checkpoints = line.number();
        line.expect("}");
        line.end();
        return new Header(
                VerifierKey.find(key).orElseThrow(() -> new Unreadable("no key")),
                entries,
                checkpoints);
    }

    private static Entry readEntry(JsonLine line) throws Unreadable {
        long index = line.number();
        line.expect(",\"at\":");
        Instant at = line.instant();
        line.expect(",\"actor\":");
        String actor = line.text();
        line.expect(",\"action\":");
        JournalAction action = JournalAction.valueOf(line.text());
        line.expect(",\"facts\":");
        SortedMap<String, String> facts = line.facts();
        line.expect(",\"salt\":");
        Salt salt = Salt.ofHex(line.text());
        line.expect(",\"leaf\":");
        Hash leaf = Hash.ofHex(line.text());
        line.expect("}");
        line.end();
        return new Entry(new JournalEntry(index, at, actor, action, facts, salt), leaf);
    }

    private static Extract readExtract(JsonLine line) throws Unreadable {
        long index = line.number();
        line.expect(",\"action\":");
        String action = line.text();
        Optional<Extract.Opened> opened = Optional.empty();
        Hash particulars;
        if (line.take(",\"particulars\":")) {
            particulars = Hash.ofHex(line.text());
        } else {
            line.expect(",\"at\":");
            Instant at = line.instant();
            line.expect(",\"facts\":");
            SortedMap<String, String> facts = line.facts();
            line.expect(",\"salt\":");
            Salt salt = Salt.ofHex(line.text());
            particulars = SealedEntry.sealOf(salt, at, facts);
            opened = Optional.of(new Extract.Opened(at, facts, salt));
        }
        line.expect(",\"author\":");
        Hash author = Hash.ofHex(line.text());
        line.expect("}");
        line.end();
        return new Extract(new SealedEntry(index, action, author, particulars), opened);
    }
}
