package fr.vigie.vision.scene;

/**
 * Whether the whole picture stands aside from the background: a camera that shakes or was turned.
 * The mean luma of each row and of each column is compared, after taking out slow change, with the
 * background's at every small shift (projection profiles, as in electronic image stabilisation). No
 * allocation.
 */
final class PictureShift {

    /** The largest shift that is looked for, pixels. */
    private static final int REACH = 12;

    /** A shift is believed when it leaves at most this share of the difference. */
    private static final double BETTER = 0.6;

    /** A mean difference of profiles under which nothing has to be explained, grey levels. */
    private static final double LEAST = 0.4;

    /** So many rows of bytes can be summed in 16 bits. */
    private static final int MOST_ROWS = 256;

    private final int width;
    private final int height;
    private final int[] columns;
    private final int[] rows;
    private final int[] knownColumns;
    private final int[] knownRows;
    private final int[] sums;
    private final long[] even;
    private final long[] odd;
    private boolean shifted;

    PictureShift(int width, int height) {
        this.width = width;
        this.height = height;
        columns = new int[width];
        rows = new int[height];
        knownColumns = new int[width];
        knownRows = new int[height];
        sums = new int[Math.max(width, height) + 1];
        even = new long[width / 8];
        odd = new long[width / 8];
    }

    boolean isShifted() {
        return shifted;
    }

    /** Compares the picture with the background that {@link #know} took in. */
    void observe(Picture picture) {
        java.util.Arrays.fill(columns, 0);
        int whole = width / 8 * 8;
        for (int y = 0; y < height; y++) {
            int sum = addEights(picture.luma, y * width, whole);
            if (y % MOST_ROWS == MOST_ROWS - 1 || y == height - 1) {
                flushEights();
            }
            for (int x = whole, p = y * width + whole; x < width; x++, p++) {
                int u = picture.luma[p] & 0xFF;
                sum += u;
                columns[x] += u;
            }
            rows[y] = sum * 16 / width;
        }
        for (int x = 0; x < width; x++) {
            columns[x] = columns[x] * 16 / height;
        }
        sharpen(columns);
        sharpen(rows);
        shifted = isAside(columns, knownColumns) || isAside(rows, knownRows);
    }

    /** Adds a row to the sums of its columns, eight at a time; the sum of the row. */
    private int addEights(byte[] luma, int from, int whole) {
        long all = 0;
        for (int x = 0, i = 0; x < whole; x += 8, i++) {
            long eight = Eight.get(luma, from + x);
            long e = Eight.even(eight);
            long o = Eight.odd(eight);
            even[i] += e;
            odd[i] += o;
            all += Eight.sum(e + o);
        }
        return (int) all;
    }

    private void flushEights() {
        for (int i = 0; i < even.length; i++) {
            for (int lane = 0; lane < 4; lane++) {
                columns[8 * i + 2 * lane] += (int) (even[i] >>> (16 * lane)) & 0xFFFF;
                columns[8 * i + 2 * lane + 1] += (int) (odd[i] >>> (16 * lane)) & 0xFFFF;
            }
            even[i] = 0;
            odd[i] = 0;
        }
    }

    /** Takes in the background. */
    void know(Background background) {
        java.util.Arrays.fill(knownColumns, 0);
        for (int y = 0; y < height; y++) {
            int sum = 0;
            for (int x = 0, p = y * width; x < width; x++, p++) {
                int u = background.luma[p] >> Background.Q;
                sum += u;
                knownColumns[x] += u;
            }
            knownRows[y] = sum * 16 / width;
        }
        for (int x = 0; x < width; x++) {
            knownColumns[x] = knownColumns[x] * 16 / height;
        }
        sharpen(knownColumns);
        sharpen(knownRows);
    }

    /** Takes the mean of 9 neighbours from each value. */
    private void sharpen(int[] profile) {
        int n = profile.length;
        sums[0] = 0;
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + profile[i];
        }
        for (int i = 0; i < n; i++) {
            int from = Math.max(0, i - 4);
            int to = Math.min(n, i + 5);
            profile[i] -= (sums[to] - sums[from]) / (to - from);
        }
    }

    private static boolean isAside(int[] profile, int[] known) {
        int n = profile.length - 2 * REACH;
        if (n < REACH) {
            return false;
        }
        long still = difference(profile, known, 0);
        if (still < LEAST * 16 * n) {
            return false;
        }
        long best = still;
        int shift = 0;
        for (int s = -REACH; s <= REACH; s++) {
            long d = difference(profile, known, s);
            if (d < best) {
                best = d;
                shift = s;
            }
        }
        return shift != 0 && best < BETTER * still;
    }

    private static long difference(int[] profile, int[] known, int shift) {
        long sum = 0;
        for (int i = REACH; i < profile.length - REACH; i++) {
            sum += Math.abs(profile[i + shift] - known[i]);
        }
        return sum;
    }
}
