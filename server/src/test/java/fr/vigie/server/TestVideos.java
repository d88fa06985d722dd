package fr.vigie.server;

import fr.vigie.vision.stream.VideoWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** Small videos for tests, 320 by 180 at 10 pictures a second, with a little seeded noise. */
public final class TestVideos {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int RATE = 10;

    private TestVideos() {}

    /** Nothing happens. */
    public static Path quiet(Path file, int seconds) throws IOException {
        return write(file, seconds, Integer.MAX_VALUE);
    }

    /** Somebody dark crosses from the left to the right, beginning after {@code from} seconds. */
    public static Path walker(Path file, int seconds, int from) throws IOException {
        return write(file, seconds, from);
    }

    private static Path write(Path file, int seconds, int from) throws IOException {
        Random noise = new Random(7);
        try (VideoWriter writer = VideoWriter.open(file, WIDTH, HEIGHT, RATE, 800_000)) {
            int[] pixels = new int[WIDTH * HEIGHT];
            for (int picture = 0; picture < seconds * RATE; picture++) {
                double walked = (picture / (double) RATE - from) * 50;
                paint(pixels, from == Integer.MAX_VALUE ? -100 : (int) walked - 30, noise);
                writer.write(pixels);
            }
        }
        return file;
    }

    private static void paint(int[] pixels, int left, Random noise) {
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean walker = x >= left && x < left + 24 && y >= 80 && y < 150;
                int ground = 130 + (x / 20 + y / 20) % 2 * 20;
                int grey = (walker ? 30 : ground) + noise.nextInt(5) - 2;
                pixels[y * WIDTH + x] = grey << 16 | grey << 8 | grey;
            }
        }
    }
}
