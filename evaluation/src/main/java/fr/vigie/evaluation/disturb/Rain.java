package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;
import java.util.Random;

/** Bright streaks at other places in every picture, seeded by the picture's time. */
final class Rain implements PictureFilter {

    /** Streaks in a picture of {@link #USUAL} pixels. */
    private static final int STREAKS = 60;

    private static final int USUAL = 320 * 180;

    /** The longest streak, as a share of the picture's height. */
    private static final double LONGEST = 0.12;

    private static final int BRIGHTEST = 60;

    @Override
    public void apply(Frame picture) {
        Random random = new Random(picture.time().micros());
        int streaks = Math.max(1, STREAKS * picture.luma().length / USUAL);
        for (int n = 0; n < streaks; n++) {
            draw(picture, random);
        }
    }

    private static void draw(Frame picture, Random random) {
        int length = 3 + random.nextInt(Math.max(1, (int) (LONGEST * picture.height())));
        int left = random.nextInt(picture.width());
        int top = random.nextInt(picture.height()) - length / 2;
        int brighter = 15 + random.nextInt(BRIGHTEST - 15);
        for (int i = 0; i < length; i++) {
            int x = Math.clamp(left + i / 6, 0, picture.width() - 1);
            int y = Math.clamp(top + i, 0, picture.height() - 1);
            int p = y * picture.width() + x;
            picture.luma()[p] = (byte) Math.min(255, (picture.luma()[p] & 0xFF) + brighter);
        }
    }
}
