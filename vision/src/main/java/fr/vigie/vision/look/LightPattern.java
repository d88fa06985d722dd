package fr.vigie.vision.look;

import fr.vigie.vision.frame.ColourPicture;
import java.util.BitSet;

/**
 * Which cells of a crop are about as bright as its brightest: the shape of a light. A lamp keeps
 * its shape from one moment to the next, a flame does not. Holds no picture.
 *
 * @param bright the cells, rows from the top, {@value #CELLS} by {@value #CELLS}
 */
record LightPattern(BitSet bright) {

    static final int CELLS = 48;

    /** Below this nothing shines, 0 to 255. */
    private static final double LEAST_PEAK = 150;

    private static final double SHARE_OF_PEAK = 0.85;

    static LightPattern of(ColourPicture picture) {
        double[] cells = new double[CELLS * CELLS];
        double peak = 0;
        for (int i = 0; i < cells.length; i++) {
            cells[i] = brightness(picture, i % CELLS, i / CELLS);
            peak = Math.max(peak, cells[i]);
        }
        BitSet bright = new BitSet(cells.length);
        for (int i = 0; i < cells.length; i++) {
            bright.set(i, peak >= LEAST_PEAK && cells[i] >= peak * SHARE_OF_PEAK);
        }
        return new LightPattern(bright);
    }

    private static double brightness(ColourPicture picture, int column, int row) {
        int left = column * picture.width() / CELLS;
        int right = Math.max(left + 1, (column + 1) * picture.width() / CELLS);
        int top = row * picture.height() / CELLS;
        int bottom = Math.max(top + 1, (row + 1) * picture.height() / CELLS);
        long sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(bottom, picture.height()); y++) {
            for (int x = left; x < Math.min(right, picture.width()); x++) {
                int pixel = picture.pixels()[y * picture.width() + x];
                sum += Math.max(pixel >> 16 & 0xff, pixel >> 8 & 0xff);
                count++;
            }
        }
        return count == 0 ? 0 : (double) sum / count;
    }

    /** Whether anything shines at all. */
    boolean isEmpty() {
        return bright.isEmpty();
    }

    /** How much of both patterns is common, 0 to 1 (intersection over union). */
    double sameness(LightPattern other) {
        BitSet both = (BitSet) bright.clone();
        both.and(other.bright);
        BitSet either = (BitSet) bright.clone();
        either.or(other.bright);
        return either.isEmpty() ? 0 : (double) both.cardinality() / either.cardinality();
    }
}
