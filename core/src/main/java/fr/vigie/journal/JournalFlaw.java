package fr.vigie.journal;

/**
 * The first thing that is wrong with a chain of entries.
 *
 * @param kind what was done to it
 * @param index the index of the entry it was done to
 */
public record JournalFlaw(Kind kind, long index) {

    /** What can have been done to a chain. */
    public enum Kind {
        /** The entry does not say what it said when it was chained. */
        ALTERED,
        /** The entry is missing. */
        REMOVED,
        /** An entry stands here that was never chained, or stands here twice. */
        INSERTED,
        /** The entry stands before one that was written earlier. */
        REORDERED
    }
}
