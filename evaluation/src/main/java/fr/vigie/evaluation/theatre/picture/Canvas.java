package fr.vigie.evaluation.theatre.picture;

import java.util.Arrays;

/**
 * A picture in linear light, with the depth of whatever actor covers a pixel. Reused from picture
 * to picture; not thread-safe.
 */
final class Canvas {

    final int width;
    final int height;
    final float[] red;
    final float[] green;
    final float[] blue;

    /** Metres to the actor that covers the pixel; very far where there is none. */
    final float[] actorDepth;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        red = new float[width * height];
        green = new float[width * height];
        blue = new float[width * height];
        actorDepth = new float[width * height];
        Arrays.fill(actorDepth, Float.MAX_VALUE);
    }

    void forgetActors(Tiles tiles) {
        tiles.each((left, top, right, bottom) -> {
            for (int row = top; row < bottom; row++) {
                int from = row * width;
                Arrays.fill(actorDepth, from + left, from + right, Float.MAX_VALUE);
            }
        });
    }

    /** Covers a share of a pixel with a colour. */
    void cover(int pixel, float share, float r, float g, float b) {
        red[pixel] += (r - red[pixel]) * share;
        green[pixel] += (g - green[pixel]) * share;
        blue[pixel] += (b - blue[pixel]) * share;
    }
}
