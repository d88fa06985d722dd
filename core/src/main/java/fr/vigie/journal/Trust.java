package fr.vigie.journal;

import fr.vigie.journal.tree.Checkpoint;
import fr.vigie.journal.tree.VerifierKey;
import java.util.List;
import java.util.Optional;

/**
 * What somebody who verifies a journal knows of it from elsewhere. Without it an export can only be
 * held against itself.
 *
 * @param key the log's first key, as it was published or noted
 * @param kept checkpoints that were published or noted earlier
 */
public record Trust(Optional<VerifierKey> key, List<Checkpoint> kept) {

    /** Nothing is known from elsewhere. */
    public static final Trust NONE = new Trust(Optional.empty(), List.of());

    public Trust {
        kept = List.copyOf(kept);
    }
}
