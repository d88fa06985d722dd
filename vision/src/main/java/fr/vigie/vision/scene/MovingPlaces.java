package fr.vigie.vision.scene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where something moves, from the difference between the picture of now and that of a fifth of a
 * second ago; it works from the second picture on and needs no background. Moving pixels are joined
 * over cells, shapes are joined to the {@link MovingPlace} whose last box they touch.
 */
final class MovingPlaces {

    /** The most places at one time. */
    static final int MOST = 48;

    /** How far back the picture is that now is compared with, milliseconds. */
    private static final int LAG = 170;

    /** One that is further back says nothing about speed. */
    private static final int LARGEST_LAG = 700;

    /** The least difference, grey levels, and how much noise adds to it. */
    private static final int LEAST_DIFFERENCE = 8;

    private static final int NOISE_FACTOR = 5;

    /** More of the picture than this does not move, it changes. */
    private static final double TOO_MUCH = 0.45;

    /** Side of a cell, pixels, and how many of its pixels have to move. */
    private static final int CELL = 3;

    private static final int LEAST_OF_CELL = 2;

    /** Without any movement for this long a place is forgotten, milliseconds. */
    private static final int FORGOTTEN = 6000;

    final MovingPlace[] all = new MovingPlace[MOST];

    /** Not 0 where the picture moves. */
    final byte[] moving;

    private final int width;
    private final int height;
    private final int across;
    private final int down;
    private final int[] shape;
    private final int[] stack;
    private final int[] cellCount;
    private boolean wild;

    MovingPlaces(int width, int height) {
        this.width = width;
        this.height = height;
        moving = new byte[width * height];
        across = (width + CELL - 1) / CELL;
        down = (height + CELL - 1) / CELL;
        shape = new int[across * down];
        stack = new int[across * down];
        cellCount = new int[across * down];
        for (int i = 0; i < MOST; i++) {
            all[i] = new MovingPlace(width, height);
        }
    }

    void clear() {
        for (MovingPlace m : all) {
            m.alive = false;
        }
        Arrays.fill(moving, (byte) 0);
    }

    /** Whether so much changed at once that nothing can be said about movement. */
    boolean isWild() {
        return wild;
    }

    void observe(RecentPictures pictures, long now) {
        int slot = pictures.slotAt(now - LAG);
        if (slot < 0 || now - pictures.timeOf(slot) > LARGEST_LAG) {
            Arrays.fill(moving, (byte) 0);
            return;
        }
        wild = compare(pictures, pictures.picture(slot)) > TOO_MUCH * moving.length;
        if (wild) {
            clear();
            return;
        }
        findShapes(now);
        for (MovingPlace m : all) {
            if (m.alive && m.seenAt == now) {
                m.measure();
            }
            if (m.alive && now - m.seenAt > FORGOTTEN) {
                m.alive = false;
            }
        }
    }

    private int compare(RecentPictures pictures, byte[] before) {
        int common = pictures.commonDifference(before);
        int light = common >> 16;
        int threshold = LEAST_DIFFERENCE + NOISE_FACTOR * (common & 0xFFFF);
        byte[] now = pictures.now;
        Arrays.fill(cellCount, 0);
        long shift = Eight.lanes(light);
        int n = 0;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            for (int x = 0; x < width; x += 8) {
                int end = Math.min(x + 8, width);
                if (end - x == 8 && Eight.areNear(now, before, row + x, shift, threshold)) {
                    Eight.set(moving, row + x, 0);
                } else {
                    n += compareEach(now, before, light, threshold, x, end, y);
                }
            }
        }
        return n;
    }

    private int compareEach(
            byte[] now, byte[] before, int light, int threshold, int left, int end, int y) {
        int cells = y / CELL * across;
        int n = 0;
        for (int x = left, p = y * width + left; x < end; x++, p++) {
            int d = (now[p] & 0xFF) - (before[p] & 0xFF) - light;
            boolean moves = d > threshold || d < -threshold;
            moving[p] = (byte) (moves ? 1 : 0);
            if (moves) {
                cellCount[cells + x / CELL]++;
                n++;
            }
        }
        return n;
    }

    private void findShapes(long now) {
        Arrays.fill(shape, 0);
        int shapes = 0;
        for (int c = 0; c < shape.length; c++) {
            if (cellCount[c] >= LEAST_OF_CELL && shape[c] == 0) {
                fill(c, ++shapes, now);
            }
        }
    }

    /** Finds all cells of one shape and gives it to its place. */
    private void fill(int first, int number, long now) {
        int n = 0;
        int cells = 0;
        int area = 0;
        int left = across;
        int right = 0;
        int top = down;
        int bottom = 0;
        stack[cells++] = first;
        shape[first] = number;
        while (n < cells) {
            int c = stack[n++];
            int cx = c % across;
            int cy = c / across;
            area += cellCount[c];
            left = Math.min(left, cx);
            right = Math.max(right, cx);
            top = Math.min(top, cy);
            bottom = Math.max(bottom, cy);
            for (int y = Math.max(cy - 1, 0); y <= Math.min(cy + 1, down - 1); y++) {
                for (int x = Math.max(cx - 1, 0); x <= Math.min(cx + 1, across - 1); x++) {
                    int d = y * across + x;
                    if (shape[d] == 0 && cellCount[d] >= LEAST_OF_CELL) {
                        shape[d] = number;
                        stack[cells++] = d;
                    }
                }
            }
        }
        if (cells > 1 || area > CELL * CELL / 2) {
            MovingPlace place =
                    find(
                            left * CELL,
                            top * CELL,
                            (right + 1) * CELL - 1,
                            (bottom + 1) * CELL - 1,
                            now);
            if (place != null) {
                place.open(now);
                mark(place, cells);
            }
        }
    }

    private void mark(MovingPlace place, int cells) {
        for (int i = 0; i < cells; i++) {
            int cx = stack[i] % across * CELL;
            int cy = stack[i] / across * CELL;
            for (int y = cy; y < Math.min(cy + CELL, height); y++) {
                for (int x = cx; x < Math.min(cx + CELL, width); x++) {
                    if (moving[y * width + x] != 0) {
                        place.mark(x, y);
                    }
                }
            }
        }
    }

    private @Nullable MovingPlace find(int left, int top, int right, int bottom, long now) {
        MovingPlace best = null;
        int most = 0;
        MovingPlace free = null;
        for (MovingPlace m : all) {
            if (!m.alive) {
                free = free == null ? m : free;
                continue;
            }
            int common = common(m, left, top, right, bottom, now);
            if (common > most) {
                most = common;
                best = m;
            }
        }
        if (best == null && free != null) {
            free.begin();
            best = free;
        }
        return best;
    }

    /**
     * Common area of a shape with the boxes of a place in the last half second or its last one, and
     * some room around them: more below, where legs stand still while the trunk moves.
     */
    private static int common(MovingPlace m, int left, int top, int right, int bottom, long now) {
        int most = 0;
        for (int age = 0; age < m.count(); age++) {
            if (m.time(age) == now) {
                continue;
            }
            if (age > 0 && now - m.time(age) > 500) {
                break;
            }
            int margin = 2 + m.height(age) / 8;
            int w =
                    Math.min(right, m.right(age) + margin)
                            - Math.max(left, m.left(age) - margin)
                            + 1;
            int below = margin + m.height(age) / 2;
            int h =
                    Math.min(bottom, m.bottom(age) + below)
                            - Math.max(top, m.top(age) - margin)
                            + 1;
            if (w > 0 && h > 0) {
                most = Math.max(most, w * h);
            }
        }
        return most;
    }
}
