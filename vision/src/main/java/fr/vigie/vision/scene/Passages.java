package fr.vigie.vision.scene;

import fr.vigie.time.MediaTime;
import fr.vigie.vision.scene.PassageLine.Passage;
import java.util.function.Consumer;

/**
 * Joins what was over neighbouring places of a line at the same time to passages, and tells which
 * way each went. Not thread-safe.
 */
final class Passages {

    private static final int MOST = 48;

    /** Places this far apart may belong to one. */
    private static final int LINK = 4;

    /** They were covered together for at least this share of the shorter time. */
    private static final double TOGETHER = 0.5;

    /** Fewer places than this are nobody. */
    private static final int LEAST = 4;

    /** The least time between the lines beside, as a share of how long the line was covered... */
    private static final double LEAST_LAG = 0.05;

    /** ...and this share of all speaks for the same direction: leaves go to and fro. */
    private static final double AGREE = 0.7;

    /** Pieces of one vehicle come and go within this time of each other, milliseconds... */
    private static final int AT_ONCE = 300;

    /** ...and are apart by no more than this many times their widths together. */
    private static final double APART = 1;

    /** A piece right beside a larger one is a part of it up to this share of both widths. */
    private static final double SLIVER = 0.3;

    private final LinePlace[] places;
    private final boolean[] alive = new boolean[MOST];
    private final int[] left = new int[MOST];
    private final int[] right = new int[MOST];
    private final int[] count = new int[MOST];
    private final long[] first = new long[MOST];
    private final long[] last = new long[MOST];

    /** Sums over its places: how long each was covered, and the lags in either direction. */
    private final double[] covered = new double[MOST];

    private final double[] up = new double[MOST];
    private final double[] down = new double[MOST];

    Passages(LinePlace[] places) {
        this.places = places;
    }

    /** Takes in what was over a place. */
    void take(int i) {
        LinePlace p = places[i];
        for (int k = Math.max(i - LINK, 0); k <= Math.min(i + LINK, places.length - 1); k++) {
            LinePlace other = places[k];
            if (k != i && other.passage >= 0 && areLinked(p, other)) {
                if (p.passage < 0) {
                    p.passage = other.passage;
                } else if (p.passage != other.passage) {
                    join(p.passage, other.passage);
                }
            }
        }
        if (p.passage < 0) {
            p.passage = free();
        }
        if (p.passage >= 0) {
            add(p.passage, i);
        }
    }

    private static boolean areLinked(LinePlace a, LinePlace b) {
        return wereTogether(a.lastFirst, a.lastLast, b.lastFirst, b.lastLast) && !a.opposes(b);
    }

    private static boolean wereTogether(long first, long last, long otherFirst, long otherLast) {
        long common = Math.min(last, otherLast) - Math.max(first, otherFirst);
        return common >= TOGETHER * Math.min(last - first, otherLast - otherFirst);
    }

    private int free() {
        for (int k = 0; k < MOST; k++) {
            if (!alive[k]) {
                alive[k] = true;
                left[k] = Integer.MAX_VALUE;
                right[k] = -1;
                count[k] = 0;
                first[k] = Long.MAX_VALUE;
                last[k] = Long.MIN_VALUE;
                covered[k] = 0;
                up[k] = 0;
                down[k] = 0;
                return k;
            }
        }
        return -1;
    }

    private void add(int k, int i) {
        LinePlace p = places[i];
        left[k] = Math.min(left[k], i);
        right[k] = Math.max(right[k], i);
        count[k]++;
        first[k] = Math.min(first[k], p.lastFirst);
        last[k] = Math.max(last[k], p.lastLast);
        covered[k] += p.coveredFor();
        up[k] += Math.max(p.lag(), 0);
        down[k] += Math.max(-p.lag(), 0);
    }

    private void join(int kept, int gone) {
        left[kept] = Math.min(left[kept], left[gone]);
        right[kept] = Math.max(right[kept], right[gone]);
        count[kept] += count[gone];
        first[kept] = Math.min(first[kept], first[gone]);
        last[kept] = Math.max(last[kept], last[gone]);
        covered[kept] += covered[gone];
        up[kept] += up[gone];
        down[kept] += down[gone];
        alive[gone] = false;
        for (LinePlace p : places) {
            if (p.passage == gone) {
                p.passage = kept;
            }
        }
    }

    /** Tells of the passages that no more places can belong to. */
    void finish(long now, Consumer<Passage> visitor) {
        for (int k = 0; k < MOST; k++) {
            if (alive[k] && now - last[k] > LinePlace.FREE + AT_ONCE && isWhole(k)) {
                joinPieces(k);
                tell(k, visitor);
                alive[k] = false;
                for (LinePlace p : places) {
                    if (p.passage == k) {
                        p.passage = -1;
                    }
                }
            }
        }
    }

    /** Takes in the pieces that came and went with it: what is between them looks like the road. */
    private void joinPieces(int k) {
        for (int other = 0; other < MOST; other++) {
            if (other != k && alive[other] && isPieceOf(k, other)) {
                join(k, other);
                other = -1;
            }
        }
    }

    private boolean isPieceOf(int k, int other) {
        int gap = Math.max(left[k] - right[other], left[other] - right[k]);
        int widths = width(k) + width(other);
        boolean sameWay = (up[k] - down[k]) * (up[other] - down[other]) >= 0;
        boolean atOnce =
                Math.abs(first[k] - first[other]) <= AT_ONCE
                        && Math.abs(last[k] - last[other]) <= AT_ONCE;
        return (sameWay && atOnce && gap <= APART * widths)
                || (isBeside(k, other) && Math.min(width(k), width(other)) <= SLIVER * widths);
    }

    private int width(int k) {
        return right[k] - left[k] + 1;
    }

    /** Whether neither it nor what it may be a piece of can become any larger. */
    private boolean isWhole(int k) {
        for (int other = 0; other < MOST; other++) {
            if (alive[other] && isBeside(k, other) && mayGrow(other)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it was over neighbouring places at the same time; so is each of itself. */
    private boolean isBeside(int k, int other) {
        return Math.max(left[k] - right[other], left[other] - right[k]) <= 2 * LINK
                && wereTogether(first[k], last[k], first[other], last[other]);
    }

    /** Whether a place beside it is still covered since before it ended. */
    private boolean mayGrow(int k) {
        int to = Math.min(right[k] + LINK, places.length - 1);
        for (int i = Math.max(left[k] - LINK, 0); i <= to; i++) {
            if (places[i].open && places[i].first < last[k]) {
                return true;
            }
        }
        return false;
    }

    private void tell(int k, Consumer<Passage> visitor) {
        double lag = up[k] - down[k];
        boolean goes =
                count[k] >= LEAST
                        && Math.abs(lag) >= LEAST_LAG * covered[k]
                        && Math.max(up[k], down[k]) >= AGREE * (up[k] + down[k]);
        if (goes) {
            double n = places.length;
            visitor.accept(
                    new Passage(
                            left[k] / n,
                            (right[k] + 1) / n,
                            lag > 0,
                            new MediaTime(first[k] * 1000),
                            new MediaTime(last[k] * 1000)));
        }
    }
}
