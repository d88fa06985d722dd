package fr.vigie.vision.scene;

import fr.vigie.vision.frame.MovingMask;
import java.util.Arrays;

/**
 * What has to be pixelated: cells in which something moves, moved a moment ago or stands as a
 * presence, with one cell around, and as much more as the camera sways; everything while the scene
 * is not settled.
 */
final class Motion {

    /** Side of a cell, pixels. */
    private static final int CELL = 4;

    /** How long a cell stays in after the last change in it, milliseconds. */
    private static final int LINGER = 1500;

    private final int width;
    private final int height;
    private final int across;
    private final int down;
    private final int[] until;

    /** For each row of cells whether any of it is set in the mask. */
    private final boolean[] shown;

    private final MovingMask mask;
    private int margin = 1;
    private long marginUntil;

    Motion(int width, int height) {
        this.width = width;
        this.height = height;
        across = (width + CELL - 1) / CELL;
        down = (height + CELL - 1) / CELL;
        until = new int[across * down];
        shown = new boolean[down];
        mask = new MovingMask(width, height, new byte[width * height]);
    }

    MovingMask mask() {
        return mask;
    }

    /**
     * Takes in what differs.
     *
     * @param swayed how far aside things are seen in the picture, pixels
     */
    void observe(byte[] codes, ChangedRows rows, boolean settled, double swayed, long now) {
        widen(swayed, now);
        if (!settled) {
            Arrays.fill(until, (int) now);
            Arrays.fill(mask.set(), (byte) 1);
            Arrays.fill(shown, true);
            return;
        }
        for (int cy = 0; cy < down; cy++) {
            boolean whole = (cy + 1) * CELL <= height;
            int end = (rows.right(cy * CELL, CELL) + CELL - 1) / CELL;
            for (int cx = rows.left(cy * CELL, CELL) / CELL; cx < end; cx++) {
                int p = (cy * width + cx) * CELL;
                if (whole && (cx + 2) * CELL <= width && Eight.areZeroInFourRows(codes, p, width)) {
                    cx++;
                } else if (anyChange(codes, cx, cy)) {
                    touch(cx, cy, (int) now + LINGER);
                }
            }
        }
        for (int cy = 0; cy < down; cy++) {
            boolean any = anyMoving(cy, (int) now);
            if (!any && !shown[cy]) {
                continue;
            }
            shown[cy] = any;
            int inCell = Math.min(CELL, height - cy * CELL);
            int row = cy * CELL * width;
            for (int cx = 0; cx < across; cx++) {
                byte set = (byte) (until[cy * across + cx] - (int) now > 0 ? 1 : 0);
                int from = row + cx * CELL;
                Arrays.fill(mask.set(), from, from + Math.min(CELL, width - cx * CELL), set);
            }
            for (int r = 1; r < inCell; r++) {
                System.arraycopy(mask.set(), row, mask.set(), row + r * width, width);
            }
        }
    }

    /** Keeps the widest margin that was needed while what was touched then is still shown. */
    private void widen(double swayed, long now) {
        int needed = 1 + (int) Math.ceil(swayed / CELL);
        if (needed >= margin || now >= marginUntil) {
            margin = needed;
            marginUntil = now + LINGER;
        }
    }

    private boolean anyMoving(int cy, int now) {
        for (int i = cy * across; i < (cy + 1) * across; i++) {
            if (until[i] - now > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean anyChange(byte[] codes, int cx, int cy) {
        int bottom = Math.min((cy + 1) * CELL, height);
        if ((cx + 1) * CELL > width) {
            return anyAtRim(codes, cx * CELL, cy * CELL, bottom);
        }
        for (int y = cy * CELL; y < bottom; y++) {
            if (!Eight.fourAreZero(codes, y * width + cx * CELL)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyAtRim(byte[] codes, int left, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < width; x++) {
                if (codes[y * width + x] != ChangeMask.SAME) {
                    return true;
                }
            }
        }
        return false;
    }

    private void touch(int cx, int cy, int time) {
        for (int y = Math.max(cy - margin, 0); y <= Math.min(cy + margin, down - 1); y++) {
            for (int x = Math.max(cx - margin, 0); x <= Math.min(cx + margin, across - 1); x++) {
                until[y * across + x] = time;
            }
        }
    }
}
