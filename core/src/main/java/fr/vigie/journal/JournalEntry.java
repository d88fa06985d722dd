package fr.vigie.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One entry of the journal.
 *
 * @param index counts from 0 without a gap
 * @param at when
 * @param actor who
 * @param action what
 * @param facts short facts by name
 * @param previous hash of the entry before, lower-case hex; 64 zeros for the first
 * @param hash hash of this entry, lower-case hex
 */
public record JournalEntry(
        long index,
        Instant at,
        String actor,
        JournalAction action,
        SortedMap<String, String> facts,
        String previous,
        String hash) {

    public JournalEntry {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
