package fr.vigie.journal;

/**
 * The first thing that is wrong with an export.
 *
 * @param kind what was done to it
 * @param first the index of the entry it was done to, or the first of those it can have been
 * @param last the last of those it can have been; {@code first} where it is exactly known
 */
public record JournalFlaw(Kind kind, long first, long last) {

    /** What can have been done to an export. */
    public enum Kind {
        /** The entry does not say what it said when it was written. */
        ALTERED,
        /** The entry is missing. */
        REMOVED,
        /** An entry stands here that was never written, or stands here twice. */
        INSERTED,
        /** The entry stands before one that was written earlier. */
        REORDERED,
        /** A checkpoint is missing, misplaced, altered, or not signed by the log's key. */
        CHECKPOINT,
        /** The entries from here on stand under no signature. */
        UNSIGNED,
        /** The first line is not that of an export of this format, or the key is another. */
        HEADER,
        /**
         * The log is not the one of which an earlier checkpoint was kept: history was rewritten.
         */
        FORKED
    }

    /** A flaw of one entry. */
    public static JournalFlaw at(Kind kind, long index) {
        return new JournalFlaw(kind, index, index);
    }
}
