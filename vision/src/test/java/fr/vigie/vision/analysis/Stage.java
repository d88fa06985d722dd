package fr.vigie.vision.analysis;

import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.Frame;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * Draws small pictures for tests: a textured place, people, things, shadows, light and sensor
 * noise. The same seed and the same calls give the same pictures. Coordinates are pixels of a
 * picture of 320x180, luma and chroma are 0 to 255.
 */
final class Stage {

    static final int WIDTH = 320;
    static final int HEIGHT = 180;

    private final Frame frame = new Frame(WIDTH, HEIGHT);
    private final double[] place = new double[WIDTH * HEIGHT];
    private final double[] luma = new double[WIDTH * HEIGHT];
    private final int[] blue = new int[WIDTH / 2 * HEIGHT / 2];
    private final int[] red = new int[WIDTH / 2 * HEIGHT / 2];
    private final float[] noise = new float[1 << 16];
    private final Random random;
    private double sigma = 1.5;
    private boolean grey;
    private int shiftX;
    private int shiftY;
    private double swayX;
    private double swayY;

    /** A floor with tiles and stains, and a wall above it. */
    Stage(long seed) {
        random = new Random(seed);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        double[] stains = new double[20 * 12];
        for (int i = 0; i < stains.length; i++) {
            stains[i] = random.nextGaussian() * 9;
        }
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double base = y < 60 ? 150 : 105;
                double tile = y >= 60 && (x % 40 < 2 || y % 24 < 2) ? -25 : 0;
                double plinth = y >= 57 && y < 60 ? -60 : 0;
                place[y * WIDTH + x] =
                        base + tile + plinth + stains[y / 15 * 20 + x / 16] + 4 * Math.sin(x * 0.9);
            }
        }
    }

    Stage noise(double standardDeviation) {
        sigma = standardDeviation;
        return this;
    }

    /** No chroma at all, as at night or from a thermal camera. */
    Stage grey() {
        grey = true;
        return this;
    }

    /** The camera looks this many pixels aside. */
    Stage shift(int dx, int dy) {
        shiftX = dx;
        shiftY = dy;
        return this;
    }

    /** The mast sways: everything in the finished picture is seen this many pixels aside. */
    Stage sway(double dx, double dy) {
        swayX = dx;
        swayY = dy;
        return this;
    }

    /** Makes a new empty picture. */
    Stage empty() {
        for (int y = 0; y < HEIGHT; y++) {
            int from = Math.clamp(y + shiftY, 0, HEIGHT - 1) * WIDTH;
            for (int x = 0; x < WIDTH; x++) {
                luma[y * WIDTH + x] = place[from + Math.clamp(x + shiftX, 0, WIDTH - 1)];
            }
        }
        java.util.Arrays.fill(blue, 128);
        java.util.Arrays.fill(red, 128);
        return this;
    }

    /** Something that belongs to the place: drawn into every picture from now on. */
    Stage furniture(double left, double top, double width, double height, int value) {
        for (int y = (int) top; y < top + height; y++) {
            for (int x = (int) left; x < left + width; x++) {
                if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) {
                    place[y * WIDTH + x] = value + ((x + y) % 5) * 3;
                }
            }
        }
        return this;
    }

    /** A box with some structure: a bag, a suitcase, a car. */
    Stage thing(
            double left, double bottom, double width, double height, int value, int cb, int cr) {
        for (int y = (int) Math.round(bottom - height); y < Math.round(bottom); y++) {
            for (int x = (int) Math.round(left); x < Math.round(left + width); x++) {
                int fold = (int) ((x - left) * 4 / width) % 2 * 14;
                put(x, y, value + fold, cb, cr);
            }
        }
        return this;
    }

    /** Somebody who stands or walks: head, trunk, two legs that move with the phase. */
    Stage person(double footX, double footY, double height, int value, double phase) {
        double head = height * 0.075;
        disc(footX, footY - height + head, head, value + 45, 118, 142);
        block(footX, footY - height * 0.83, height * 0.2, height * 0.36, value, 134, 124);
        double step = Math.sin(phase * 2 * Math.PI) * height * 0.11;
        block(
                footX - step,
                footY - height * 0.48,
                height * 0.09,
                height * 0.48,
                value - 18,
                126,
                130);
        block(
                footX + step,
                footY - height * 0.48,
                height * 0.09,
                height * 0.48,
                value - 12,
                126,
                130);
        return this;
    }

    /** Light on a disc, soft over a share of its radius; a factor below one makes a shadow. */
    Stage light(
            double x, double y, double radiusX, double radiusY, double softness, double factor) {
        for (int v = (int) (y - radiusY); v <= y + radiusY; v++) {
            for (int u = (int) (x - radiusX); u <= x + radiusX; u++) {
                double far = Math.hypot((u - x) / radiusX, (v - y) / radiusY);
                if (u >= 0 && v >= 0 && u < WIDTH && v < HEIGHT && far < 1) {
                    double soft = Math.min(1, (1 - far) / softness);
                    luma[v * WIDTH + u] *= 1 + (factor - 1) * soft;
                }
            }
        }
        return this;
    }

    /** Light left of an edge that may be anywhere, soft over some pixels. */
    Stage lightLeftOf(double edge, double softness, double factor) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double soft = Math.clamp((edge - x) / softness + 0.5, 0, 1);
                luma[y * WIDTH + x] *= 1 + (factor - 1) * soft;
            }
        }
        return this;
    }

    /** Light everywhere. */
    Stage light(double gain, double offset) {
        for (int p = 0; p < luma.length; p++) {
            luma[p] = luma[p] * gain + offset;
        }
        return this;
    }

    /** Foliage that sways: its texture moves by an amplitude, pixels. */
    Stage foliage(double left, double top, double width, double height, double sway) {
        for (int y = (int) top; y < top + height; y++) {
            for (int x = (int) left; x < left + width; x++) {
                double at = x + sway * Math.sin(y * 0.15);
                double leaf = 45 * Math.sin(at * 0.8 + y * 0.3) * Math.cos(y * 0.7 - at * 0.25);
                put(x, y, (int) (85 + leaf), 118, 120);
            }
        }
        return this;
    }

    /** The finished picture, with sensor noise. */
    Frame at(double seconds) {
        int n = random.nextInt();
        boolean still = swayX == 0 && swayY == 0;
        for (int p = 0; p < luma.length; p++) {
            n = n * 1664525 + 1013904223;
            double value = still ? luma[p] : between(p, WIDTH, HEIGHT, swayX, swayY, q -> luma[q]);
            frame.luma()[p] = clamp(value + sigma * noise[n >>> 16]);
        }
        for (int c = 0; c < blue.length; c++) {
            n = n * 1664525 + 1013904223;
            frame.blue()[c] = clamp(chroma(blue, c, still) + sigma / 3 * noise[n >>> 16]);
            n = n * 1664525 + 1013904223;
            frame.red()[c] = clamp(chroma(red, c, still) + sigma / 3 * noise[n >>> 16]);
        }
        frame.setTime(MediaTime.ofSeconds(seconds));
        return frame;
    }

    private double chroma(int[] plane, int c, boolean still) {
        if (grey) {
            return 128;
        }
        return still
                ? plane[c]
                : between(c, WIDTH / 2, HEIGHT / 2, swayX / 2, swayY / 2, q -> plane[q]);
    }

    /** The value some way from a place, in proportion to how near the four around it are. */
    private static double between(
            int p, int width, int height, double dx, double dy, IntToDoubleFunction value) {
        double x = Math.clamp(p % width - dx, 0.0, width - 1.001);
        int row = p / width;
        double y = Math.clamp(row - dy, 0.0, height - 1.001);
        int left = (int) x;
        int top = (int) y;
        int q = top * width + left;
        double right = x - left;
        double above = value.applyAsDouble(q) * (1 - right) + value.applyAsDouble(q + 1) * right;
        q += width;
        double below = value.applyAsDouble(q) * (1 - right) + value.applyAsDouble(q + 1) * right;
        return above + (y - top) * (below - above);
    }

    private void block(
            double x, double top, double width, double height, int value, int cb, int cr) {
        for (int v = (int) Math.round(top); v < Math.round(top + height); v++) {
            for (int u = (int) Math.round(x - width / 2); u < Math.round(x + width / 2); u++) {
                put(u, v, value + (v % 6 < 3 ? 6 : -6), cb, cr);
            }
        }
    }

    private void disc(double x, double y, double radius, int value, int cb, int cr) {
        for (int v = (int) (y - radius); v <= y + radius; v++) {
            for (int u = (int) (x - radius); u <= x + radius; u++) {
                if (Math.hypot(u - x, v - y) <= radius) {
                    put(u, v, value, cb, cr);
                }
            }
        }
    }

    private void put(int x, int y, int value, int cb, int cr) {
        if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) {
            luma[y * WIDTH + x] = value;
            int c = y / 2 * (WIDTH / 2) + x / 2;
            blue[c] = cb;
            red[c] = cr;
        }
    }

    private static byte clamp(double value) {
        return (byte) Math.clamp(Math.round(value), 0, 255);
    }
}
