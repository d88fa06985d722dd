package fr.vigie.journal;

import java.util.SortedMap;

/**
 * The append-only record. Implementations are thread-safe; when {@link #append} returns, the entry
 * survives the death of the process.
 */
public interface Journal {

    /**
     * Adds an entry.
     *
     * @param actor who did it: a person's account, or the part of the program
     * @param action what was done
     * @param facts short facts by name (camera, watch, alert, reason…); no picture and no person
     *     described; why it was done stands under {@link JournalEntry#MOTIVE}
     * @return the entry as it stands in the journal
     */
    JournalEntry append(String actor, JournalAction action, SortedMap<String, String> facts);
}
