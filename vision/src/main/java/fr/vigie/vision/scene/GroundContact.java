package fr.vigie.vision.scene;

/**
 * Where a mover stands: the lower edge of what has changed beneath its points, and how wide it is
 * there. All parts of a vehicle have the same, however high up their points lie; its shadow is on
 * the ground as well and moves as fast. No allocation. Not thread-safe.
 */
final class GroundContact {

    /** Rows or columns without change that do not end it, pixels. */
    private static final int GAP = 3;

    /** A row belongs to it if this share of the columns beneath the mover has changed there. */
    private static final double COVERED = 0.25;

    /** At least this many columns are looked at, to either side of the middle. */
    private static final int LEAST_HALF = 4;

    private final int width;
    private final int height;

    GroundContact(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Finds where it stands; where nothing has changed under its points, at their lower edge. */
    void find(Mover m, byte[] changed) {
        double middle = (m.left + m.right) / 2;
        double half = Math.max((m.right - m.left) / 2 - Mover.MARGIN, LEAST_HALF);
        int from = (int) Math.clamp(middle - half, 0, width - 1);
        int to = (int) Math.clamp(middle + half, from, width - 1);
        int last = (int) Math.clamp(m.bottom - Mover.MARGIN, 0, height - 1);
        for (int y = last, gap = 0; y < height && gap <= GAP; y++) {
            gap = isCovered(y, from, to, changed) ? 0 : gap + 1;
            last = gap == 0 ? y : last;
        }
        m.contact = Math.max(last + 1, m.bottom - Mover.MARGIN);
        int row = Math.max(last - 2, 0) * width;
        m.contactLeft = reach(row, (int) middle, -1, changed);
        m.contactRight = reach(row, (int) middle, 1, changed) + 1;
    }

    private boolean isCovered(int y, int from, int to, byte[] changed) {
        int n = 0;
        for (int p = y * width + from, end = y * width + to; p <= end; p++) {
            n += changed[p];
        }
        return n >= COVERED * (to - from + 1);
    }

    /** The last changed column of a row on the way from the middle to one side. */
    private int reach(int row, int middle, int step, byte[] changed) {
        int last = Math.clamp(middle, 0, width - 1);
        for (int x = last, gap = 0; x >= 0 && x < width && gap <= 2 * GAP; x += step) {
            gap = changed[row + x] != 0 ? 0 : gap + 1;
            last = gap == 0 ? x : last;
        }
        return last;
    }
}
