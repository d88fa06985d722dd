package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.camera.SourceAddress;
import fr.vigie.geometry.Point;
import fr.vigie.geometry.Polygon;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.frame.Frame;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies under a mask, looked for in what leaves a real stream. */
class PrivacyMaskTest {

    private static final Polygon LEFT =
            new Polygon(
                    List.of(
                            new Point(0, 0),
                            new Point(0.5, 0),
                            new Point(0.5, 1),
                            new Point(0, 1)));

    /** Thinner than a pixel of the analysis. */
    private static final Polygon SLIVER =
            new Polygon(
                    List.of(
                            new Point(0.8, 0.2),
                            new Point(0.8005, 0.2),
                            new Point(0.8005, 0.9),
                            new Point(0.8, 0.9)));

    @TempDir private Path folder;

    private PictureStream open(Polygon... masks) throws Exception {
        Path clip = Clip.write(folder.resolve("clip.mp4"), 640, 360, 20);
        return PictureStream.open(
                SourceAddress.ofRecorded(clip.toString()),
                StreamOptions.DEFAULTS.withMasks(List.of(masks)));
    }

    @Test
    void what_is_masked_is_black_before_the_analysis_and_in_every_still() throws Exception {
        try (PictureStream stream = open(LEFT)) {
            Frame frame = Frame.sizeFor(640, 360);
            while (stream.advance()) {
                stream.reduceInto(frame);
                ColourPicture still = stream.copyColour(960);
                for (int y = 0; y < frame.height(); y++) {
                    for (int x = 0; x <= frame.width() / 2; x++) {
                        assertThat(frame.luma()[y * frame.width() + x]).isEqualTo((byte) 16);
                        int half = y / 2 * (frame.width() / 2) + x / 2;
                        assertThat(frame.blue()[half]).isEqualTo((byte) 128);
                        assertThat(frame.red()[half]).isEqualTo((byte) 128);
                    }
                }
                for (int y = 0; y < still.height(); y++) {
                    for (int x = 0; x <= still.width() / 2; x++) {
                        assertThat(still.pixels()[y * still.width() + x]).isZero();
                    }
                }
                assertThat(still.pixels()[still.width() - 10]).isNotZero();
                assertThat(frame.luma()[frame.width() - 10]).isNotEqualTo((byte) 16);
            }
        }
    }

    @Test
    void a_mask_thinner_than_a_pixel_covers_what_it_touches() throws Exception {
        try (PictureStream stream = open(SLIVER)) {
            assertThat(stream.advance()).isTrue();
            Frame frame = Frame.sizeFor(640, 360);
            stream.reduceInto(frame);
            int x = (int) (0.8 * frame.width());
            for (int y = frame.height() / 4; y < frame.height() * 0.85; y++) {
                assertThat(frame.luma()[y * frame.width() + x]).isEqualTo((byte) 16);
            }
        }
    }
}
