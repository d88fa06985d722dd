package fr.vigie.vision.scene;

import java.util.Arrays;

/**
 * Where in each row of a picture something may be set: what is outside is known to be empty, so
 * that nobody has to look there. Most of a picture is outside, most of the time.
 */
final class ChangedRows {

    private final int width;
    private final int[] left;
    private final int[] right;

    ChangedRows(int width, int height) {
        this.width = width;
        left = new int[height];
        right = new int[height];
        clear();
    }

    /** Nothing is set anywhere. */
    void clear() {
        Arrays.fill(left, width);
        Arrays.fill(right, 0);
    }

    /** Something may be set in a row from one column up to another, which is not in. */
    void include(int row, int from, int to) {
        left[row] = Math.min(left[row], from);
        right[row] = Math.max(right[row], to);
    }

    boolean isEmpty(int row) {
        return right[row] == 0;
    }

    /** The first column that may be set; the width in an empty row. */
    int left(int row) {
        return left[row];
    }

    /** The column after the last one that may be set; 0 in an empty row. */
    int right(int row) {
        return right[row];
    }

    /** The first column that may be set in some rows. */
    int left(int row, int rows) {
        int least = width;
        for (int y = row; y < Math.min(row + rows, left.length); y++) {
            least = Math.min(least, left[y]);
        }
        return least;
    }

    /** The column after the last one that may be set in some rows; 0 if all are empty. */
    int right(int row, int rows) {
        int most = 0;
        for (int y = row; y < Math.min(row + rows, right.length); y++) {
            most = Math.max(most, right[y]);
        }
        return most;
    }
}
