package fr.vigie.evaluation.disturb;

import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PictureFilter;

/** A lens that loses its focus for some seconds, again and again, and finds it. */
final class Focus implements PictureFilter {

    private static final double PERIOD = 9;
    private static final double LASTS = 2;

    /** At the worst each value is the mean of so many pixels to each side. */
    private static final double REACH = 3;

    private byte[] kept = new byte[0];

    @Override
    public void apply(Frame picture) {
        double at = picture.time().seconds() % PERIOD;
        double worst = Math.sin(Math.PI * Math.clamp((at - PERIOD + LASTS) / LASTS, 0, 1));
        int radius = (int) Math.round(REACH * worst);
        if (radius > 0) {
            blur(picture.luma(), picture.width(), radius);
            int half = Math.max(1, radius / 2);
            blur(picture.blue(), picture.width() / 2, half);
            blur(picture.red(), picture.width() / 2, half);
        }
    }

    private void blur(byte[] plane, int width, int radius) {
        mean(plane, width, radius, 1);
        mean(plane, width, radius, width);
    }

    /** Means along rows where the step is 1, along columns where it is the width. */
    private void mean(byte[] plane, int width, int radius, int step) {
        if (kept.length < plane.length) {
            kept = new byte[plane.length];
        }
        System.arraycopy(plane, 0, kept, 0, plane.length);
        int height = plane.length / width;
        for (int p = 0; p < plane.length; p++) {
            int at = step == 1 ? p % width : p / width;
            int end = step == 1 ? width : height;
            int sum = 0;
            for (int r = -radius; r <= radius; r++) {
                sum += kept[p + (Math.clamp(at + r, 0, end - 1) - at) * step] & 0xFF;
            }
            plane[p] = (byte) Math.round((double) sum / (2 * radius + 1));
        }
    }
}
