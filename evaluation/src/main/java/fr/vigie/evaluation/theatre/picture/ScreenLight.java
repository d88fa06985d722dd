package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.stage.Colour;

/**
 * Between planes of a picture (Y'CbCr 4:2:0, ITU-R BT.601, limited range) and linear light, by the
 * curve of IEC 61966-2-1 (sRGB): what was filmed becomes light that actors can be drawn into, and
 * only the pixels that changed go back. Not thread-safe.
 */
final class ScreenLight {

    private static final int STEPS = 4096;

    private final int width;
    private final int size;
    private final float saturation;
    private final float[] linear = new float[256];
    private final float[] screen = new float[STEPS + 1];

    /**
     * @param saturation of the colours that are written, 0 for grey, 1 for natural
     */
    ScreenLight(int width, int height, double saturation) {
        this.width = width;
        this.saturation = (float) saturation;
        size = width * height;
        for (int i = 0; i < linear.length; i++) {
            linear[i] = (float) Colour.toLight(i / 255.0);
        }
        for (int i = 0; i <= STEPS; i++) {
            screen[i] = (float) (255 * Colour.toScreen((double) i / STEPS));
        }
    }

    /** Puts what the tiles show on the canvas. */
    void read(byte[] planes, Tiles tiles, Canvas canvas) {
        tiles.each((left, top, right, bottom) -> {
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    int pixel = row * width + column;
                    canvas.red[pixel] = light(red(planes, pixel, column, row));
                    canvas.green[pixel] = light(green(planes, pixel, column, row));
                    canvas.blue[pixel] = light(blue(planes, pixel, column, row));
                }
            }
        });
    }

    /** The mean linear light of a picture, from every 37th pixel. */
    double mean(byte[] planes) {
        double sum = 0;
        int count = 0;
        for (int pixel = 0; pixel < size; pixel += 37) {
            sum += light(grey(planes, pixel));
            count++;
        }
        return sum / count;
    }

    /**
     * Writes back the pixels of the tiles whose light is not what the planes show.
     *
     * @param grain grey levels that are added to what an actor covers
     */
    void write(Canvas canvas, Tiles tiles, byte[] planes, SensorGrain grain) {
        tiles.each((left, top, right, bottom) -> {
            for (int row = top; row < bottom; row += 2) {
                for (int column = left; column < right; column += 2) {
                    writeSquare(canvas, column, row, planes, grain);
                }
            }
        });
    }

    /** Four pixels that share their colour. */
    private void writeSquare(Canvas canvas, int column, int row, byte[] planes, SensorGrain grain) {
        int chroma = size + row / 2 * (width / 2) + column / 2;
        float blue = 0;
        float red = 0;
        int changed = 0;
        float[] lumas = new float[4];
        for (int i = 0; i < 4; i++) {
            int pixel = (row + i / 2) * width + column + i % 2;
            if (isChanged(canvas, planes, pixel, column + i % 2, row + i / 2)) {
                float r = screen(canvas.red[pixel]);
                float g = screen(canvas.green[pixel]);
                float b = screen(canvas.blue[pixel]);
                lumas[i] = 16.5f + 0.257f * r + 0.504f * g + 0.098f * b;
                blue += -0.148f * r - 0.291f * g + 0.439f * b;
                red += 0.439f * r - 0.368f * g - 0.071f * b;
                changed++;
            }
        }
        for (int i = 0; changed > 0 && i < 4; i++) {
            int pixel = (row + i / 2) * width + column + i % 2;
            if (lumas[i] > 0) {
                boolean covered = canvas.actorDepth[pixel] < Float.MAX_VALUE;
                planes[pixel] = inRange(lumas[i] + (covered ? grain.next() : 0));
            }
        }
        if (changed > 0) {
            float kept = 4 - changed;
            float wasBlue = (planes[chroma] & 0xFF) - 128;
            float wasRed = (planes[chroma + size / 4] & 0xFF) - 128;
            planes[chroma] = inRange((saturation * blue + kept * wasBlue) / 4 + 128.5f);
            planes[chroma + size / 4] = inRange((saturation * red + kept * wasRed) / 4 + 128.5f);
        }
    }

    private boolean isChanged(Canvas canvas, byte[] planes, int pixel, int column, int row) {
        return canvas.red[pixel] != light(red(planes, pixel, column, row))
                || canvas.green[pixel] != light(green(planes, pixel, column, row))
                || canvas.blue[pixel] != light(blue(planes, pixel, column, row));
    }

    private static byte inRange(float value) {
        return (byte) Math.clamp((int) value, 1, 254);
    }

    private float light(float value) {
        return linear[Math.clamp((int) (value + 0.5f), 0, 255)];
    }

    private float screen(float light) {
        return screen[Math.clamp((int) (light * STEPS + 0.5f), 0, STEPS)];
    }

    private static float grey(byte[] planes, int pixel) {
        return 1.164f * ((planes[pixel] & 0xFF) - 16);
    }

    private int chroma(int column, int row) {
        return size + row / 2 * (width / 2) + column / 2;
    }

    private float red(byte[] planes, int pixel, int column, int row) {
        int cr = (planes[chroma(column, row) + size / 4] & 0xFF) - 128;
        return grey(planes, pixel) + 1.596f * cr;
    }

    private float green(byte[] planes, int pixel, int column, int row) {
        int cb = (planes[chroma(column, row)] & 0xFF) - 128;
        int cr = (planes[chroma(column, row) + size / 4] & 0xFF) - 128;
        return grey(planes, pixel) - 0.392f * cb - 0.813f * cr;
    }

    private float blue(byte[] planes, int pixel, int column, int row) {
        int cb = (planes[chroma(column, row)] & 0xFF) - 128;
        return grey(planes, pixel) + 2.017f * cb;
    }
}
