package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.Arrays;

/**
 * Puts the light of a moment on the empty stage: each light times what of it reaches a pixel, less
 * the actors' shadows; the shadows of leaves sway. Not thread-safe.
 */
final class BackdropLight {

    private final Backdrop backdrop;
    private final double wind;
    private final float[] sunShadow;
    private final float[][] lampShadows;
    private final float[] leaves;
    private final int leafRowsFrom;
    private final int leafRowsTo;

    BackdropLight(Backdrop backdrop, int lampCount, double wind) {
        this.backdrop = backdrop;
        this.wind = wind;
        int n = backdrop.width * backdrop.height;
        sunShadow = new float[n];
        lampShadows = new float[lampCount][n];
        leaves = backdrop.leaves.clone();
        int first = backdrop.height;
        int last = -1;
        for (int pixel = 0; pixel < n; pixel++) {
            if (leaves[pixel] < 0.999f && backdrop.sun[pixel] > 0) {
                first = Math.min(first, pixel / backdrop.width);
                last = pixel / backdrop.width;
            }
        }
        leafRowsFrom = first;
        leafRowsTo = last + 1;
    }

    /** The layer of the actors' shadows under the sun. */
    float[] sunShadow() {
        return sunShadow;
    }

    /** The layer of their shadows under a lamp. */
    float[] lampShadow(int lamp) {
        return lampShadows[lamp];
    }

    void clearShadows() {
        Arrays.fill(sunShadow, 0);
        for (float[] layer : lampShadows) {
            Arrays.fill(layer, 0);
        }
    }

    void light(Canvas canvas, Illumination lights, double second) {
        if (lights.hasSun() && wind > 0) {
            swayLeafShadows(second);
        }
        if (lights.hasSun()) {
            lightByDay(canvas, lights.sky(), lights.sun());
        } else {
            lightBySky(canvas, lights.sky());
        }
        for (int i = 0; i < lampShadows.length; i++) {
            if (lights.isLit(i)) {
                addLamp(canvas, i, lights.lampLight().get(i));
            }
        }
    }

    private void lightByDay(Canvas canvas, Colour sky, Colour sun) {
        float skyRed = sky.red();
        float skyGreen = sky.green();
        float skyBlue = sky.blue();
        float sunRed = sun.red();
        float sunGreen = sun.green();
        float sunBlue = sun.blue();
        for (int i = 0; i < leaves.length; i++) {
            float fromSky = backdrop.sky[i];
            float fromSun = backdrop.sun[i] * leaves[i] * (1 - sunShadow[i]);
            canvas.red[i] = backdrop.red[i] * (fromSky * skyRed + fromSun * sunRed);
            canvas.green[i] = backdrop.green[i] * (fromSky * skyGreen + fromSun * sunGreen);
            canvas.blue[i] = backdrop.blue[i] * (fromSky * skyBlue + fromSun * sunBlue);
        }
    }

    private void lightBySky(Canvas canvas, Colour sky) {
        for (int i = 0; i < leaves.length; i++) {
            canvas.red[i] = backdrop.red[i] * backdrop.sky[i] * sky.red();
            canvas.green[i] = backdrop.green[i] * backdrop.sky[i] * sky.green();
            canvas.blue[i] = backdrop.blue[i] * backdrop.sky[i] * sky.blue();
        }
    }

    private void addLamp(Canvas canvas, int lamp, Colour light) {
        float[] reaches = backdrop.lamps[lamp];
        float[] halo = backdrop.halos[lamp];
        float[] shadow = lampShadows[lamp];
        for (int i = 0; i < reaches.length; i++) {
            float on = reaches[i] * (1 - shadow[i]);
            canvas.red[i] += light.red() * (backdrop.red[i] * on + halo[i]);
            canvas.green[i] += light.green() * (backdrop.green[i] * on + halo[i]);
            canvas.blue[i] += light.blue() * (backdrop.blue[i] * on + halo[i]);
        }
    }

    private void swayLeafShadows(double second) {
        int width = backdrop.width;
        for (int row = leafRowsFrom; row < leafRowsTo; row++) {
            double nearness = (row + 1.0) / backdrop.height;
            double bend = wind * 5 * nearness * VeilHanger.bend(second - 0.2, row * 0.01);
            int shift = (int) Math.floor(bend);
            float part = (float) (bend - shift);
            for (int column = 0; column < width; column++) {
                int a = Math.clamp(column - shift, 0, width - 1);
                int b = Math.clamp(column - shift - 1L, 0, width - 1);
                float from = backdrop.leaves[row * width + a];
                float to = backdrop.leaves[row * width + b];
                leaves[row * width + column] = from + (to - from) * part;
            }
        }
    }
}
