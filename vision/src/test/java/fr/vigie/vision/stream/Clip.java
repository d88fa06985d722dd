package fr.vigie.vision.stream;

import java.io.IOException;
import java.nio.file.Path;

/** Small made videos: a bright square that moves over a grey ramp, the same every time. */
final class Clip {

    private Clip() {}

    /** An MP4 of that many pictures, ten a second. */
    static Path write(Path file, int width, int height, int pictures) throws IOException {
        try (VideoWriter writer = VideoWriter.open(file, width, height, 10, 400_000)) {
            for (int i = 0; i < pictures; i++) {
                writer.write(picture(width, height, i));
            }
        }
        return file;
    }

    /** The pixels of one picture. */
    static int[] picture(int width, int height, int number) {
        int[] pixels = new int[width * height];
        int left = number * 4 % Math.max(1, width - 24);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean square = x >= left && x < left + 24 && y >= 8 && y < 32;
                int grey = 40 + 120 * x / width;
                pixels[y * width + x] = square ? 0xe02020 : grey * 0x010101;
            }
        }
        return pixels;
    }
}
