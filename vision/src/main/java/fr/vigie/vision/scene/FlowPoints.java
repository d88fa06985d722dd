package fr.vigie.vision.scene;

/**
 * Points that are carried along by what moves: chosen where the changed part of the picture has
 * corners (Shi and Tomasi, 1994), found again in each next picture by their surroundings. A new
 * point is looked for far and wide and must be found in one place only; an old one near where its
 * speed leads. Positions are pixels, times milliseconds. No allocation. Not thread-safe.
 */
final class FlowPoints {

    static final int MOST = 192;

    /** Side of a block, pixels; each has at most {@link #PER_BLOCK} points. */
    private static final int BLOCK = 32;

    private static final int PER_BLOCK = 4;
    private static final int CELL = 8;

    /** The most new points of one picture. */
    private static final int NEW = 28;

    /** The least corner strength: smaller eigenvalue, grey levels squared a pixel, over noise. */
    private static final double CORNER = 6;

    /** The fastest that is looked for, picture widths a second... */
    private static final double FASTEST = 1.1;

    /** ...and the widest search, pixels at half size. */
    private static final int WIDEST = 34;

    /** How far a speed may change from one picture to the next. */
    private static final double CHANGE = 0.3;

    final boolean[] alive = new boolean[MOST];
    final double[] x = new double[MOST];
    final double[] y = new double[MOST];

    /** The last step, pixels. */
    final double[] stepX = new double[MOST];

    final double[] stepY = new double[MOST];
    final double[] bornX = new double[MOST];
    final double[] bornY = new double[MOST];
    final long[] bornAt = new long[MOST];

    /** Length of the way, step by step. */
    final double[] path = new double[MOST];

    /** In how many pictures it was found again. */
    final int[] age = new int[MOST];

    /** The slot of its mover, or -1. */
    final int[] mover = new int[MOST];

    private final int width;
    private final int height;
    private final int across;
    private final int down;
    private final int[] perBlock;
    private final byte[] taken;
    private final PatchMatch match = new PatchMatch(WIDEST);
    private int firstBlock;
    private int lastSlot;
    private double lastSeconds = 0.1;

    FlowPoints(int width, int height) {
        this.width = width;
        this.height = height;
        across = (width + BLOCK - 1) / BLOCK;
        down = (height + BLOCK - 1) / BLOCK;
        perBlock = new int[across * down];
        taken = new byte[((width + CELL - 1) / CELL) * ((height + CELL - 1) / CELL)];
    }

    void clear() {
        java.util.Arrays.fill(alive, false);
    }

    /** Finds the points of the picture before in the picture of now; those not found end. */
    void follow(FlowImage before, FlowImage now, double seconds, double noise) {
        for (int i = 0; i < MOST; i++) {
            if (alive[i]) {
                alive[i] =
                        age[i] == 0
                                ? findNew(i, before, now, seconds, noise)
                                : findOld(i, before, now, seconds / lastSeconds, noise);
            }
        }
        lastSeconds = seconds;
    }

    private boolean findOld(int i, FlowImage before, FlowImage now, double scale, double noise) {
        double dx = stepX[i] * scale;
        double dy = stepY[i] * scale;
        double reach = 2 + CHANGE * Math.hypot(dx, dy);
        return reach <= 4
                ? near(i, before, now, dx, dy, (int) Math.ceil(reach), noise)
                : wide(i, before, now, dx, dy, (int) Math.ceil(reach / 2), noise, false);
    }

    private boolean findNew(int i, FlowImage before, FlowImage now, double seconds, double noise) {
        int guide = guide(i);
        if (guide >= 0) {
            double reach = 2 + CHANGE * Math.hypot(stepX[guide], stepY[guide]);
            if (wide(
                    i,
                    before,
                    now,
                    stepX[guide],
                    stepY[guide],
                    (int) Math.ceil(reach / 2),
                    noise,
                    false)) {
                return true;
            }
        }
        int radius = (int) Math.ceil(FASTEST * width * seconds / 2);
        return wide(i, before, now, 0, 0, Math.min(radius, WIDEST), noise, true);
    }

    /** The nearest old point that has been found in this picture already, within a block. */
    private int guide(int i) {
        int best = -1;
        double nearest = BLOCK;
        for (int k = 0; k < MOST; k++) {
            if (alive[k] && age[k] >= 2) {
                double dx = x[k] - stepX[k] - x[i];
                double dy = y[k] - stepY[k] - y[i];
                if (isNearer(dx, dy, nearest)) {
                    nearest = Math.hypot(dx, dy);
                    best = k;
                }
            }
        }
        return best;
    }

    /** Whether a way is shorter than another one; the root is taken only where it has to be. */
    static boolean isNearer(double dx, double dy, double nearest) {
        return Math.abs(dx) < nearest && Math.abs(dy) < nearest && Math.hypot(dx, dy) < nearest;
    }

    /** Searches at half size, then close by at full size. */
    private boolean wide(
            int i,
            FlowImage before,
            FlowImage now,
            double dx,
            double dy,
            int radius,
            double noise,
            boolean unique) {
        int hx = (int) (x[i] / 2);
        int hy = (int) (y[i] / 2);
        int atX = (int) Math.floor((x[i] + dx) / 2);
        int atY = (int) Math.floor((y[i] + dy) / 2);
        if (!match.find(before, now, 1, hx, hy, atX, atY, radius, noise, unique)) {
            return false;
        }
        return near(i, before, now, 2 * (match.foundX - hx), 2 * (match.foundY - hy), 2, noise);
    }

    private boolean near(
            int i,
            FlowImage before,
            FlowImage now,
            double dx,
            double dy,
            int radius,
            double noise) {
        int px = (int) Math.round(x[i]);
        int py = (int) Math.round(y[i]);
        int atX = (int) Math.round(px + dx);
        int atY = (int) Math.round(py + dy);
        if (!match.find(before, now, 0, px, py, atX, atY, radius, noise, false)) {
            return false;
        }
        step(i, match.foundX - px, match.foundY - py);
        return true;
    }

    private void step(int i, double dx, double dy) {
        x[i] += dx;
        y[i] += dy;
        stepX[i] = dx;
        stepY[i] = dy;
        path[i] += Math.hypot(dx, dy);
        age[i]++;
    }

    /** How fast a point went in its last step, pixels a second. */
    double speed(int i) {
        return Math.hypot(stepX[i], stepY[i]) / lastSeconds;
    }

    /** How fast a point went along a direction of length one in its last step, pixels a second. */
    double along(int i, double directionX, double directionY) {
        return (stepX[i] * directionX + stepY[i] * directionY) / lastSeconds;
    }

    /** Ends a point. */
    void end(int i) {
        alive[i] = false;
    }

    /** Chooses new points where the picture has changed and none is. */
    void choose(FlowImage now, double noise, long time) {
        java.util.Arrays.fill(perBlock, 0);
        java.util.Arrays.fill(taken, (byte) 0);
        for (int i = 0; i < MOST; i++) {
            if (alive[i]) {
                perBlock[blockOf(i)]++;
                taken[cellOf(i)] = 1;
            }
        }
        int left = NEW;
        for (int k = 0; k < perBlock.length && left > 0; k++) {
            int block = (firstBlock + k) % perBlock.length;
            left -= chooseIn(block, now, noise, time);
        }
        firstBlock = (firstBlock + perBlock.length / 3 + 1) % perBlock.length;
    }

    private int chooseIn(int block, FlowImage now, double noise, long time) {
        int cells = (width + CELL - 1) / CELL;
        int bx = block % across * BLOCK;
        int by = block / across * BLOCK;
        int n = 0;
        // Cells in a scattered order, so that four points do not sit in one corner of the block.
        for (int k = 0; k < 16 && perBlock[block] < PER_BLOCK; k++) {
            int c = k * 5 % 16;
            int cx = bx + c % 4 * CELL;
            int cy = by + c / 4 * CELL;
            if (cx + CELL > width - PatchMatch.REACH || cy + CELL > height - PatchMatch.REACH) {
                continue;
            }
            if (taken[cy / CELL * cells + cx / CELL] == 0 && chooseAt(cx, cy, now, noise, time)) {
                perBlock[block]++;
                n++;
            }
        }
        return n;
    }

    private boolean chooseAt(int cx, int cy, FlowImage now, double noise, long time) {
        if (isUnchanged(now.changed[0], cy * width + cx)) {
            return false;
        }
        byte[] luma = now.luma[0];
        int left = Math.max(cx, PatchMatch.REACH);
        int top = Math.max(cy, PatchMatch.REACH);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int n = 0;
        int best = -1;
        int steepest = 0;
        for (int v = top; v < cy + CELL; v++) {
            for (int p = v * width + left, end = v * width + cx + CELL; p < end; p++) {
                if (now.changed[0][p] == 0) {
                    continue;
                }
                int gx = (luma[p + 1] & 0xFF) - (luma[p - 1] & 0xFF);
                int gy = (luma[p + width] & 0xFF) - (luma[p - width] & 0xFF);
                xx += gx * gx;
                yy += gy * gy;
                xy += gx * gy;
                n++;
                if (Math.abs(gx) + Math.abs(gy) > steepest) {
                    steepest = Math.abs(gx) + Math.abs(gy);
                    best = p;
                }
            }
        }
        return n >= CELL
                && best >= 0
                && weaker(xx, yy, xy) / n >= CORNER * (1 + noise * noise)
                && begin(best, time);
    }

    /** Whether nothing has changed in a cell. */
    private boolean isUnchanged(byte[] changed, int corner) {
        return Eight.areZeroInFourRows(changed, corner, width)
                && Eight.areZeroInFourRows(changed, corner + 4 * width, width);
    }

    /** The smaller eigenvalue of the matrix of gradients. */
    private static double weaker(double xx, double yy, double xy) {
        return (xx + yy) / 2 - Math.hypot((xx - yy) / 2, xy);
    }

    private boolean begin(int p, long time) {
        int i = free();
        if (i < 0) {
            return false;
        }
        lastSlot = i;
        alive[i] = true;
        bornX[i] = p % width;
        bornY[i] = Math.floorDiv(p, width);
        x[i] = bornX[i];
        y[i] = bornY[i];
        bornAt[i] = time;
        stepX[i] = 0;
        stepY[i] = 0;
        path[i] = 0;
        age[i] = 0;
        mover[i] = -1;
        return true;
    }

    private int free() {
        for (int k = 0; k < MOST; k++) {
            int i = (lastSlot + k) % MOST;
            if (!alive[i]) {
                return i;
            }
        }
        return -1;
    }

    private int blockOf(int i) {
        return (int) y[i] / BLOCK * across + (int) x[i] / BLOCK;
    }

    private int cellOf(int i) {
        return (int) y[i] / CELL * ((width + CELL - 1) / CELL) + (int) x[i] / CELL;
    }
}
