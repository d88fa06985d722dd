package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;

/** Shows the mean of each four pixels in all of them. */
final class Coarse implements PictureFilter {

    @Override
    public void apply(Frame picture) {
        level(picture.luma(), picture.width());
        level(picture.blue(), picture.width() / 2);
        level(picture.red(), picture.width() / 2);
    }

    private static void level(byte[] plane, int width) {
        int height = plane.length / width;
        for (int y = 0; y + 1 < height; y += 2) {
            for (int x = 0; x + 1 < width; x += 2) {
                int p = y * width + x;
                int q = p + width;
                int sum = (plane[p] & 0xFF) + (plane[p + 1] & 0xFF);
                sum += (plane[q] & 0xFF) + (plane[q + 1] & 0xFF);
                byte mean = (byte) ((sum + 2) / 4);
                plane[p] = mean;
                plane[p + 1] = mean;
                plane[q] = mean;
                plane[q + 1] = mean;
            }
        }
    }
}
