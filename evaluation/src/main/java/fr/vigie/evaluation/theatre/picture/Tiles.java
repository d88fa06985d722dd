package fr.vigie.evaluation.theatre.picture;

import java.util.Arrays;

/**
 * A set of tiles of a picture, {@value #SIDE} pixels wide and high: where something differs from
 * the still stage and must be drawn anew. Not thread-safe.
 */
final class Tiles {

    /** Even, so that a tile has whole pixels of colour in 4:2:0. */
    static final int SIDE = 8;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final boolean[] marked;

    Tiles(int width, int height) {
        this.width = width;
        this.height = height;
        columns = (width + SIDE - 1) / SIDE;
        rows = (height + SIDE - 1) / SIDE;
        marked = new boolean[columns * rows];
    }

    /** What is done with a rectangle of pixels; rectangles never overlap. */
    interface Work {
        void on(int left, int top, int right, int bottom);
    }

    void clear() {
        Arrays.fill(marked, false);
    }

    void markAll() {
        Arrays.fill(marked, true);
    }

    void mark(Extent extent) {
        if (extent.right() <= extent.left() || extent.bottom() <= extent.top()) {
            return;
        }
        int first = extent.left() / SIDE;
        int last = (Math.min(extent.right(), width) - 1) / SIDE;
        int bottom = (Math.min(extent.bottom(), height) - 1) / SIDE;
        for (int row = extent.top() / SIDE; row <= bottom; row++) {
            Arrays.fill(marked, row * columns + first, row * columns + last + 1, true);
        }
    }

    void markAll(Tiles others) {
        for (int i = 0; i < marked.length; i++) {
            marked[i] |= others.marked[i];
        }
    }

    /** Does the work on all marked tiles, neighbours in a row together. */
    void each(Work work) {
        each(new Extent(0, 0, width, height), work);
    }

    /** The same, cut at the borders of a rectangle. */
    void each(Extent within, Work work) {
        for (int row = within.top() / SIDE; row * SIDE < within.bottom(); row++) {
            int column = within.left() / SIDE;
            while (column * SIDE < within.right()) {
                int from = column;
                while (column * SIDE < within.right() && marked[row * columns + column]) {
                    column++;
                }
                if (column > from) {
                    work.on(
                            Math.max(within.left(), from * SIDE),
                            Math.max(within.top(), row * SIDE),
                            Math.min(within.right(), column * SIDE),
                            Math.min(within.bottom(), (row + 1) * SIDE));
                }
                column++;
            }
        }
    }
}
