package fr.vigie.evaluation.change;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * A folder in the layout of CDnet 2014: {@code input/in000001.jpg}…, {@code
 * groundtruth/gt000001.png}… with the same numbers, {@code ROI.bmp} whose black pixels do not count
 * and {@code temporalROI.txt} with the first and the last number that count.
 *
 * @param root the folder
 * @param inputs its pictures in order; the first is number 1
 * @param first the first number that counts
 * @param last the last number that counts
 */
public record ChangeFolder(Path root, List<Path> inputs, int first, int last) {

    public ChangeFolder {
        inputs = List.copyOf(inputs);
    }

    /** Whether a folder has this layout. */
    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder.resolve("input"))
                && Files.isDirectory(folder.resolve("groundtruth"));
    }

    /**
     * Reads what a folder holds, its pictures left aside.
     *
     * @throws IOException with a sentence for people, if something is missing or wrong
     */
    public static ChangeFolder read(Path folder) throws IOException {
        List<Path> inputs = listPictures(folder.resolve("input"));
        Path times = folder.resolve("temporalROI.txt");
        if (!Files.isRegularFile(times)) {
            throw new IOException(times + " is missing: it holds the first and last number");
        }
        String[] words =
                Files.readString(times, StandardCharsets.US_ASCII).strip().split("\\s+", -1);
        try {
            int first = Integer.parseInt(words[0]);
            int last = Integer.parseInt(words[1]);
            if (first < 1 || last < first || last > inputs.size()) {
                throw new IOException(
                        times
                                + " says %d to %d, but there are pictures 1 to %d"
                                        .formatted(first, last, inputs.size()));
            }
            return new ChangeFolder(folder, inputs, first, last);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new IOException(times + " needs two whole numbers, as in: 300 1099", e);
        }
    }

    private static List<Path> listPictures(Path folder) throws IOException {
        List<Path> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(ChangeFolder::isPicture).sorted().forEach(pictures::add);
        }
        if (pictures.isEmpty()) {
            throw new IOException(folder + " holds no picture (.jpg, .png or .bmp)");
        }
        return pictures;
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jpg") || name.endsWith(".png") || name.endsWith(".bmp");
    }

    /** The picture of a number. */
    BufferedImage input(int number) throws IOException {
        return read(inputs.get(number - 1), "picture");
    }

    /** The truth of a number. */
    BufferedImage truth(int number) throws IOException {
        Path file = root.resolve("groundtruth").resolve("gt%06d.png".formatted(number));
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is missing");
        }
        return read(file, "truth");
    }

    /** The pixels that count, row by row. */
    boolean[] region(int width, int height) throws IOException {
        boolean[] region = new boolean[width * height];
        Path file = root.resolve("ROI.bmp");
        if (!Files.isRegularFile(file)) {
            java.util.Arrays.fill(region, true);
            return region;
        }
        BufferedImage picture = read(file, "region");
        if (picture.getWidth() != width || picture.getHeight() != height) {
            throw new IOException(file + " has another size than the pictures");
        }
        for (int p = 0; p < region.length; p++) {
            region[p] = (picture.getRGB(p % width, p / width) & 0xFF) != 0;
        }
        return region;
    }

    private static BufferedImage read(Path file, String what) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        if (picture == null) {
            throw new IOException(file + " is no " + what + " that can be read");
        }
        return picture;
    }
}
