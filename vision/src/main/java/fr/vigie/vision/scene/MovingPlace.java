package fr.vigie.vision.scene;

/**
 * A place in which something has moved in the last seconds, and the upright boxes of what moved
 * there, the latest first. Pixels of {@link RecentPictures}. It knows nothing about what it is.
 */
final class MovingPlace {

    /** How many boxes are remembered. */
    static final int REMEMBERED = 96;

    /** This share of the moving pixels may lie outside of the box, at its top. */
    private static final double OUTERMOST = 0.06;

    boolean alive;
    long seenAt;

    private final long[] times = new long[REMEMBERED];
    private final short[] lefts = new short[REMEMBERED];
    private final short[] tops = new short[REMEMBERED];
    private final short[] rights = new short[REMEMBERED];
    private final short[] bottoms = new short[REMEMBERED];
    private final int[] areas = new int[REMEMBERED];
    private final int[] rows;
    private final int[] columns;
    private int newest = -1;
    private int count;

    MovingPlace(int width, int height) {
        rows = new int[height];
        columns = new int[width];
    }

    void begin() {
        alive = true;
        newest = -1;
        count = 0;
    }

    /** Makes room for the shapes of a picture, which {@link #mark} and {@link #measure} fill. */
    void open(long time) {
        if (count > 0 && times[newest] == time) {
            return;
        }
        newest = (newest + 1) % REMEMBERED;
        count = Math.min(count + 1, REMEMBERED);
        times[newest] = time;
        seenAt = time;
        java.util.Arrays.fill(rows, 0);
        java.util.Arrays.fill(columns, 0);
    }

    /** A pixel of this picture moves. */
    void mark(int x, int y) {
        rows[y]++;
        columns[x]++;
    }

    /** The box of all pixels marked in this picture, a few outermost ones left out. */
    void measure() {
        int area = 0;
        for (int n : rows) {
            area += n;
        }
        areas[newest] = area;
        tops[newest] = (short) rank(rows, area * OUTERMOST);
        bottoms[newest] = (short) rank(rows, area * (1 - OUTERMOST / 2));
        lefts[newest] = (short) rank(columns, area * OUTERMOST / 2);
        rights[newest] = (short) rank(columns, area * (1 - OUTERMOST / 2));
    }

    /** Adds this picture's moving pixels by row and by column to sums that fade. */
    void addTo(double[] rowSums, double[] columnSums, double keep) {
        for (int y = 0; y < rows.length; y++) {
            rowSums[y] = keep * rowSums[y] + rows[y];
        }
        for (int x = 0; x < columns.length; x++) {
            columnSums[x] = keep * columnSums[x] + columns[x];
        }
    }

    private static int rank(int[] counts, double wanted) {
        double seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen > wanted) {
                return i;
            }
        }
        return counts.length - 1;
    }

    int count() {
        return count;
    }

    private int slot(int age) {
        return (newest - age + REMEMBERED) % REMEMBERED;
    }

    /** When the box was seen; age 0 is the latest box. */
    long time(int age) {
        return times[slot(age)];
    }

    int left(int age) {
        return lefts[slot(age)];
    }

    int top(int age) {
        return tops[slot(age)];
    }

    int right(int age) {
        return rights[slot(age)];
    }

    int bottom(int age) {
        return bottoms[slot(age)];
    }

    /** How many pixels moved in it. */
    int area(int age) {
        return areas[slot(age)];
    }

    int height(int age) {
        return bottom(age) - top(age) + 1;
    }

    int width(int age) {
        return right(age) - left(age) + 1;
    }
}
