package fr.vigie.vision.health;

import fr.vigie.vision.frame.Frame;
import java.util.Arrays;

/**
 * Whether pictures that ought to differ are all the same one. A living camera trembles by its
 * sensor's noise everywhere in the picture, if only from key frame to key frame; how little it ever
 * trembles is learned. Where that is next to nothing, nothing is said: such a camera cannot be told
 * from a frozen one. A clock drawn into the picture moves in one place and does not count. Not
 * thread-safe.
 */
final class Stillness {

    /** Distance between the pixels that are compared. */
    private static final int GRID = 3;

    /** Regions to each side of the picture. */
    private static final int REGIONS = 8;

    /** The tremble of a picture is that of its middle region: what drives by covers fewer. */
    private static final double SHARE = 0.5;

    /** So many looks have to be still, a little more than the longest group of pictures. */
    private static final int LOOKS = 5;

    /** So many looks later a tremble is learned: the last ones may be the beginning of a freeze. */
    private static final int LATER = 12;

    /** So many looks have to be known: of fewer no tremble was learned yet. */
    private static final int ENOUGH = LATER + LOOKS;

    /** Frozen is what trembles less than this share of the least tremble that was ever usual... */
    private static final double OF_USUAL = 0.3;

    /** ...which has to be at least this, grey levels. */
    private static final double LEAST_USUAL = 0.12;

    /** What is thought the least grows by this share a look, so that one look is not for ever. */
    private static final double FORGETS = 0.001;

    private final byte[] before;
    private final int across;
    private final int down;
    private final int[] sums = new int[REGIONS * REGIONS];
    private final int[] counts = new int[REGIONS * REGIONS];
    private final double[] sorted = new double[REGIONS * REGIONS];
    private final double[] trembles = new double[LOOKS];
    private final double[] largest = new double[LATER];
    private int looks;
    private double usual = Double.MAX_VALUE;
    private boolean started;

    Stillness(int width, int height) {
        across = width / GRID;
        down = height / GRID;
        before = new byte[across * down];
    }

    /** Takes in a picture, about a second after the one before. */
    boolean isFrozen(Frame frame) {
        double tremble = compare(frame);
        if (!started) {
            started = true;
            return false;
        }
        trembles[looks % LOOKS] = tremble;
        double most = looks < LOOKS ? tremble : Arrays.stream(trembles).max().orElse(tremble);
        if (looks >= LATER) {
            usual = Math.min(usual * (1 + FORGETS), largest[looks % LATER]);
        }
        boolean frozen = looks >= ENOUGH && usual >= LEAST_USUAL && most < OF_USUAL * usual;
        // While it is frozen nothing is learned of how little it trembles.
        largest[looks % LATER] = looks < LOOKS || frozen ? Double.MAX_VALUE : most;
        looks++;
        return frozen;
    }

    private double compare(Frame frame) {
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
        byte[] luma = frame.luma();
        for (int row = 0, i = 0; row < down; row++) {
            int p = row * GRID * frame.width();
            int band = row * REGIONS / down * REGIONS;
            for (int column = 0; column < across; column++, i++, p += GRID) {
                int region = band + column * REGIONS / across;
                sums[region] += Math.abs((luma[p] & 0xff) - (before[i] & 0xff));
                counts[region]++;
                before[i] = luma[p];
            }
        }
        for (int r = 0; r < sorted.length; r++) {
            sorted[r] = (double) sums[r] / Math.max(1, counts[r]);
        }
        Arrays.sort(sorted);
        return sorted[(int) (SHARE * (sorted.length - 1))];
    }
}
