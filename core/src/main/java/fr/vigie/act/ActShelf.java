package fr.vigie.act;

import java.util.List;
import java.util.Optional;

/**
 * The acts of a place as people read and file them. What was filed is never changed or removed.
 * Implementations are thread-safe; when {@link #file} returns, the act is kept and stands in the
 * journal under the name of whoever filed it.
 */
public interface ActShelf {

    /**
     * An act as it stands.
     *
     * @param act the act
     * @param intact whether its document is there with every byte that was filed; only an intact
     *     act counts, and a suspension always
     */
    record Held(Act act, boolean intact) {}

    /** All acts, the newest first. */
    List<Held> list();

    /**
     * Files an act, after asking of it what the charter in force asks of such an act.
     *
     * @param document the bytes of its document; empty for a suspension without one
     * @param actor who files it
     * @throws ActRefusal if it cannot count, or one of its kind and number is there; nothing is
     *     kept
     */
    Act file(ActDraft draft, Optional<byte[]> document, String actor) throws ActRefusal;
}
