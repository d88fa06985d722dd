package fr.vigie.access;

/**
 * Which cameras whoever asks now may be told of. Thread-safe.
 *
 * <p>What decides whether somebody may ask at all is the rule of each address; this only narrows.
 * Hence a thread that works for nobody, and a page that anybody may read, reach everything.
 */
@FunctionalInterface
public interface CurrentReach {

    /** The reach of nobody in particular. */
    CurrentReach UNLIMITED = _ -> Reach.everywhere();

    /**
     * The reach of this thread's asker with a right; where they do not hold it, that of {@link
     * Right#READ_CAMERAS}: figures of alerts are read by some who read no alert.
     */
    Reach of(Right right);
}
