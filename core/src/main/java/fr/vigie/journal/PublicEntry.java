package fr.vigie.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An entry that anyone may read: without its author.
 *
 * @param index its index
 * @param at when
 * @param action what; {@link JournalAction#reader} is anyone
 * @param facts short facts by name
 */
public record PublicEntry(
        long index, Instant at, JournalAction action, SortedMap<String, String> facts) {

    /** What anyone may read of an entry; empty if that is nothing. */
    public static Optional<PublicEntry> find(JournalEntry entry) {
        return entry.action().reader() == JournalAction.Reader.ANYONE
                ? Optional.of(
                        new PublicEntry(entry.index(), entry.at(), entry.action(), entry.facts()))
                : Optional.empty();
    }
}
