package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.Arrays;

/**
 * Puts the light of a moment on the empty stage: each light times what of it reaches a pixel, less
 * the actors' shadows; the shadows of leaves sway. Not thread-safe.
 */
final class BackdropLight {

    /** Pixels by which wind may move the shadow of leaves. */
    private static final int FARTHEST_SWAY = 8;

    private final Backdrop backdrop;
    private final double wind;
    private final float[] sunShadow;
    private final float[][] lampShadows;
    private final float[] leaves;
    private final Tiles leafy;

    BackdropLight(Backdrop backdrop, int lampCount, double wind) {
        this.backdrop = backdrop;
        this.wind = wind;
        int n = backdrop.width * backdrop.height;
        sunShadow = new float[n];
        lampShadows = new float[lampCount][n];
        leaves = backdrop.leaves.clone();
        leafy = new Tiles(backdrop.width, backdrop.height);
        for (int pixel = 0; pixel < n; pixel++) {
            if (leaves[pixel] < 0.999f && backdrop.sun[pixel] > 0) {
                markAround(pixel % backdrop.width, pixel / backdrop.width);
            }
        }
    }

    private void markAround(int column, int row) {
        leafy.mark(
                new Extent(
                        Math.max(0, column - FARTHEST_SWAY),
                        row,
                        Math.min(backdrop.width, column + FARTHEST_SWAY),
                        row + 1));
    }

    /** The layer of the actors' shadows under the sun. */
    float[] sunShadow() {
        return sunShadow;
    }

    /** The layer of their shadows under a lamp. */
    float[] lampShadow(int lamp) {
        return lampShadows[lamp];
    }

    void clearShadows(Tiles tiles) {
        tiles.each((left, top, right, bottom) -> {
            for (int row = top; row < bottom; row++) {
                int from = row * backdrop.width;
                Arrays.fill(sunShadow, from + left, from + right, 0);
                for (float[] layer : lampShadows) {
                    Arrays.fill(layer, from + left, from + right, 0);
                }
            }
        });
    }

    /** Moves the shadows of leaves, and marks where they are. */
    void sway(Illumination lights, double second, Tiles changed) {
        if (lights.hasSun() && wind > 0) {
            leafy.each((left, top, right, bottom) ->
                    swayLeafShadows(left, top, right, bottom, second));
            changed.markAll(leafy);
        }
    }

    void light(Canvas canvas, Illumination lights, Tiles tiles) {
        tiles.each((left, top, right, bottom) -> {
            for (int row = top; row < bottom; row++) {
                int from = row * backdrop.width;
                light(canvas, lights, from + left, from + right);
            }
        });
    }

    private void light(Canvas canvas, Illumination lights, int from, int to) {
        if (lights.hasSun()) {
            lightByDay(canvas, lights.sky(), lights.sun(), from, to);
        } else {
            lightBySky(canvas, lights.sky(), from, to);
        }
        for (int i = 0; i < lampShadows.length; i++) {
            if (lights.isLit(i)) {
                addLamp(canvas, i, lights.lampLight().get(i), from, to);
            }
        }
    }

    private void lightByDay(Canvas canvas, Colour sky, Colour sun, int from, int to) {
        float skyRed = sky.red();
        float skyGreen = sky.green();
        float skyBlue = sky.blue();
        float sunRed = sun.red();
        float sunGreen = sun.green();
        float sunBlue = sun.blue();
        for (int i = from; i < to; i++) {
            float fromSky = backdrop.sky[i];
            float fromSun = backdrop.sun[i] * leaves[i] * (1 - sunShadow[i]);
            canvas.red[i] = backdrop.red[i] * (fromSky * skyRed + fromSun * sunRed);
            canvas.green[i] = backdrop.green[i] * (fromSky * skyGreen + fromSun * sunGreen);
            canvas.blue[i] = backdrop.blue[i] * (fromSky * skyBlue + fromSun * sunBlue);
        }
    }

    private void lightBySky(Canvas canvas, Colour sky, int from, int to) {
        for (int i = from; i < to; i++) {
            canvas.red[i] = backdrop.red[i] * backdrop.sky[i] * sky.red();
            canvas.green[i] = backdrop.green[i] * backdrop.sky[i] * sky.green();
            canvas.blue[i] = backdrop.blue[i] * backdrop.sky[i] * sky.blue();
        }
    }

    private void addLamp(Canvas canvas, int lamp, Colour light, int from, int to) {
        float[] reaches = backdrop.lamps[lamp];
        float[] halo = backdrop.halos[lamp];
        float[] shadow = lampShadows[lamp];
        float red = light.red();
        float green = light.green();
        float blue = light.blue();
        for (int i = from; i < to; i++) {
            float on = reaches[i] * (1 - shadow[i]);
            canvas.red[i] += red * (backdrop.red[i] * on + halo[i]);
            canvas.green[i] += green * (backdrop.green[i] * on + halo[i]);
            canvas.blue[i] += blue * (backdrop.blue[i] * on + halo[i]);
        }
    }

    private void swayLeafShadows(int left, int top, int right, int bottom, double second) {
        int width = backdrop.width;
        for (int row = top; row < bottom; row++) {
            double nearness = (row + 1.0) / backdrop.height;
            double bend = wind * 5 * nearness * VeilHanger.bend(second - 0.2, row * 0.01);
            int shift = (int) Math.floor(bend);
            float part = (float) (bend - shift);
            for (int column = left; column < right; column++) {
                int a = Math.clamp(column - shift, 0, width - 1);
                int b = Math.clamp(column - shift - 1L, 0, width - 1);
                float from = backdrop.leaves[row * width + a];
                float to = backdrop.leaves[row * width + b];
                leaves[row * width + column] = from + (to - from) * part;
            }
        }
    }
}
