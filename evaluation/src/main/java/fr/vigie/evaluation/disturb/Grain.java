package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;
import java.util.Random;

/** Noise of its own in every pixel of every picture, seeded by the picture's time. */
final class Grain implements PictureFilter {

    /** Standard deviations, grey levels: what is left after the picture was reduced. */
    private static final double LUMA = 6;

    private static final double CHROMA = 3;

    @Override
    public void apply(Frame picture) {
        Random random = new Random(picture.time().micros());
        spread(picture.luma(), LUMA, random);
        spread(picture.blue(), CHROMA, random);
        spread(picture.red(), CHROMA, random);
    }

    private static void spread(byte[] plane, double deviation, Random random) {
        for (int p = 0; p < plane.length; p++) {
            double value = (plane[p] & 0xFF) + deviation * random.nextGaussian();
            plane[p] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
    }
}
