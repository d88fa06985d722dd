package fr.vigie.evaluation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small folder in the layout of CDnet 2014 whose numbers are known. */
class ChangeReplayTest {

    private static final int PICTURES = 130;
    private static final int FIRST = 101;
    private static final int SIDE = 20;

    @TempDir private Path folder;

    @BeforeEach
    void write_a_rough_place_through_which_a_patterned_square_goes() throws IOException {
        Files.createDirectories(folder.resolve("input"));
        Files.createDirectories(folder.resolve("groundtruth"));
        Files.writeString(folder.resolve("temporalROI.txt"), FIRST + " " + PICTURES);
        for (int n = 1; n <= PICTURES; n++) {
            int x = n < 80 ? -SIDE : 2 * (n - 80);
            write("input/in%06d.png".formatted(n), street(x));
            write("groundtruth/gt%06d.png".formatted(n), square(x, Color.BLACK, Color.WHITE));
        }
        write("ROI.bmp", square(-SIDE, Color.WHITE, Color.WHITE));
    }

    private static BufferedImage square(int x, Color place, Color thing) {
        BufferedImage picture = new BufferedImage(160, 96, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        g.setColor(place);
        g.fillRect(0, 0, 160, 96);
        g.setColor(thing);
        g.fillRect(x, 40, SIDE, SIDE);
        g.dispose();
        return picture;
    }

    /** A rough grey place and a square with a pattern: what is plain all over may be a lamp. */
    private static BufferedImage street(int x) {
        BufferedImage picture = square(-SIDE, Color.GRAY, Color.GRAY);
        Random dice = new Random(5);
        for (int at = 0; at < 160 * 96; at++) {
            picture.setRGB(at % 160, at / 160, 0x010101 * (100 + dice.nextInt(30)));
        }
        for (int at = 0; at < SIDE * SIDE; at++) {
            int left = x + at % SIDE;
            boolean dark = (at % SIDE / 4 + at / SIDE / 4) % 2 == 0;
            if (left >= 0 && left < 160) {
                picture.setRGB(left, 40 + at / SIDE, dark ? 0x202020 : 0xE0E0E0);
            }
        }
        return picture;
    }

    private void write(String name, BufferedImage picture) throws IOException {
        String format = name.endsWith(".bmp") ? "bmp" : "png";
        ImageIO.write(picture, format, folder.resolve(name).toFile());
    }

    private ChangeScore play() throws IOException {
        return ChangeReplay.play(ChangeFolder.read(folder), _ -> {});
    }

    @Test
    void each_pixel_of_the_counted_pictures_is_counted_once() throws IOException {
        ChangeScore score = play();
        long pictures = PICTURES - FIRST + 1;
        assertThat(score.hits() + score.misses()).isEqualTo(pictures * SIDE * SIDE);
        assertThat(score.falseAlarms() + score.quiet())
                .isEqualTo(pictures * (160 * 96 - SIDE * SIDE));
    }

    @Test
    void a_patterned_square_is_found_and_nothing_else() throws IOException {
        ChangeScore score = play();
        assertThat(score.recall().orElseThrow()).isGreaterThan(0.95);
        // The scene works on a grid: a ring of one pixel about a side of 20 is 84 of 484 pixels.
        assertThat(score.precision().orElseThrow()).isGreaterThan(0.82);
        assertThat(score.specificity().orElseThrow()).isGreaterThan(0.99);
        assertThat(score.fMeasure().orElseThrow()).isGreaterThan(0.88);
    }

    @Test
    void what_nobody_could_say_and_what_lies_outside_of_the_region_do_not_count()
            throws IOException {
        write("ROI.bmp", square(-SIDE, Color.BLACK, Color.WHITE));
        assertThat(play()).isEqualTo(ChangeScore.NONE);
        write("ROI.bmp", square(-SIDE, Color.WHITE, Color.WHITE));
        for (int n = FIRST; n <= PICTURES; n++) {
            Color unknown = new Color(170, 170, 170);
            write(
                    "groundtruth/gt%06d.png".formatted(n),
                    square(2 * (n - 80), Color.BLACK, unknown));
        }
        assertThat(play().hits() + play().misses()).isZero();
    }

    @Test
    void the_figures_are_those_of_the_benchmark() {
        ChangeScore score = new ChangeScore(60, 40, 20, 880);
        assertThat(score.recall()).hasValue(0.6);
        assertThat(score.precision()).hasValue(0.75);
        assertThat(score.specificity().orElseThrow()).isEqualTo(880 / 900.0);
        assertThat(score.fMeasure().orElseThrow()).isEqualTo(120 / 180.0);
    }

    @Test
    void a_folder_that_lacks_something_is_refused_with_the_file_named() throws IOException {
        Files.writeString(folder.resolve("temporalROI.txt"), "300 1099");
        assertThatThrownBy(this::play)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("temporalROI.txt")
                .hasMessageContaining("pictures 1 to 130");
        Files.delete(folder.resolve("temporalROI.txt"));
        assertThatThrownBy(this::play).hasMessageContaining("temporalROI.txt is missing");
    }
}
