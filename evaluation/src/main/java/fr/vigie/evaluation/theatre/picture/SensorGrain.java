package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Dice;

/**
 * The noise of a filmed picture, measured from one picture to the next where nothing moves, and
 * made again for what is drawn into it. Not thread-safe.
 */
final class SensorGrain {

    /** Larger differences are movement, grey levels. */
    private static final int MOST = 8;

    /** Every so many pixels one is looked at. */
    private static final int STRIDE = 53;

    /** The mean of a normal difference of two, for a deviation of one: 2 / sqrt(pi). */
    private static final double MEAN_DIFFERENCE = 1.128;

    /** How fast the measure follows. */
    private static final double FOLLOWS = 0.1;

    private final byte[] before;
    private final Dice dice;
    private boolean seen;
    private double deviation = -1;

    /**
     * @param pixels of a picture
     */
    SensorGrain(int pixels, long seed) {
        before = new byte[pixels / STRIDE];
        dice = new Dice(seed ^ 0x6A41L);
    }

    /** Looks at the next picture as it was filmed. */
    void look(byte[] planes) {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < before.length; i++) {
            byte now = planes[i * STRIDE];
            int difference = Math.abs((now & 0xFF) - (before[i] & 0xFF));
            if (difference <= MOST) {
                sum += difference;
                count++;
            }
            before[i] = now;
        }
        if (seen && count > 0) {
            double measured = sum / (count * MEAN_DIFFERENCE);
            deviation = deviation < 0 ? measured : deviation + (measured - deviation) * FOLLOWS;
        }
        seen = true;
    }

    /** One deviation, grey levels; 0 before two pictures were seen. */
    double deviation() {
        return Math.max(0, deviation);
    }

    /** The next grain, grey levels. */
    float next() {
        return (float) (dice.normal() * deviation());
    }
}
