package fr.vigie.journal;

import fr.vigie.journal.tree.VerifierKey;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;

/**
 * The lines of an export, read some thousands ahead and looked at on all cores: what a line says,
 * which leaf follows from it and whether the expected key signed it is a question to that line
 * alone. On one thread.
 */
final class CheckedLines {

    private static final int AHEAD = 4096;

    private final Iterator<String> lines;
    private final String[] read = new String[AHEAD];
    private Optional<VerifierKey> signer = Optional.empty();
    private CheckedLine[] checked = {};
    private int next;

    CheckedLines(Iterator<String> lines) {
        this.lines = lines;
    }

    /** From the next lines read, checkpoints are held against this key. */
    void expect(VerifierKey key) {
        signer = Optional.of(key);
    }

    public boolean hasNext() {
        return next < checked.length || lines.hasNext();
    }

    public CheckedLine next() {
        if (next == checked.length) {
            // The first line alone: it says whose key the others are signed with.
            checked = check(signer.isPresent() ? AHEAD : 1);
            next = 0;
        }
        return checked[next++];
    }

    private CheckedLine[] check(int most) {
        int count = 0;
        while (count < most && lines.hasNext()) {
            read[count++] = lines.next();
        }
        Optional<VerifierKey> expected = signer;
        return Arrays.stream(read, 0, count)
                .parallel()
                .map(line -> CheckedLine.of(line, expected))
                .toArray(CheckedLine[]::new);
    }
}
