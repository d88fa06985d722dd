package fr.vigie.vision.scene;

/**
 * Finds where a small patch of one picture lies in the next: the least sum of absolute differences
 * over the patch's own changed pixels, so that what moves is compared and not what is behind it,
 * with a parabola for the fraction of a pixel. Only places that have changed come into question. No
 * allocation. Not thread-safe.
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

    private final int[] offsets = new int[SIDE * SIDE];
    private final int[] values = new int[SIDE * SIDE];
    private final int[] scores;
    private final int longest;
    private int n;
    private double contrast;

    /**
     * @param longest the largest radius of a search
     */
    PatchMatch(int longest) {
        this.longest = longest;
        scores = new int[(2 * longest + 1) * (2 * longest + 1)];
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
        int best = search(to, level, atX, atY, r);
        if (best < 0) {
            return false;
        }
        int side = 2 * r + 1;
        int bx = best % side;
        int by = best / side;
        difference = (double) scores[best] / n;
        if (difference > 2 + 1.5 * noise + 0.4 * contrast) {
            return false;
        }
        if (unique && !isUnique(bx, by, r)) {
            return false;
        }
        foundX =
                atX
                        - r
                        + bx
                        + fraction(scoreAt(bx - 1, by, r), scores[best], scoreAt(bx + 1, by, r));
        foundY =
                atY
                        - r
                        + by
                        + fraction(scoreAt(bx, by - 1, r), scores[best], scoreAt(bx, by + 1, r));
        return true;
    }

    private boolean gather(FlowImage from, int level, int x, int y) {
        int w = from.width[level];
        if (x < REACH || y < REACH || x >= w - REACH || y >= from.height[level] - REACH) {
            return false;
        }
        byte[] luma = from.luma[level];
        byte[] changed = from.changed[level];
        int sum = 0;
        n = 0;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH, p = (y + dy) * w + x - REACH; dx <= REACH; dx++, p++) {
                if (changed[p] != 0) {
                    offsets[n] = dy * w + dx;
                    values[n++] = luma[p] & 0xFF;
                    sum += luma[p] & 0xFF;
                }
            }
        }
        if (n < (level == 0 ? LEAST : LEAST_HALF)) {
            return false;
        }
        int mean = sum / n;
        int far = 0;
        for (int i = 0; i < n; i++) {
            far += Math.abs(values[i] - mean);
        }
        contrast = (double) far / n;
        return true;
    }

    /** The index of the best place among the scores, or -1 if there was none to look at. */
    private int search(FlowImage to, int level, int atX, int atY, int r) {
        int w = to.width[level];
        int h = to.height[level];
        byte[] luma = to.luma[level];
        byte[] changed = to.changed[level];
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int dy = -r, i = 0; dy <= r; dy++) {
            int v = atY + dy;
            for (int dx = -r; dx <= r; dx++, i++) {
                int u = atX + dx;
                boolean inside = u >= REACH && v >= REACH && u < w - REACH && v < h - REACH;
                if (!inside || changed[v * w + u] == 0) {
                    scores[i] = Integer.MAX_VALUE;
                    continue;
                }
                int score = score(luma, v * w + u);
                scores[i] = score;
                if (score < least) {
                    least = score;
                    best = i;
                }
            }
        }
        return best;
    }

    private int score(byte[] luma, int p) {
        int sum = 0;
        for (int k = 0; k < n; k++) {
            sum += Math.abs((luma[p + offsets[k]] & 0xFF) - values[k]);
        }
        return sum;
    }

    private boolean isUnique(int bx, int by, int r) {
        int side = 2 * r + 1;
        double bar = UNIQUE * scores[by * side + bx] + n;
        for (int v = 0, i = 0; v < side; v++) {
            for (int u = 0; u < side; u++, i++) {
                boolean other = Math.abs(u - bx) >= APART || Math.abs(v - by) >= APART;
                if (other && scores[i] < bar) {
                    return false;
                }
            }
        }
        return true;
    }

    private int scoreAt(int u, int v, int r) {
        int side = 2 * r + 1;
        return u < 0 || v < 0 || u >= side || v >= side ? Integer.MAX_VALUE : scores[v * side + u];
    }

    /** Where the parabola through three scores has its least value, -0.5 to 0.5. */
    private static double fraction(int before, int here, int after) {
        if (before == Integer.MAX_VALUE || after == Integer.MAX_VALUE) {
            return 0;
        }
        double bend = (double) before - 2.0 * here + after;
        return bend <= 0 ? 0 : Math.clamp(0.5 * (before - after) / bend, -0.5, 0.5);
    }
}
