package fr.vigie.benchmark;

import fr.vigie.vision.stream.VideoWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A made street of ten pictures a second: textured ground, sensor noise, five figures that cross.
 * Encoded at 700 kbit/s, as cameras send their second stream.
 */
final class Street {

    private static final int FIGURES = 5;

    private Street() {}

    /** Writes that many pictures; the same every time. */
    static Path write(Path file, int width, int height, int pictures) throws IOException {
        int[] ground = ground(width, height);
        SplittableRandom noise = new SplittableRandom(5);
        try (VideoWriter writer = VideoWriter.open(file, width, height, 10, 700_000)) {
            for (int i = 0; i < pictures; i++) {
                writer.write(picture(ground, width, height, i, noise));
            }
        }
        return file;
    }

    private static int[] ground(int width, int height) {
        SplittableRandom random = new SplittableRandom(3);
        int[] grey = new int[width * height];
        for (int i = 0; i < grey.length; i++) {
            int x = i % width;
            int y = i / width;
            int stones = (x / 20 + y / 14) % 2 * 18;
            grey[i] = 70 + 60 * y / height + stones + random.nextInt(14);
        }
        return grey;
    }

    private static int[] picture(
            int[] ground, int width, int height, int number, SplittableRandom noise) {
        int[] pixels = new int[ground.length];
        for (int i = 0; i < pixels.length; i++) {
            int grey = Math.clamp(ground[i] + noise.nextInt(9) - 4, 0, 255);
            pixels[i] = grey * 0x010101;
        }
        for (int figure = 0; figure < FIGURES; figure++) {
            int tall = height / 6 + figure * height / 40;
            int wide = tall / 3;
            int left = (number * (2 + figure) + figure * width / FIGURES) % (width + wide) - wide;
            int top = height / 4 + figure * height / 12;
            fill(pixels, width, height, left, top, wide, tall, 0x303848 + figure * 0x181008);
        }
        return pixels;
    }

    private static void fill(
            int[] pixels,
            int width,
            int height,
            int left,
            int top,
            int wide,
            int tall,
            int colour) {
        for (int y = top; y < Math.min(height, top + tall); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, left + wide); x++) {
                pixels[y * width + x] = colour;
            }
        }
    }
}
