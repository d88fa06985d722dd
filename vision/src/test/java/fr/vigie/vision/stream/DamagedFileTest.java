package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.frame.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small files with bytes changed, cut out or cut off at random: each is either refused in one
 * sentence or read to an end, and nothing else happens.
 */
class DamagedFileTest {

    private static final int FILES = 200;
    private static final int MOST_PICTURES = 2000;

    @TempDir Path folder;

    @Test
    void damaged_mp4_files_are_refused_or_read() throws Exception {
        byte[] whole = Files.readAllBytes(Clip.write(folder.resolve("clip.mp4"), 96, 64, 25));
        Outcomes outcomes = readDamaged(whole, ".mp4", new SplittableRandom(11));
        assertThat(outcomes.refused).isPositive();
        assertThat(outcomes.read).isPositive();
        assertThat(outcomes.damaged).isPositive();
    }

    @Test
    void damaged_jpeg_streams_are_refused_or_read() throws Exception {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int i = 0; i < 6; i++) {
            BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, 96, 64, Clip.picture(96, 64, i), 0, 96);
            ImageIO.write(image, "jpeg", whole);
        }
        Outcomes outcomes = readDamaged(whole.toByteArray(), ".mjpeg", new SplittableRandom(12));
        assertThat(outcomes.read).isPositive();
        assertThat(outcomes.damaged).isPositive();
    }

    private static final class Outcomes {
        int refused;
        int read;
        long damaged;
    }

    private Outcomes readDamaged(byte[] whole, String ending, SplittableRandom random)
            throws Exception {
        Outcomes outcomes = new Outcomes();
        for (int i = 0; i < FILES; i++) {
            Path file = folder.resolve("damaged" + ending);
            Files.write(file, damage(whole, random));
            read(file, outcomes);
        }
        return outcomes;
    }

    private static byte[] damage(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                for (int n = random.nextInt(1, 40); n > 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 1 -> {
                int from = random.nextInt(bytes.length);
                int length = Math.min(bytes.length - from, random.nextInt(1, 400));
                System.arraycopy(bytes, from + length, bytes, from, bytes.length - from - length);
            }
            default -> bytes = Arrays.copyOf(bytes, random.nextInt(1, bytes.length));
        }
        return bytes;
    }

    private static void read(Path file, Outcomes outcomes) {
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(file.toString()), StreamOptions.DEFAULTS)) {
            Frame frame = Frame.sizeFor(stream.info().width(), stream.info().height());
            int pictures = 0;
            while (pictures < MOST_PICTURES && stream.advance()) {
                stream.reduceInto(frame);
                pictures++;
            }
            assertThat(pictures).isBetween(1, MOST_PICTURES - 1);
            outcomes.read++;
            outcomes.damaged += stream.counters().damaged();
        } catch (StreamException e) {
            assertThat(e.getMessage()).contains(file.toString()).endsWith(".");
            outcomes.refused++;
        }
    }
}
