package fr.vigie.vision.analysis;

import fr.vigie.vision.frame.Frame;
import java.util.Arrays;

/**
 * Says whether a key frame that was looked at while a camera slept shows anything that the quiet
 * pictures before it did not. Compares the mean luma of small blocks with what each block was and
 * how much it usually changes from look to look, after taking out a common change of light. Not
 * thread-safe; the same frames give the same answers.
 */
final class KeyFrameChange {

    /** Side of a block, pixels of analysis: a far person's body covers most of one. */
    private static final int BLOCK = 4;

    /** Less is never a change, grey levels. */
    private static final double LEAST = 7;

    /** How many times its usual change a block has to change. */
    private static final double STRAYS = 4;

    /** So many blocks side by side have to change. */
    private static final int TOGETHER = 2;

    /** Weight of a new look in what is usual. */
    private static final double LEARN = 0.2;

    private final int across;
    private final int down;
    private final double[] usual;
    private final double[] stray;
    private final double[] now;
    private final double[] differences;
    private double light;
    private boolean known;

    KeyFrameChange(int width, int height) {
        across = width / BLOCK;
        down = height / BLOCK;
        usual = new double[across * down];
        stray = new double[across * down];
        now = new double[across * down];
        differences = new double[across * down];
        Arrays.fill(stray, 1);
    }

    /** Whether the frame shows something else than usual; false before anything is usual. */
    boolean isIn(Frame frame) {
        measure(frame);
        light = known ? commonChange() : 0;
        for (int row = 0; known && row < down; row++) {
            for (int column = 0; column < across; column++) {
                int block = row * across + column;
                boolean changed = changed(block);
                boolean right = column + 1 < across && changed(block + 1);
                boolean below = row + 1 < down && changed(block + across);
                if (changed && (TOGETHER <= 1 || right || below)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The frame asked about last was quiet: it is what the next ones are held against. */
    void wasQuiet() {
        for (int i = 0; i < now.length; i++) {
            double change = known ? Math.abs(now[i] - usual[i] - light) : 0;
            stray[i] += (change > stray[i] ? 2 : 1) * LEARN * (change - stray[i]);
            usual[i] = known ? usual[i] + light + LEARN * (now[i] - usual[i] - light) : now[i];
        }
        known = true;
    }

    /** After movement: the quiet frame is what the next ones are held against, as it is. */
    void begin(Frame frame) {
        measure(frame);
        System.arraycopy(now, 0, usual, 0, now.length);
        known = true;
    }

    private boolean changed(int block) {
        return Math.abs(now[block] - usual[block] - light) > Math.max(LEAST, STRAYS * stray[block]);
    }

    /** The median change of the blocks. */
    private double commonChange() {
        for (int i = 0; i < now.length; i++) {
            differences[i] = now[i] - usual[i];
        }
        return median(differences);
    }

    /** The value in the middle of the order (Hoare's selection, 1961); changes the order. */
    private static double median(double[] values) {
        int middle = values.length / 2;
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[middle];
            int i = low;
            int j = high;
            do {
                while (values[i] < pivot) {
                    i++;
                }
                while (pivot < values[j]) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            } while (i <= j);
            low = j < middle ? i : low;
            high = middle < i ? j : high;
        }
        return values[middle];
    }

    private void measure(Frame frame) {
        byte[] luma = frame.luma();
        for (int row = 0; row < down; row++) {
            for (int column = 0; column < across; column++) {
                int sum = 0;
                for (int y = row * BLOCK; y < (row + 1) * BLOCK; y++) {
                    int at = y * frame.width() + column * BLOCK;
                    for (int x = 0; x < BLOCK; x++) {
                        sum += luma[at + x] & 0xff;
                    }
                }
                now[row * across + column] = (double) sum / (BLOCK * BLOCK);
            }
        }
    }
}
