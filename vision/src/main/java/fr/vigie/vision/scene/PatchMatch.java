package fr.vigie.vision.scene;

/**
 * Finds where a small patch of one picture lies in the next: the least sum of absolute differences
 * over the patch's own changed pixels, so that what moves is compared and not what is behind it,
 * with a parabola for the fraction of a pixel. Only places that have changed come into question. A
 * place that is seen to be worse than what was found is left before all of it is compared. A row of
 * the patch is compared at once, in the lower seven bytes of a word. No allocation. Not
 * thread-safe.
 */
final class PatchMatch {

    /** Pixels on each side of the middle. */
    static final int REACH = 3;

    /** A patch with fewer changed pixels than this says nothing. */
    private static final int LEAST = 14;

    /** Half as many do at half size. */
    private static final int LEAST_HALF = 8;

    /** A second place counts as another one from this far, pixels. */
    private static final int APART = 3;

    /** How much worse every other place must be in a wide search. */
    private static final double UNIQUE = 1.3;

    private static final int SIDE = 2 * REACH + 1;

    /** The place found last, and its mean difference in grey levels. */
    double foundX;

    double foundY;
    double difference;

    /** The seven bytes of a word that hold a row. */
    private static final long ROW = 0x00FF_FFFF_FFFF_FFFFL;

    /** Once in each of them. */
    private static final long EACH = 0x0001_0101_0101_0101L;

    /** The place that nobody looked at. */
    private static final int NONE = Integer.MAX_VALUE;

    /** Each row of the patch, 0 where it has not changed. */
    private final long[] values = new long[SIDE];

    /** All bits of a byte are set where the patch has changed. */
    private final long[] masks = new long[SIDE];

    /** What each place differs by; more than the best where not all of it was compared. */
    private final int[] scores;

    /** The places that may be as good as the best one. */
    private final int[] rivals;

    private int rivalCount;
    private final int longest;
    private int n;
    private double contrast;

    /**
     * @param longest the largest radius of a search
     */
    PatchMatch(int longest) {
        this.longest = longest;
        scores = new int[(2 * longest + 1) * (2 * longest + 1)];
        rivals = new int[scores.length];
    }

    /**
     * Looks for the patch around (x, y) of {@code from} near (atX, atY) of {@code to}; all in
     * pixels of the level.
     *
     * @param unique whether every other place must be clearly worse
     * @return whether it was found; see {@link #foundX}
     */
    boolean find(
            FlowImage from,
            FlowImage to,
            int level,
            int x,
            int y,
            int atX,
            int atY,
            int radius,
            double noise,
            boolean unique) {
        if (!gather(from, level, x, y)) {
            return false;
        }
        int r = Math.min(radius, longest);
        int best = search(to, level, atX, atY, r, unique);
        if (best < 0) {
            return false;
        }
        int side = 2 * r + 1;
        int bx = best % side;
        int by = best / side;
        int least = scores[best];
        difference = (double) least / n;
        if (difference > 2 + 1.5 * noise + 0.4 * contrast) {
            return false;
        }
        if (unique && !isUnique(bx, by, side)) {
            return false;
        }
        int u = atX - r + bx;
        int v = atY - r + by;
        byte[] luma = to.luma[level];
        int w = to.width[level];
        int p = corner(w, u, v);
        int before = bx == 0 ? NONE : all(luma, w, p - 1, scores[best - 1]);
        int after = bx == side - 1 ? NONE : all(luma, w, p + 1, scores[best + 1]);
        foundX = u + fraction(before, least, after);
        int above = by == 0 ? NONE : all(luma, w, p - w, scores[best - side]);
        int below = by == side - 1 ? NONE : all(luma, w, p + w, scores[best + side]);
        foundY = v + fraction(above, least, below);
        return true;
    }

    private boolean gather(FlowImage from, int level, int x, int y) {
        int w = from.width[level];
        if (x < REACH || y < REACH || x >= w - REACH || y >= from.height[level] - REACH) {
            return false;
        }
        long sums = 0;
        n = 0;
        for (int row = 0, p = corner(w, x, y); row < SIDE; row++, p += w) {
            long set = Eight.get(from.changed[level], p) & ROW;
            masks[row] = (set << 8) - set;
            values[row] = Eight.get(from.luma[level], p) & masks[row];
            sums += Eight.even(values[row]) + Eight.odd(values[row]);
            n += Long.bitCount(set);
        }
        if (n < (level == 0 ? LEAST : LEAST_HALF)) {
            return false;
        }
        long mean = Eight.sum(sums) / n * EACH;
        long far = 0;
        for (int row = 0; row < SIDE; row++) {
            far += Eight.distances(values[row], mean & masks[row]);
        }
        contrast = (double) Eight.sum(far) / n;
        return true;
    }

    /** The position of the upper left pixel of a patch. */
    private static int corner(int width, int x, int y) {
        return (y - REACH) * width + x - REACH;
    }

    /** The index of the best place among the scores, or -1 if there was none to look at. */
    private int search(FlowImage to, int level, int atX, int atY, int r, boolean unique) {
        int w = to.width[level];
        byte[] luma = to.luma[level];
        byte[] changed = to.changed[level];
        int side = 2 * r + 1;
        java.util.Arrays.fill(scores, 0, side * side, NONE);
        rivalCount = 0;
        int left = Math.max(atX - r, REACH);
        int right = Math.min(atX + r, w - REACH - 1);
        int bottom = Math.min(atY + r, to.height[level] - REACH - 1);
        int least = expected(to, level, atX, atY);
        int best = -1;
        int most = most(least, unique);
        for (int v = Math.max(atY - r, REACH); v <= bottom; v++) {
            int shown = (v - atY + r) * side - atX + r - v * w;
            for (int q = v * w + left, end = v * w + right + 1; q < end; q++) {
                while (Eight.areZero(changed, q, end)) {
                    q += 8;
                }
                if (q >= end || changed[q] == 0) {
                    continue;
                }
                int score = score(luma, w, q - REACH * w - REACH, most);
                int i = q + shown;
                scores[i] = score;
                if (score < most) {
                    rivals[rivalCount++] = i;
                }
                if (score < least) {
                    least = score;
                    best = i;
                    most = most(least, unique);
                }
            }
        }
        return best;
    }

    /** One more than how much the place differs where the patch is looked for first. */
    private int expected(FlowImage to, int level, int x, int y) {
        int w = to.width[level];
        boolean inside = x >= REACH && y >= REACH && x < w - REACH && y < to.height[level] - REACH;
        return !inside || to.changed[level][y * w + x] == 0
                ? NONE
                : score(to.luma[level], w, corner(w, x, y), NONE) + 1;
    }

    /** From which difference on a place does not matter any more. */
    private int most(int least, boolean unique) {
        return unique ? (int) Math.ceil(bar(least)) : least;
    }

    private double bar(int least) {
        return UNIQUE * least + n;
    }

    /** How much a place differs, or at least {@code most} if that is less. */
    private int score(byte[] luma, int width, int corner, int most) {
        long lanes = 0;
        int sum = 0;
        for (int row = 0, p = corner; row < SIDE && sum < most; row++, p += width) {
            lanes += Eight.distances(Eight.get(luma, p) & masks[row], values[row]);
            sum = Eight.sum(lanes);
        }
        return sum;
    }

    /** How much a place differs that was looked at, wholly. */
    private int all(byte[] luma, int width, int corner, int known) {
        return known == NONE ? NONE : score(luma, width, corner, NONE);
    }

    private boolean isUnique(int bx, int by, int side) {
        double bar = bar(scores[by * side + bx]);
        for (int k = 0; k < rivalCount; k++) {
            int i = rivals[k];
            boolean other = Math.abs(i % side - bx) >= APART || Math.abs(i / side - by) >= APART;
            if (other && scores[i] < bar) {
                return false;
            }
        }
        return true;
    }

    /** Where the parabola through three scores has its least value, -0.5 to 0.5. */
    private static double fraction(int before, int here, int after) {
        if (before == NONE || after == NONE) {
            return 0;
        }
        double bend = (double) before - 2.0 * here + after;
        return bend <= 0 ? 0 : Math.clamp(0.5 * (before - after) / bend, -0.5, 0.5);
    }
}
