package fr.vigie.vision.scene;

/**
 * Looks for regions that differ from the background, have looked the same for two seconds and are
 * not yet known to stand: connected cells of 4x4 pixels. No allocation. Not thread-safe.
 */
final class StandingSearch {

    static final int MOST = 32;

    private static final int CELL = 4;

    /** How long a pixel has to have looked the same, milliseconds. */
    private static final int STEADY = 2000;

    /** How long one counts as not fidgeting, milliseconds. */
    private static final int RESTS = 1000;

    /** The least pixels of a cell that are steady and new. */
    private static final int FULL = 7;

    /** The least cells of a find. */
    private static final int LEAST = 2;

    int count;
    final int[] left = new int[MOST];
    final int[] top = new int[MOST];
    final int[] right = new int[MOST];
    final int[] bottom = new int[MOST];

    /** Share of its box that it covers, and of the changed pixels there that are steady. */
    final double[] fill = new double[MOST];

    final double[] calm = new double[MOST];

    private final int width;
    private final int across;
    private final int down;
    private final StandingLayer layer;

    /** By cell: 0 not new, 1 new, n + 2 part of the find n. */
    private final byte[] cells;

    /** By cell: changed pixels, and steady ones among them. */
    private final byte[] changed;

    private final byte[] resting;
    private final int[] queue;

    StandingSearch(int width, int height, StandingLayer layer) {
        this.width = width;
        this.layer = layer;
        across = width / CELL;
        down = height / CELL;
        cells = new byte[across * down];
        changed = new byte[across * down];
        resting = new byte[across * down];
        queue = new int[across * down];
    }

    void find(
            Picture picture,
            Background background,
            Steadiness steadiness,
            ChangeMask mask,
            ThingLayer things,
            long now) {
        int least = ChangeMask.least(background);
        java.util.Arrays.fill(changed, (byte) 0);
        java.util.Arrays.fill(resting, (byte) 0);
        java.util.Arrays.fill(cells, (byte) 0);
        for (int cy = 0, c = 0; cy < down; cy++) {
            for (int cx = 0; cx < across; cx++, c++) {
                if (!isAtRest(mask, things, cx, cy)) {
                    measure(
                            c,
                            cx,
                            cy,
                            picture,
                            background,
                            steadiness,
                            mask,
                            things,
                            least,
                            (int) now);
                }
            }
        }
        count = 0;
        for (int c = 0; c < cells.length && count < MOST; c++) {
            if (cells[c] == 1) {
                grow(c);
            }
        }
    }

    /** Whether nothing differs in a cell and no thing is there. */
    private boolean isAtRest(ChangeMask mask, ThingLayer things, int cx, int cy) {
        for (int y = cy * CELL; y < (cy + 1) * CELL; y++) {
            int p = y * width + cx * CELL;
            if (!Eight.fourAreZero(mask.codes, p) || !Eight.fourAreZero(things.slot, p)) {
                return false;
            }
        }
        return true;
    }

    private void measure(
            int c,
            int cx,
            int cy,
            Picture picture,
            Background background,
            Steadiness steadiness,
            ChangeMask mask,
            ThingLayer things,
            int least,
            int now) {
        int n = 0;
        int steady = 0;
        int fresh = 0;
        for (int y = cy * CELL; y < (cy + 1) * CELL; y++) {
            for (int p = y * width + cx * CELL, end = p + CELL; p < end; p++) {
                if (mask.codes[p] < ChangeMask.WEAK && things.slot[p] == 0) {
                    continue;
                }
                n++;
                int held = now - steadiness.since[p];
                steady += held >= RESTS ? 1 : 0;
                int d = Math.abs(((picture.luma[p] & 0xFF) << Background.Q) - background.luma[p]);
                boolean differs =
                        mask.codes[p] >= ChangeMask.WEAK
                                || d > ChangeMask.threshold(background, p, least);
                fresh += held >= STEADY && layer.slot[p] == 0 && differs ? 1 : 0;
            }
        }
        changed[c] = (byte) n;
        resting[c] = (byte) steady;
        cells[c] = (byte) (fresh >= FULL ? 1 : 0);
    }

    private void grow(int seed) {
        int k = count;
        byte mark = (byte) (k + 2);
        int head = 0;
        int tail = 0;
        int l = across;
        int t = down;
        int r = 0;
        int b = 0;
        queue[tail++] = seed;
        cells[seed] = mark;
        while (head < tail) {
            int c = queue[head++];
            int cx = c % across;
            int cy = c / across;
            l = Math.min(l, cx);
            r = Math.max(r, cx);
            t = Math.min(t, cy);
            b = Math.max(b, cy);
            for (int y = Math.max(cy - 1, 0); y <= Math.min(cy + 1, down - 1); y++) {
                for (int x = Math.max(cx - 1, 0); x <= Math.min(cx + 1, across - 1); x++) {
                    if (cells[y * across + x] == 1) {
                        cells[y * across + x] = mark;
                        queue[tail++] = y * across + x;
                    }
                }
            }
        }
        if (tail >= LEAST) {
            count++;
            left[k] = l * CELL;
            top[k] = t * CELL;
            right[k] = (r + 1) * CELL - 1;
            bottom[k] = (b + 1) * CELL - 1;
            fill[k] = (double) tail / ((r - l + 1) * (b - t + 1));
            calm[k] = calmIn(l, t, r, b);
        } else {
            for (int i = 0; i < tail; i++) {
                cells[queue[i]] = 0;
            }
        }
    }

    private double calmIn(int l, int t, int r, int b) {
        int n = 0;
        int steady = 0;
        for (int y = t; y <= b; y++) {
            for (int x = l; x <= r; x++) {
                n += changed[y * across + x];
                steady += resting[y * across + x];
            }
        }
        return (double) steady / Math.max(n, 1);
    }

    /** Whether the find covers a pixel of row y. */
    boolean covers(int find, int p, int y) {
        return cells[y / CELL * across + p % width / CELL] == find + 2;
    }

    /** How long the find has looked as it does, mean over its pixels, milliseconds. */
    long heldFor(int find, Steadiness steadiness, long now) {
        long sum = 0;
        int n = 0;
        for (int y = top[find]; y <= bottom[find]; y++) {
            for (int x = left[find]; x <= right[find]; x++) {
                int p = y * width + x;
                if (covers(find, p, y)) {
                    sum += (int) now - steadiness.since[p];
                    n++;
                }
            }
        }
        return n == 0 ? 0 : sum / n;
    }
}
