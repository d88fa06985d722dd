package fr.vigie.evaluation.change;

import fr.vigie.vision.frame.Frame;
import java.awt.image.BufferedImage;

/** Reduces a picture to a frame: mean of the pixels that a pixel covers, Y'CbCr by BT.601. */
final class FrameFiller {

    private FrameFiller() {}

    static void fill(Frame frame, BufferedImage picture) {
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int[] rgb = mean(picture, x, y, frame.width(), frame.height());
                double luma = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
                frame.luma()[y * frame.width() + x] = level(16 + luma * 219 / 255);
            }
        }
        int across = frame.width() / 2;
        int down = frame.height() / 2;
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                int[] rgb = mean(picture, x, y, across, down);
                double luma = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2];
                int c = y * across + x;
                frame.blue()[c] = level(128 + (rgb[2] - luma) * 0.564 * 224 / 255);
                frame.red()[c] = level(128 + (rgb[0] - luma) * 0.713 * 224 / 255);
            }
        }
    }

    private static int[] mean(BufferedImage picture, int x, int y, int across, int down) {
        int left = x * picture.getWidth() / across;
        int right = Math.max(left + 1, (x + 1) * picture.getWidth() / across);
        int top = y * picture.getHeight() / down;
        int bottom = Math.max(top + 1, (y + 1) * picture.getHeight() / down);
        int[] sums = new int[3];
        for (int v = top; v < bottom; v++) {
            for (int u = left; u < right; u++) {
                int rgb = picture.getRGB(u, v);
                sums[0] += rgb >> 16 & 0xFF;
                sums[1] += rgb >> 8 & 0xFF;
                sums[2] += rgb & 0xFF;
            }
        }
        int n = (right - left) * (bottom - top);
        return new int[] {sums[0] / n, sums[1] / n, sums[2] / n};
    }

    private static byte level(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
