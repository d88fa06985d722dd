package fr.vigie.journal;

import fr.vigie.journal.tree.Hash;
import fr.vigie.journal.tree.VerifierKey;
import java.util.Optional;

/**
 * A line with what follows from it alone.
 *
 * @param line what it says; empty if it is not written in the one form of its kind
 * @param leaf the hash of the leaf that its entry has, where it is an entry
 * @param signer the key that was expected to have signed it, where it is a checkpoint that has
 */
record CheckedLine(Optional<ExportLine> line, Optional<Hash> leaf, Optional<VerifierKey> signer) {

    static CheckedLine of(String text, Optional<VerifierKey> expected) {
        Optional<ExportLine> line = ExportLine.find(text);
        return switch (line.orElse(null)) {
            case ExportLine.Entry(JournalEntry entry, Hash claimed) ->
                    ofEntry(line, entry.seal().leaf());
            case ExportLine.Extract(SealedEntry sealed, var opened) -> ofEntry(line, sealed.leaf());
            case ExportLine.Head(var note) ->
                    new CheckedLine(line, Optional.empty(), expected.filter(note::isSignedBy));
            case ExportLine.Header header ->
                    new CheckedLine(line, Optional.empty(), Optional.empty());
            case null -> new CheckedLine(line, Optional.empty(), Optional.empty());
        };
    }

    private static CheckedLine ofEntry(Optional<ExportLine> line, Hash leaf) {
        return new CheckedLine(line, Optional.of(leaf), Optional.empty());
    }
}
