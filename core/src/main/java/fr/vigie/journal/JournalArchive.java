package fr.vigie.journal;

import fr.vigie.journal.tree.SignedNote;
import fr.vigie.journal.tree.TreeNodes;
import fr.vigie.journal.tree.VerifierKey;
import java.util.List;

/**
 * The journal as it is read, proved and exported. Implementations are thread-safe.
 *
 * <p>What {@link #checkpoint} has given out never comes undone: it lies on disk before it is
 * returned, and the journal is not opened again on a state that contradicts it.
 */
public interface JournalArchive {

    /** How many entries there are. */
    long size();

    /** At most {@code most} entries in their order, from the one of index {@code from}. */
    List<JournalEntry> list(long from, int most);

    /**
     * At most {@code most} of the entries that are asked for, the newest first, of those whose
     * index is below {@code before}.
     */
    List<JournalEntry> listNewest(JournalQuery query, long before, int most);

    /** The signed head of now: it covers every entry that was acknowledged before the call. */
    SignedNote checkpoint();

    /** Every kept checkpoint from one size to before another, smallest first. */
    List<SignedNote> listCheckpoints(long fromSize, long toSize);

    /** The tree, as far as {@link #checkpoint} covers it. */
    TreeNodes nodes();

    /** The key that signed first; later ones stand in the entries that brought them in. */
    VerifierKey firstKey();
}
