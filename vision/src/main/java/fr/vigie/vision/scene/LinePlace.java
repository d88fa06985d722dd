package fr.vigie.vision.scene;

/**
 * One place of a line and its two neighbours before and behind the line: since when, for how long
 * and about when each was covered, from the first moment in which any of them was until all have
 * been free for a while. Times are milliseconds. Not thread-safe.
 */
final class LinePlace {

    /** Free for so long, it is over: parts of one vehicle follow each other more closely. */
    static final int FREE = 450;

    /** The least lag that says something, share of how long the line was covered. */
    private static final double SURE = 0.05;

    private final int behind;
    private final int here;
    private final int ahead;

    /** Whether something is over it, or was a moment ago. */
    boolean open;

    /** When it was covered first and last. */
    long first;

    long last;

    /** For how long each of the three was covered, and the sum of the times, since the first. */
    private double behindFor;

    private double hereFor;
    private double aheadFor;
    private double behindSum;
    private double aheadSum;

    /** Of the last one that is over: its passage, or -1; and when it was. */
    int passage = -1;

    long lastFirst;
    long lastLast;

    /**
     * @param behind pixel on the side where one who goes up the picture comes from
     * @param here pixel on the line
     * @param ahead pixel on the other side
     */
    LinePlace(int behind, int here, int ahead) {
        this.behind = behind;
        this.here = here;
        this.ahead = ahead;
    }

    /** Looks who is over it, {@code lasted} after the picture before. */
    void see(byte[] codes, byte[] owner, int lasted, long now) {
        boolean atBehind = isCovered(codes, owner, behind);
        boolean atHere = isCovered(codes, owner, here);
        boolean atAhead = isCovered(codes, owner, ahead);
        if (!atBehind && !atHere && !atAhead) {
            return;
        }
        if (!open) {
            open = true;
            first = now;
            behindFor = 0;
            hereFor = 0;
            aheadFor = 0;
            behindSum = 0;
            aheadSum = 0;
        }
        last = now;
        double since = now - first;
        if (atBehind) {
            behindFor += lasted;
            behindSum += lasted * since;
        }
        hereFor += atHere ? lasted : 0;
        if (atAhead) {
            aheadFor += lasted;
            aheadSum += lasted * since;
        }
    }

    /**
     * Evenly coloured sides of lorries look like another light on the road, so that only what shows
     * the road's own texture is left out.
     */
    private static boolean isCovered(byte[] codes, byte[] owner, int p) {
        return codes[p] >= ChangeMask.SHADE || owner[p] != 0;
    }

    /** Whether what was over it has gone; then it is closed. */
    boolean isOver(long now) {
        if (!open || now - last <= FREE) {
            return false;
        }
        open = false;
        lastFirst = first;
        lastLast = last;
        passage = -1;
        return behindFor > 0 && hereFor > 0 && aheadFor > 0;
    }

    /** Whether the lags say that both went different ways. */
    boolean opposes(LinePlace other) {
        return lag() * other.lag() < 0 && isSure() && other.isSure();
    }

    /** Whether the lag says which way it went. */
    private boolean isSure() {
        return Math.abs(lag()) >= SURE * hereFor;
    }

    /** For how long the line itself was covered here, milliseconds. */
    double coveredFor() {
        return hereFor;
    }

    /** How much later it was covered ahead than behind, milliseconds; less than 0 for earlier. */
    double lag() {
        return aheadSum / aheadFor - behindSum / behindFor;
    }
}
