package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Scene;
import fr.vigie.evaluation.theatre.space.Dice;

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
    private final float[] noiseStrength = new float[256];
    private final float[] noise = new float[NOISE_SAMPLES];
    private final float[] vignette;
    private final float[][] upper;
    private final float[][] lower;
    private final float colourNoise;
    private final Dice dice;
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
        fillTone();
        fillNoise(scene.sensor().noise());
        fillVignette(scene.sensor().vignetting());
        colourNoise = noiseStrength[64] * saturation * 0.3f;
    }

    private void fillTone() {
        double white = BRIGHTEST * BRIGHTEST / 4;
        for (int i = 0; i < STEPS; i++) {
            double light = (i + 0.5) / STEPS * BRIGHTEST;
            double mapped = Math.min(1, light * 1.25 * (1 + light / white) / (1 + light * 0.9));
            double screen =
                    mapped <= 0.0031308
                            ? 12.92 * mapped
                            : 1.055 * StrictMath.pow(mapped, 1 / 2.4) - 0.055;
            tone[i] = (float) (255 * screen);
        }
    }

    private void fillNoise(double level) {
        for (int i = 0; i < NOISE_SAMPLES; i++) {
            noise[i] = (float) dice.normal();
        }
        for (int i = 0; i < 256; i++) {
            double light = StrictMath.pow(i / 255.0, 2.2);
            // Shot noise grows with the root of light; the tone curve stretches the dark.
            double shot = Math.sqrt(light + 0.004) / Math.max(0.12, StrictMath.pow(light, 0.545));
            noiseStrength[i] = (float) (level * Math.min(3.2, 0.5 + 1.1 * shot));
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

    /** Develops a picture into {@code planes}: Y', then Cb, then Cr. */
    void develop(Canvas canvas, byte[] planes) {
        follow(canvas);
        for (int row = 0; row < height; row += 2) {
            develop(canvas, row, upper, planes);
            develop(canvas, row + 1, lower, planes);
            developColour(row, planes);
        }
    }

    private void develop(Canvas canvas, int row, float[][] screen, byte[] planes) {
        int from = row * width;
        develop(canvas.red, from, screen[0]);
        develop(canvas.green, from, screen[1]);
        develop(canvas.blue, from, screen[2]);
        int noiseAt = (int) (dice.bits() >>> 48);
        float[] red = screen[0];
        float[] green = screen[1];
        float[] blue = screen[2];
        for (int x = 0; x < width; x++) {
            float light = 0.257f * red[x] + 0.504f * green[x] + 0.098f * blue[x];
            float grain = noise[(noiseAt + x) & (NOISE_SAMPLES - 1)] * noiseStrength[(int) light];
            planes[from + x] = clip(16.5f + light + grain);
        }
    }

    /** One row of one colour: gain, vignetting, tone curve. */
    private void develop(float[] light, int from, float[] screen) {
        float scale = (float) gain * (STEPS / BRIGHTEST);
        for (int x = 0; x < screen.length; x++) {
            int step = (int) (light[from + x] * scale * vignette[from + x]);
            screen[x] = tone[Math.min(step, STEPS - 1)];
        }
    }

    private void developColour(int row, byte[] planes) {
        int blueAt = width * height + row / 2 * (width / 2);
        int redAt = blueAt + width * height / 4;
        int noiseAt = (int) (dice.bits() >>> 48);
        float weight = saturation / 4;
        for (int x = 0; x < width; x += 2) {
            float r = upper[0][x] + upper[0][x + 1] + lower[0][x] + lower[0][x + 1];
            float g = upper[1][x] + upper[1][x + 1] + lower[1][x] + lower[1][x + 1];
            float b = upper[2][x] + upper[2][x + 1] + lower[2][x] + lower[2][x + 1];
            float grain = noise[(noiseAt + x) & (NOISE_SAMPLES - 1)] * colourNoise;
            float cb = weight * (-0.148f * r - 0.291f * g + 0.439f * b);
            float cr = weight * (0.439f * r - 0.368f * g - 0.071f * b);
            planes[blueAt + x / 2] = clip(128.5f + cb + grain);
            planes[redAt + x / 2] = clip(128.5f + cr - grain);
        }
    }

    private static byte clip(float value) {
        return (byte) Math.max(1, Math.min(254, (int) value));
    }

    /** Lets the gain follow the mean light of the picture; the first picture is right at once. */
    private void follow(Canvas canvas) {
        double sum = 0;
        int count = 0;
        for (int pixel = 0; pixel < canvas.green.length; pixel += 37) {
            sum += Math.min(2, canvas.green[pixel]);
            count++;
        }
        double wanted = Math.clamp(AIM / Math.max(1e-4, sum / count), 0.05, MOST_GAIN);
        gain = gain == 0 ? wanted : gain * StrictMath.pow(wanted / gain, FOLLOWS / rate);
    }
}
