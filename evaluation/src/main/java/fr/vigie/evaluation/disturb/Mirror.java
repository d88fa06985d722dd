package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;

/** Exchanges left and right. */
final class Mirror implements PictureFilter {

    @Override
    public void apply(Frame picture) {
        turn(picture.luma(), picture.width());
        turn(picture.blue(), picture.width() / 2);
        turn(picture.red(), picture.width() / 2);
    }

    private static void turn(byte[] plane, int width) {
        for (int row = 0; row + width <= plane.length; row += width) {
            for (int left = row, right = row + width - 1; left < right; left++, right--) {
                byte kept = plane[left];
                plane[left] = plane[right];
                plane[right] = kept;
            }
        }
    }
}
