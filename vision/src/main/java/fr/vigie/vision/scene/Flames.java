package fr.vigie.vision.scene;

import fr.vigie.vision.frame.Frame;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Joins flickering cells of fire's colours to flames. A cell has to keep flickering: what passes
 * does not stay. Times are milliseconds.
 */
final class Flames {

    /** The most flames at one time. */
    private static final int MOST = 8;

    /** A cell burns with this many flickering pixels... */
    private static final double OF_CELL = 2;

    /** ...for about this long, milliseconds... */
    private static final double MEMORY = 1500;

    /** ...until the mean reaches this share. */
    private static final double BURNS = 0.55;

    /** From this on it may become a flame. */
    private static final double LIT = 0.1;

    /** Time constant of a flame's own figures. */
    private static final double FIGURES = 1500;

    /** How long an unseen flame is waited for. */
    private static final int WAIT = 3000;

    private final FlameField field;
    private final Flame[] all = new Flame[MOST];
    private final double[] burning;
    private final long[] litAt;
    private final int[] shape;
    private final int[] stack;
    private int nextNumber = 1;

    Flames(int frameWidth, int frameHeight) {
        field = new FlameField(frameWidth, frameHeight);
        for (int i = 0; i < MOST; i++) {
            all[i] = new Flame(field.width(), field.height());
        }
        burning = new double[field.count.length];
        litAt = new long[field.count.length];
        shape = new int[field.count.length];
        stack = new int[field.count.length];
    }

    void clear() {
        field.clear();
        Arrays.fill(burning, 0);
        for (Flame f : all) {
            f.alive = false;
        }
    }

    void forEach(Consumer<Flame> visitor) {
        for (Flame f : all) {
            if (f.alive) {
                visitor.accept(f);
            }
        }
    }

    /** Whether a cell flickers, or has just done so. */
    boolean isAnythingLit() {
        for (double burns : burning) {
            if (burns > LIT) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes in a picture.
     *
     * @param sways whether the camera sways, so that edges tremble
     */
    void observe(Frame frame, boolean sways, long now) {
        int elapsed = field.observe(frame, sways, now);
        if (elapsed == 0) {
            return;
        }
        double weight = Math.min(0.5, elapsed / MEMORY);
        for (int c = 0; c < burning.length; c++) {
            if (field.count[c] > 0 && burning[c] < 0.02) {
                litAt[c] = now;
            }
            burning[c] += weight * (Math.min(1, field.count[c] / OF_CELL) - burning[c]);
        }
        Arrays.fill(shape, 0);
        for (int c = 0; c < burning.length; c++) {
            if (burning[c] >= BURNS && shape[c] == 0) {
                gather(c, now, elapsed);
            }
        }
        for (Flame f : all) {
            if (f.alive && now - f.seenAt > WAIT) {
                f.alive = false;
            }
        }
    }

    private void gather(int first, long now, int elapsed) {
        int cells = 0;
        stack[cells++] = first;
        shape[first] = 1;
        int pixels = 0;
        int sum = 0;
        int size = 0;
        int turns = 0;
        long since = now;
        int left = field.across;
        int right = 0;
        int top = field.down;
        int bottom = 0;
        for (int n = 0; n < cells; n++) {
            int c = stack[n];
            int cx = c % field.across;
            int cy = c / field.across;
            pixels += field.count[c];
            sum += field.sum[c];
            size += field.size[c];
            turns += field.turns[c];
            since = Math.min(since, litAt[c]);
            left = Math.min(left, cx);
            right = Math.max(right, cx);
            top = Math.min(top, cy);
            bottom = Math.max(bottom, cy);
            cells = spread(cx, cy, cells);
        }
        Flame f = find(left, top, right, bottom);
        if (f == null) {
            f = free(since);
        }
        if (f != null) {
            boolean again = f.seenAt == now;
            f.left = again ? Math.min(f.left, left * FlameField.CELL) : left * FlameField.CELL;
            f.top = again ? Math.min(f.top, top * FlameField.CELL) : top * FlameField.CELL;
            int r = (right + 1) * FlameField.CELL - 1;
            int b = (bottom + 1) * FlameField.CELL - 1;
            f.right = again ? Math.max(f.right, r) : r;
            f.bottom = again ? Math.max(f.bottom, b) : b;
            f.seenAt = now;
            double weight = f.pixels == 0 ? 1 : Math.min(0.5, elapsed / FIGURES);
            f.pixels += weight * (pixels - f.pixels);
            if (size > 0) {
                f.common += weight * ((double) Math.abs(sum) / size - f.common);
                double each = turns / 256.0 / pixels * 1000 / elapsed;
                f.turns += weight * (each - f.turns);
            }
        }
    }

    private int spread(int cx, int cy, int cells) {
        int n = cells;
        for (int y = Math.max(cy - 2, 0); y <= Math.min(cy + 2, field.down - 1); y++) {
            for (int x = Math.max(cx - 2, 0); x <= Math.min(cx + 2, field.across - 1); x++) {
                int d = y * field.across + x;
                if (shape[d] == 0 && burning[d] >= BURNS) {
                    shape[d] = 1;
                    stack[n++] = d;
                }
            }
        }
        return n;
    }

    private @Nullable Flame find(int left, int top, int right, int bottom) {
        int margin = 2 * FlameField.CELL;
        for (Flame f : all) {
            if (f.alive
                    && left * FlameField.CELL <= f.right + margin
                    && (right + 1) * FlameField.CELL > f.left - margin
                    && top * FlameField.CELL <= f.bottom + margin
                    && (bottom + 1) * FlameField.CELL > f.top - margin) {
                return f;
            }
        }
        return null;
    }

    private @Nullable Flame free(long since) {
        for (Flame f : all) {
            if (!f.alive) {
                f.alive = true;
                f.number = nextNumber++;
                f.since = since;
                f.pixels = 0;
                f.common = 0;
                f.turns = 0;
                f.seenAt = 0;
                return f;
            }
        }
        return null;
    }
}
