package fr.vigie.vision.scene;

/**
 * The connected shapes of the changed pixels. Runs of a row are joined across small gaps, since a
 * person is often seen in pieces; union-find over runs (He, Chao and Suzuki, 2008). No allocation.
 */
final class Blobs {

    /** The most shapes that are kept; the largest are. */
    static final int MOST = 96;

    final int width;
    final int height;

    /** How many shapes there are; the arrays below have this many entries in use. */
    int count;

    final int[] left = new int[MOST];
    final int[] top = new int[MOST];
    final int[] right = new int[MOST];
    final int[] bottom = new int[MOST];

    /** Changed pixels, perhaps-shadows left out. */
    final int[] area = new int[MOST];

    final int[] strong = new int[MOST];
    final int[] shade = new int[MOST];
    final long[] sumX = new long[MOST];
    final long[] sumY = new long[MOST];

    /** Whether it is only light, see {@link LightShapes}. */
    final boolean[] light = new boolean[MOST];

    /** Per pixel the shape's number plus one, 0 outside of all. */
    final byte[] labels;

    private final int gapAcross;
    private final int gapDown;
    private final int shadeGap;
    private final int least;
    private final int[] runStart;
    private final int[] runEnd;
    private final int[] runRow;
    private final int[] parent;
    private final int[] rowFirst;
    private final int[] weight;
    private final int[] number;
    private int runs;

    Blobs(int width, int height) {
        this.width = width;
        this.height = height;
        gapAcross = Math.max(1, width / 160);
        gapDown = Math.max(1, height / 60);
        shadeGap = Math.max(4, width / 40);
        least = Math.max(8, width * height / 4800);
        labels = new byte[width * height];
        int most = (width / 2 + 1) * height;
        runStart = new int[most];
        runEnd = new int[most];
        runRow = new int[most];
        parent = new int[most];
        weight = new int[most];
        number = new int[most];
        rowFirst = new int[height + 1];
    }

    /**
     * Finds the shapes of all pixels with code {@link ChangeMask#WEAK} or above. Perhaps-shadows
     * join what lies on both sides of them if it is near; those at the rim are left out.
     *
     * @param rows where codes are set
     */
    void find(byte[] codes, ChangedRows rows) {
        for (int r = 0; r < runs; r++) {
            int row = runRow[r] * width;
            java.util.Arrays.fill(labels, row + runStart[r], row + runEnd[r], (byte) 0);
        }
        findRuns(codes, rows);
        joinRuns();
        weigh(codes);
        select();
        measure(codes);
    }

    /** No shape at all. */
    void clear() {
        java.util.Arrays.fill(labels, (byte) 0);
        runs = 0;
        count = 0;
    }

    private void findRuns(byte[] codes, ChangedRows rows) {
        runs = 0;
        for (int y = 0; y < height; y++) {
            rowFirst[y] = runs;
            int row = y * width;
            int last = rows.right(y);
            for (int x = rows.left(y); x < last; x++) {
                while (Eight.areZero(codes, row + x, row + width)) {
                    x += 8;
                }
                if (x >= width || codes[row + x] < ChangeMask.WEAK) {
                    continue;
                }
                int start = x;
                int end = x + 1;
                while (++x < width && codes[row + x] >= ChangeMask.SHADE && x - end <= shadeGap) {
                    if (codes[row + x] >= ChangeMask.WEAK) {
                        end = x + 1;
                    }
                }
                runStart[runs] = start;
                runEnd[runs] = end;
                x = end;
                runRow[runs] = y;
                parent[runs] = runs++;
            }
        }
        rowFirst[height] = runs;
    }

    private void joinRuns() {
        for (int r = 0; r < runs; r++) {
            int y = runRow[r];
            if (r + 1 < rowFirst[y + 1] && runStart[r + 1] - runEnd[r] <= gapAcross) {
                join(r, r + 1);
            }
            for (int dy = 1; dy <= gapDown && dy <= y; dy++) {
                joinToRow(r, y - dy, dy == 1 ? gapAcross : 0);
            }
        }
    }

    private void joinToRow(int r, int row, int reach) {
        for (int q = rowFirst[row]; q < rowFirst[row + 1]; q++) {
            if (runStart[q] > runEnd[r] + reach) {
                return;
            }
            if (runEnd[q] >= runStart[r] - reach) {
                join(r, q);
            }
        }
    }

    private int root(int r) {
        while (parent[r] != r) {
            parent[r] = parent[parent[r]];
            r = parent[r];
        }
        return r;
    }

    private void join(int a, int b) {
        int x = root(a);
        int y = root(b);
        if (x < y) {
            parent[y] = x;
        } else {
            parent[x] = y;
        }
    }

    private void weigh(byte[] codes) {
        java.util.Arrays.fill(weight, 0, runs, 0);
        for (int r = 0; r < runs; r++) {
            int row = runRow[r] * width;
            int n = 0;
            for (int p = row + runStart[r], end = row + runEnd[r]; p < end; p++) {
                if (codes[p] >= ChangeMask.WEAK) {
                    n++;
                }
            }
            weight[root(r)] += n;
        }
    }

    /** Numbers the roots that are heavy enough; raises the bar while there are too many. */
    private void select() {
        int bar = least;
        int n;
        do {
            n = 0;
            for (int r = 0; r < runs; r++) {
                if (parent[r] == r) {
                    number[r] = weight[r] >= bar ? n++ : -1;
                }
            }
            bar = bar * 3 / 2;
        } while (n > MOST);
        count = n;
    }

    private void measure(byte[] codes) {
        for (int i = 0; i < count; i++) {
            left[i] = width;
            top[i] = height;
            right[i] = 0;
            bottom[i] = 0;
            area[i] = 0;
            strong[i] = 0;
            shade[i] = 0;
            sumX[i] = 0;
            sumY[i] = 0;
        }
        for (int r = 0; r < runs; r++) {
            int i = number[root(r)];
            if (i >= 0) {
                measureRun(codes, r, i);
            }
        }
    }

    private void measureRun(byte[] codes, int r, int i) {
        int y = runRow[r];
        int row = y * width;
        for (int x = runStart[r]; x < runEnd[r]; x++) {
            byte code = codes[row + x];
            labels[row + x] = (byte) (i + 1);
            if (code == ChangeMask.SHADE) {
                shade[i]++;
                continue;
            }
            area[i]++;
            if (code == ChangeMask.STRONG) {
                strong[i]++;
            }
            sumX[i] += x;
            sumY[i] += y;
            left[i] = Math.min(left[i], x);
            right[i] = Math.max(right[i], x);
            top[i] = Math.min(top[i], y);
            bottom[i] = Math.max(bottom[i], y);
        }
    }
}
