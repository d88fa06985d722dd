package fr.vigie.vision.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.geometry.Box;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Segment;
import fr.vigie.watch.Area;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MaskedStillTest {

    @Test
    void a_masked_block_holds_one_colour_and_so_do_its_neighbours() throws Exception {
        MovingMask mask = emptyMask();
        mask.set()[90 * 320 + 160] = 1;
        BufferedImage still = decoded(MaskedStill.of(noise(960, 540), mask).toPng());
        int block = Pixelation.blockOf(960);
        for (int row = 270 / block - 1; row <= 270 / block + 1; row++) {
            for (int column = 480 / block - 1; column <= 480 / block + 1; column++) {
                assertThat(colours(still, column * block, row * block, block)).isEqualTo(1);
            }
        }
    }

    @Test
    void what_the_mask_leaves_free_stays_as_it_is() throws Exception {
        MovingMask mask = emptyMask();
        mask.set()[0] = 1;
        ColourPicture picture = noise(640, 360);
        int[] before = picture.pixels().clone();
        BufferedImage still = decoded(MaskedStill.of(picture, mask).toPng());
        for (int y = 180; y < 360; y++) {
            for (int x = 320; x < 640; x++) {
                assertThat(still.getRGB(x, y) & 0xffffff).isEqualTo(before[y * 640 + x]);
            }
        }
    }

    @Test
    void no_masked_pixel_of_any_size_of_picture_escapes() throws Exception {
        for (int[] size : new int[][] {{960, 540}, {333, 211}, {64, 48}, {180, 320}, {17, 17}}) {
            MovingMask mask = emptyMask();
            java.util.Arrays.fill(mask.set(), (byte) 1);
            BufferedImage still = decoded(MaskedStill.of(noise(size[0], size[1]), mask).toPng());
            long distinct =
                    IntStream.range(0, size[0] * size[1])
                            .map(i -> still.getRGB(i % size[0], i / size[0]))
                            .distinct()
                            .count();
            assertThat(distinct).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void somebody_close_to_the_camera_is_shown_in_at_most_five_cells_across() throws Exception {
        MovingMask mask = emptyMask();
        for (int y = 20; y < 170; y++) {
            for (int x = 100; x < 220; x++) {
                mask.set()[y * 320 + x] = 1;
            }
        }
        BufferedImage still = decoded(MaskedStill.of(noise(960, 540), mask).toPng());
        long across = IntStream.range(300, 660).map(x -> still.getRGB(x, 270)).distinct().count();
        assertThat(across).isBetween(2L, 5L);
    }

    @Test
    void jpeg_bytes_decode_with_zone_line_and_box_drawn() throws Exception {
        byte[] jpeg =
                MaskedStill.of(noise(640, 360), emptyMask())
                        .draw(new Area.Zone(fr.vigie.geometry.Polygon.WHOLE_PICTURE))
                        .draw(new Area.Line(new Segment(new Point(0, 0.5), new Point(1, 0.5))))
                        .draw(new Box(0.2, -0.1, 0.4, 0.6))
                        .toJpeg();
        BufferedImage still = decoded(jpeg);
        assertThat(still.getWidth()).isEqualTo(640);
        assertThat(still.getHeight()).isEqualTo(360);
    }

    @Test
    void the_box_is_drawn_where_it_lies() throws Exception {
        ColourPicture grey = new ColourPicture(960, 540, new int[960 * 540]);
        BufferedImage still =
                decoded(
                        MaskedStill.of(grey, emptyMask())
                                .draw(new Box(0.25, 0.25, 0.75, 0.75))
                                .toPng());
        assertThat(still.getRGB(240, 270) & 0xffffff).isNotZero();
        assertThat(still.getRGB(480, 270) & 0xffffff).isZero();
    }

    private static MovingMask emptyMask() {
        return new MovingMask(320, 180, new byte[320 * 180]);
    }

    private static ColourPicture noise(int width, int height) {
        int[] pixels = new Random(7).ints((long) width * height, 0, 1 << 24).toArray();
        return new ColourPicture(width, height, pixels);
    }

    private static BufferedImage decoded(byte[] bytes) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static long colours(BufferedImage image, int left, int top, int side) {
        return IntStream.range(0, side * side)
                .map(i -> image.getRGB(left + i % side, top + i / side))
                .distinct()
                .count();
    }
}
