package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.space.Dice;
import fr.vigie.evaluation.theatre.stage.Colour;

/**
 * The camera's sensor: follows the light with its gain as automatic exposure does, adds shot and
 * read noise, vignetting and a tone curve, and gives planes of Y'CbCr 4:2:0 (BT.601, limited
 * range). Not thread-safe.
 */
final class Exposure {

    private static final int STEPS = 4096;

    /** The linear value at which the tone curve ends. */
    private static final float BRIGHTEST = 6;

    private static final int NOISE_SAMPLES = 1 << 16;

    /** Fixed point: a grey level is {@code 1 << SHIFT}. */
    private static final int SHIFT = 16;

    private static final float ONE = 1 << SHIFT;

    /** One deviation of noise, and one of its strength, multiplied a grey level. */
    private static final int DEVIATION = 1 << 9;

    private static final int STRENGTH = 1 << 7;

    /** Mean of linear light that the gain aims at. */
    private static final double AIM = 0.30;

    /** The most that the gain can do: nights stay dark. */
    private static final double MOST_GAIN = 2.6;

    /** The share of a difference that the gain makes up in one second. */
    private static final double FOLLOWS = 0.55;

    private final int width;
    private final int height;
    private final double rate;
    private final float saturation;
    private final float[] tone = new float[STEPS];
    private final int[] noiseStrength = new int[256];
    private final int[] noise;
    private final float[] vignette;
    private final float[][] upper;
    private final float[][] lower;
    private final int colourGrain;

    /** The picture before its noise, in {@link #ONE}ths of a grey level. */
    private final int[] luma;

    private final int[] colourBlue;
    private final int[] colourRed;

    /** The strength of the noise on each pixel. */
    private final int[] grain;

    private final Dice dice;
    private double wanted;
    private double gain;

    Exposure(Scene scene) {
        width = scene.width();
        height = scene.height();
        rate = scene.rate();
        saturation = (float) scene.sensor().saturation();
        dice = new Dice(scene.seed() ^ 0x5E4503L);
        vignette = new float[width * height];
        upper = new float[3][width];
        lower = new float[3][width];
        luma = new int[width * height];
        grain = new int[width * height];
        colourBlue = new int[width * height / 4];
        colourRed = new int[width * height / 4];
        noise = new int[NOISE_SAMPLES + width];
        fillTone();
        fillNoise(scene.sensor().noise());
        fillVignette(scene.sensor().vignetting());
        colourGrain = Math.round(noiseStrength[64] * saturation * 0.3f);
    }

    private void fillTone() {
        double white = BRIGHTEST * BRIGHTEST / 4;
        for (int i = 0; i < STEPS; i++) {
            double light = (i + 0.5) / STEPS * BRIGHTEST;
            double mapped = Math.min(1, light * 1.25 * (1 + light / white) / (1 + light * 0.9));
            tone[i] = (float) (255 * Colour.toScreen(mapped));
        }
    }

    private void fillNoise(double level) {
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (int) Math.rint(dice.normal() * DEVIATION);
        }
        for (int i = 0; i < 256; i++) {
            double light = StrictMath.pow(i / 255.0, 2.2);
            // Shot noise grows with the root of light; the tone curve stretches the dark.
            double shot = Math.sqrt(light + 0.004) / Math.max(0.12, StrictMath.pow(light, 0.545));
            noiseStrength[i] = (int) Math.rint(level * Math.min(3.2, 0.5 + 1.1 * shot) * STRENGTH);
        }
    }

    private void fillVignette(double strength) {
        double far = width * width / 4.0 + height * height / 4.0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double dx = column + 0.5 - width / 2.0;
                double dy = row + 0.5 - height / 2.0;
                vignette[row * width + column] = (float) (1 - strength * (dx * dx + dy * dy) / far);
            }
        }
    }

    /**
     * Develops a picture into {@code planes}: Y', then Cb, then Cr.
     *
     * @param changed the tiles of the canvas that are not as they were in the last picture
     */
    void develop(Canvas canvas, Tiles changed, byte[] planes) {
        if (follow(canvas)) {
            develop(canvas, 0, 0, width, height);
        } else {
            changed.each((l, t, r, b) -> develop(canvas, l, t, r, b));
        }
        addGrain(planes);
    }

    /** A part of the picture before its noise; its corners are even. */
    private void develop(Canvas canvas, int left, int top, int right, int bottom) {
        for (int row = top; row < bottom; row += 2) {
            developRow(canvas, row, left, right, upper);
            developRow(canvas, row + 1, left, right, lower);
            developColour(row, left, right);
        }
    }

    private void developRow(Canvas canvas, int row, int left, int right, float[][] screen) {
        int from = row * width;
        develop(canvas.red, from, left, right, screen[0]);
        develop(canvas.green, from, left, right, screen[1]);
        develop(canvas.blue, from, left, right, screen[2]);
        float[] red = screen[0];
        float[] green = screen[1];
        float[] blue = screen[2];
        for (int x = left; x < right; x++) {
            float light = 0.257f * red[x] + 0.504f * green[x] + 0.098f * blue[x];
            luma[from + x] = (int) ((16.5f + light) * ONE);
            grain[from + x] = noiseStrength[(int) light];
        }
    }

    /** One row of one colour: gain, vignetting, tone curve. */
    private void develop(float[] light, int from, int left, int right, float[] screen) {
        float scale = (float) gain * (STEPS / BRIGHTEST);
        for (int x = left; x < right; x++) {
            int step = (int) (light[from + x] * scale * vignette[from + x]);
            screen[x] = tone[Math.min(step, STEPS - 1)];
        }
    }

    private void developColour(int row, int left, int right) {
        int at = row / 2 * (width / 2);
        float weight = saturation / 4;
        for (int x = left; x < right; x += 2) {
            float r = upper[0][x] + upper[0][x + 1] + lower[0][x] + lower[0][x + 1];
            float g = upper[1][x] + upper[1][x + 1] + lower[1][x] + lower[1][x + 1];
            float b = upper[2][x] + upper[2][x + 1] + lower[2][x] + lower[2][x + 1];
            float cb = weight * (-0.148f * r - 0.291f * g + 0.439f * b);
            float cr = weight * (0.439f * r - 0.368f * g - 0.071f * b);
            colourBlue[at + x / 2] = (int) ((128.5f + cb) * ONE);
            colourRed[at + x / 2] = (int) ((128.5f + cr) * ONE);
        }
    }

    private void addGrain(byte[] planes) {
        int half = width / 2;
        for (int row = 0; row < height; row += 2) {
            addLumaGrain(planes, row * width);
            addLumaGrain(planes, (row + 1) * width);
            addColourGrain(planes, row / 2 * half, half);
        }
    }

    private void addLumaGrain(byte[] planes, int from) {
        int at = (int) (dice.bits() >>> 48);
        for (int x = 0; x < width; x++) {
            int value = (luma[from + x] + noise[at + x] * grain[from + x]) >> SHIFT;
            planes[from + x] = (byte) Math.max(1, Math.min(254, value));
        }
    }

    private void addColourGrain(byte[] planes, int from, int half) {
        int at = (int) (dice.bits() >>> 48);
        int blueAt = width * height + from;
        int redAt = blueAt + width * height / 4;
        for (int x = 0; x < half; x++) {
            int coarse = noise[at + x] * colourGrain;
            int blue = (colourBlue[from + x] + coarse) >> SHIFT;
            int red = (colourRed[from + x] - coarse) >> SHIFT;
            planes[blueAt + x] = (byte) Math.max(1, Math.min(254, blue));
            planes[redAt + x] = (byte) Math.max(1, Math.min(254, red));
        }
    }

    /**
     * Lets the gain follow the mean light of the picture; the first picture is right at once.
     *
     * @return whether the gain in use has changed: it does so in steps that are not seen
     */
    private boolean follow(Canvas canvas) {
        double sum = 0;
        int count = 0;
        for (int pixel = 0; pixel < canvas.green.length; pixel += 37) {
            sum += Math.min(2, canvas.green[pixel]);
            count++;
        }
        double best = Math.clamp(AIM / Math.max(1e-4, sum / count), 0.05, MOST_GAIN);
        wanted = wanted == 0 ? best : wanted * StrictMath.pow(best / wanted, FOLLOWS / rate);
        if (Math.abs(wanted - gain) <= gain * SteadyLight.STEP) {
            return false;
        }
        gain = wanted;
        return true;
    }
}
