package fr.vigie.vision.frame;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Replaces what moves by coarse cells of one colour each. The picture is laid out in blocks of a
 * fortieth of its width (at least eight pixels); a block is masked if the mask touches it or one of
 * its eight neighbours. Masked blocks that hang together form a patch, and the cells of a patch
 * grow with it: none has more than {@value #MOST_CELLS} across its shorter side, so that somebody
 * who stands close to the camera is no more legible than somebody far away.
 */
final class Pixelation {

    private static final int BLOCKS_ACROSS = 40;
    private static final int SMALLEST_BLOCK = 8;
    private static final int MOST_CELLS = 5;

    private final ColourPicture picture;
    private final int block;
    private final int columns;
    private final int rows;
    private final BitSet masked;

    private Pixelation(ColourPicture picture) {
        this.picture = picture;
        block = blockOf(picture.width());
        columns = Math.ceilDiv(picture.width(), block);
        rows = Math.ceilDiv(picture.height(), block);
        masked = new BitSet(columns * rows);
    }

    static Pixelation of(ColourPicture picture, MovingMask mask) {
        Pixelation pixelation = new Pixelation(picture);
        pixelation.mark(mask);
        return pixelation;
    }

    /** Side of a block, pixels, for a picture of that width. */
    static int blockOf(int width) {
        return Math.max(SMALLEST_BLOCK, Math.ceilDiv(width, BLOCKS_ACROSS));
    }

    /** Marks every block that a set value covers in part, and the blocks around it. */
    private void mark(MovingMask mask) {
        for (int y = 0; y < mask.height(); y++) {
            int top = blockAt(y, mask.height(), picture.height());
            int bottom = blockAt(y + 1, mask.height(), picture.height());
            for (int x = 0; x < mask.width(); x++) {
                if (mask.set()[y * mask.width() + x] != 0) {
                    int left = blockAt(x, mask.width(), picture.width());
                    int right = blockAt(x + 1, mask.width(), picture.width());
                    markAround(left, top, right, bottom);
                }
            }
        }
    }

    private int blockAt(int position, int maskSide, int pictureSide) {
        return (int) ((long) position * pictureSide / maskSide / block);
    }

    private void markAround(int left, int top, int right, int bottom) {
        int first = Math.max(0, left - 1);
        int last = Math.min(columns - 1, right + 1);
        for (int row = Math.max(0, top - 1); row <= Math.min(rows - 1, bottom + 1); row++) {
            masked.set(row * columns + first, row * columns + last + 1);
        }
    }

    /** Overwrites the picture's masked pixels. */
    void apply() {
        BitSet left = (BitSet) masked.clone();
        for (int seed = left.nextSetBit(0); seed >= 0; seed = left.nextSetBit(seed)) {
            fill(takePatch(left, seed));
        }
    }

    /**
     * The blocks that hang together with the seed, over sides and corners; taken out of the set.
     */
    private List<Integer> takePatch(BitSet left, int seed) {
        List<Integer> patch = new ArrayList<>();
        ArrayDeque<Integer> open = new ArrayDeque<>();
        left.clear(seed);
        open.add(seed);
        while (!open.isEmpty()) {
            int at = open.remove();
            patch.add(at);
            int column = at % columns;
            int row = at / columns;
            for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                    int next = r * columns + c;
                    if (left.get(next)) {
                        left.clear(next);
                        open.add(next);
                    }
                }
            }
        }
        return patch;
    }

    /** Gives each cell of the patch its mean colour. */
    private void fill(List<Integer> patch) {
        int firstColumn = columns;
        int lastColumn = 0;
        int firstRow = rows;
        int lastRow = 0;
        for (int at : patch) {
            firstColumn = Math.min(firstColumn, at % columns);
            lastColumn = Math.max(lastColumn, at % columns);
            firstRow = Math.min(firstRow, at / columns);
            lastRow = Math.max(lastRow, at / columns);
        }
        int across = lastColumn - firstColumn + 1;
        int down = lastRow - firstRow + 1;
        int cell = Math.ceilDiv(Math.min(across, down), MOST_CELLS);
        int cellsAcross = Math.ceilDiv(across, cell);
        Mean[] means = new Mean[cellsAcross * Math.ceilDiv(down, cell)];
        for (int pass = 0; pass < 2; pass++) {
            for (int at : patch) {
                int column = at % columns;
                int row = at / columns;
                int index = (row - firstRow) / cell * cellsAcross + (column - firstColumn) / cell;
                if (pass == 0) {
                    means[index] = means[index] == null ? new Mean() : means[index];
                    add(means[index], column, row);
                } else {
                    paint(column, row, means[index].colour());
                }
            }
        }
    }

    private void add(Mean mean, int column, int row) {
        int right = Math.min(picture.width(), (column + 1) * block);
        int bottom = Math.min(picture.height(), (row + 1) * block);
        for (int y = row * block; y < bottom; y++) {
            for (int x = column * block; x < right; x++) {
                mean.add(picture.pixels()[y * picture.width() + x]);
            }
        }
    }

    private void paint(int column, int row, int colour) {
        int right = Math.min(picture.width(), (column + 1) * block);
        int bottom = Math.min(picture.height(), (row + 1) * block);
        for (int y = row * block; y < bottom; y++) {
            for (int x = column * block; x < right; x++) {
                picture.pixels()[y * picture.width() + x] = colour;
            }
        }
    }

    private static final class Mean {
        private long red;
        private long green;
        private long blue;
        private int count;

        void add(int pixel) {
            red += pixel >> 16 & 0xff;
            green += pixel >> 8 & 0xff;
            blue += pixel & 0xff;
            count++;
        }

        int colour() {
            return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
        }
    }
}
