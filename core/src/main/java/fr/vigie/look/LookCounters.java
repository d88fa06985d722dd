package fr.vigie.look;

/**
 * What the second look has done so far. All but {@code waiting} only grow.
 *
 * @param candidates candidates that a verdict was asked for
 * @param unlooked candidates that went out without a verdict, because it would have come too late
 * @param asked crops given to the queue
 * @param answered crops that the network has looked at
 * @param dropped crops that nobody looked at: too late, or the queue was full
 * @param failed crops at which the network failed
 * @param runs runs of the network; fewer than answers where crops went through together
 * @param seconds seconds the runs took
 * @param waiting crops in the queue now
 */
public record LookCounters(
        long candidates,
        long unlooked,
        long asked,
        long answered,
        long dropped,
        long failed,
        long runs,
        double seconds,
        int waiting) {

    /** Nothing has happened yet. */
    public static final LookCounters NONE = new LookCounters(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
