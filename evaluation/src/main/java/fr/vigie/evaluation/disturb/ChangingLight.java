package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;

/**
 * Less light for some seconds, again and again: over the whole picture or, with a soft edge, over
 * its right half.
 */
final class ChangingLight implements PictureFilter {

    /** It goes down this long after the beginning of each period, seconds. */
    private static final double BEGINS = 11;

    private static final double PERIOD = 20;
    private static final double LASTS = 6;

    /** The breadth of the soft edge, as a share of the picture's width. */
    private static final double EDGE = 0.15;

    private final double changeSeconds;
    private final double least;
    private final boolean half;

    /**
     * @param changeSeconds how long it takes to go down and to come back
     * @param least what is left of the light, 0 to 1
     * @param half whether the left half keeps its light
     */
    ChangingLight(double changeSeconds, double least, boolean half) {
        this.changeSeconds = changeSeconds;
        this.least = least;
        this.half = half;
    }

    @Override
    public void apply(Frame picture) {
        double at = picture.time().seconds() % PERIOD - BEGINS;
        double down = Math.clamp(at / changeSeconds, 0, 1);
        double back = Math.clamp((at - changeSeconds - LASTS) / changeSeconds, 0, 1);
        double lost = (1 - least) * (down - back);
        byte[] luma = picture.luma();
        int width = picture.width();
        for (int x = 0; lost > 0 && x < width; x++) {
            double share = half ? 0.5 + ((double) x / width - 0.5) / EDGE : 1;
            double gain = 1 - lost * Math.clamp(share, 0, 1);
            for (int p = x; p < luma.length; p += width) {
                luma[p] = (byte) Math.round((luma[p] & 0xFF) * gain);
            }
        }
    }
}
