package fr.vigie.vision.look;

import fr.vigie.geometry.Box;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.look.decode.Found;
import fr.vigie.vision.look.pack.InputFormat;
import java.nio.FloatBuffer;

/**
 * A crop fitted into a network's input, and the way back for what is found there. Bytes between
 * pixels are interpolated linearly, with the middles of pixels at halves. For one thread.
 */
final class Letterbox {

    private static final int OUTSIDE = -1;

    private final InputFormat format;
    private final Crop crop;
    private final double scaleX;
    private final double scaleY;
    private final int offsetX;
    private final int offsetY;

    // For each column or row of the input: the pixel before it, or OUTSIDE, and how far past it.
    private final int[] columns;
    private final float[] columnShares;
    private final int[] rows;
    private final float[] rowShares;

    Letterbox(InputFormat format, Crop crop) {
        this.format = format;
        this.crop = crop;
        int width = crop.pixels().width();
        int height = crop.pixels().height();
        boolean stretched = format.fit() == InputFormat.Fit.STRETCH;
        double scale = Math.min(format.width() / (double) width, format.height() / (double) height);
        int usedWidth = stretched ? format.width() : rounded(width * scale, format.width());
        int usedHeight = stretched ? format.height() : rounded(height * scale, format.height());
        scaleX = usedWidth / (double) width;
        scaleY = usedHeight / (double) height;
        boolean centred = format.fit() == InputFormat.Fit.LETTERBOX_CENTRE;
        offsetX = centred ? (format.width() - usedWidth) / 2 : 0;
        offsetY = centred ? (format.height() - usedHeight) / 2 : 0;
        columns = new int[format.width()];
        columnShares = new float[format.width()];
        locate(columns, columnShares, offsetX, usedWidth, scaleX, width);
        rows = new int[format.height()];
        rowShares = new float[format.height()];
        locate(rows, rowShares, offsetY, usedHeight, scaleY, height);
    }

    private static int rounded(double side, int most) {
        return Math.clamp(Math.round(side), 1, most);
    }

    private static void locate(
            int[] places, float[] shares, int offset, int used, double scale, int side) {
        for (int i = 0; i < places.length; i++) {
            if (i < offset || i >= offset + used) {
                places[i] = OUTSIDE;
                continue;
            }
            double at = Math.clamp((i - offset + 0.5) / scale - 0.5, 0, side - 1.0);
            places[i] = Math.min((int) at, Math.max(0, side - 2));
            shares[i] = (float) (at - places[i]);
        }
    }

    /** Writes the three planes from the buffer's position on. */
    void fill(FloatBuffer planes) {
        float[] line = new float[format.width()];
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < format.height(); y++) {
                fill(line, plane, y);
                planes.put(line);
            }
        }
    }

    private void fill(float[] line, int plane, int y) {
        float scale = (float) (format.scale() / format.deviation().get(plane));
        float shift = (float) (format.mean().get(plane) / format.deviation().get(plane));
        int bits = bitsOf(plane);
        for (int x = 0; x < line.length; x++) {
            boolean outside = rows[y] == OUTSIDE || columns[x] == OUTSIDE;
            line[x] = (outside ? format.pad() : interpolated(x, y, bits)) * scale - shift;
        }
    }

    private int bitsOf(int plane) {
        if (plane == 1) {
            return 8;
        }
        return (plane == 0) == (format.order() == InputFormat.Order.RGB) ? 16 : 0;
    }

    private float interpolated(int x, int y, int bits) {
        ColourPicture picture = crop.pixels();
        int[] pixels = picture.pixels();
        int at = rows[y] * picture.width() + columns[x];
        int right = columnShares[x] > 0 ? 1 : 0;
        int below = rowShares[y] > 0 ? picture.width() : 0;
        float a = pixels[at] >> bits & 0xff;
        float b = pixels[at + right] >> bits & 0xff;
        float c = pixels[at + below] >> bits & 0xff;
        float d = pixels[at + below + right] >> bits & 0xff;
        float upper = a + (b - a) * columnShares[x];
        float lower = c + (d - c) * columnShares[x];
        return upper + (lower - upper) * rowShares[y];
    }

    /** What was found in the input, as a place in the whole picture; cut at the crop's edges. */
    Sight toPicture(Found found) {
        Box place = crop.place();
        return new Sight(
                found.what(),
                found.score(),
                new Box(
                        place.left() + place.width() * fraction(found.left(), offsetX, scaleX, w()),
                        place.top() + place.height() * fraction(found.top(), offsetY, scaleY, h()),
                        place.left()
                                + place.width() * fraction(found.right(), offsetX, scaleX, w()),
                        place.top()
                                + place.height() * fraction(found.bottom(), offsetY, scaleY, h())));
    }

    private int w() {
        return crop.pixels().width();
    }

    private int h() {
        return crop.pixels().height();
    }

    private static double fraction(double input, int offset, double scale, int side) {
        return Math.clamp((input - offset) / scale / side, 0, 1);
    }
}
