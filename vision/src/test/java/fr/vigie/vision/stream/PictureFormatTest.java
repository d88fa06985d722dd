package fr.vigie.vision.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P10LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;

import fr.vigie.camera.SourceAddress;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.frame.Frame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a stream's pictures are, a frame is Y'CbCr 4:2:0 of limited range. */
class PictureFormatTest {

    @TempDir Path folder;

    @Test
    void white_becomes_235_whatever_the_format() {
        assertThat(lumaOf(AV_PIX_FMT_YUV420P, 235, 128)).isEqualTo(235);
        assertThat(lumaOf(AV_PIX_FMT_YUVJ420P, 255, 128)).isEqualTo(235);
        assertThat(lumaOf(AV_PIX_FMT_BGR24, 255, 255)).isCloseTo(235, within(1));
        assertThat(lumaOf(AV_PIX_FMT_GRAY8, 255, 0)).isCloseTo(235, within(1));
    }

    @Test
    void ten_bits_become_eight() {
        // Each sample is 0x0202 = 514 of 1023: a little above the middle.
        assertThat(lumaOf(AV_PIX_FMT_YUV420P10LE, 2, 2)).isCloseTo(128, within(1));
    }

    @Test
    void full_range_pictures_of_odd_size_that_change_size_in_mid_stream_are_all_reduced()
            throws Exception {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (int i = 0; i < 12; i++) {
            joined.write(i < 6 ? jpeg(161, 121) : jpeg(480, 272));
        }
        Path file = Files.write(folder.resolve("camera.mjpeg"), joined.toByteArray());
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(file.toString()), StreamOptions.DEFAULTS)) {
            assertThat(stream.info().width()).isEqualTo(161);
            Frame frame = Frame.sizeFor(stream.info().width(), stream.info().height());
            int pictures = 0;
            long last = -1;
            while (stream.advance()) {
                assertThat(stream.reduceInto(frame)).isTrue();
                assertThat(frame.luma()[0] & 0xff).isCloseTo(235, within(2));
                assertThat(frame.luma()[frame.luma().length - 1] & 0xff).isCloseTo(16, within(2));
                assertThat(frame.blue()[0] & 0xff).isCloseTo(128, within(2));
                assertThat(stream.time().micros()).isGreaterThan(last);
                last = stream.time().micros();
                ColourPicture colour = stream.copyColour(200);
                assertThat(colour.width()).isEqualTo(pictures < 6 ? 161 : 200);
                assertThat(colour.pixels()[0] & 0xff).isGreaterThan(250);
                pictures++;
            }
            assertThat(pictures).isEqualTo(12);
        }
    }

    @Test
    void colours_come_back_as_they_were_written() throws Exception {
        Path clip = folder.resolve("colours.mp4");
        int[] red = new int[64 * 64];
        java.util.Arrays.fill(red, 0xc83020);
        try (VideoWriter writer = VideoWriter.open(clip, 64, 64, 10, 400_000)) {
            writer.write(red);
        }
        try (PictureStream stream =
                PictureStream.open(
                        SourceAddress.ofRecorded(clip.toString()), StreamOptions.DEFAULTS)) {
            assertThat(stream.advance()).isTrue();
            int pixel = stream.copyColour(960).pixels()[32 * 64 + 32];
            assertThat(pixel >> 16 & 0xff).isCloseTo(0xc8, within(6));
            assertThat(pixel >> 8 & 0xff).isCloseTo(0x30, within(6));
            assertThat(pixel & 0xff).isCloseTo(0x20, within(6));
        }
    }

    @Test
    void frames_keep_the_aspect_with_even_sides_and_are_never_larger_than_the_stream() {
        assertSize(640, 360, 320, 180);
        assertSize(1920, 1080, 320, 180);
        assertSize(768, 576, 320, 240);
        assertSize(1080, 1920, 180, 320);
        assertSize(3840, 1080, 320, 90);
        assertSize(161, 121, 160, 120);
        assertSize(20, 2000, 16, 320);
    }

    private static void assertSize(int width, int height, int frameWidth, int frameHeight) {
        Frame frame = Frame.sizeFor(width, height);
        assertThat(frame.width()).isEqualTo(frameWidth);
        assertThat(frame.height()).isEqualTo(frameHeight);
    }

    /**
     * Luma of a frame reduced from a picture whose bytes are all {@code first}, chroma {@code
     * other}.
     */
    private static int lumaOf(int format, int first, int other) {
        AVFrame picture = av_frame_alloc();
        picture.format(format).width(64).height(48);
        assertThat(av_frame_get_buffer(picture, 0)).isZero();
        for (int plane = 0; plane < 3 && picture.linesize(plane) > 0; plane++) {
            int rows = plane == 0 ? 48 : 24;
            BytePointer data = picture.data(plane);
            BytePointer.memset(
                    data, plane == 0 ? first : other, (long) picture.linesize(plane) * rows);
        }
        byte[] luma = new byte[32 * 24];
        try (PictureScaler scaler = new PictureScaler(AV_PIX_FMT_YUV420P, SWS_AREA)) {
            assertThat(scaler.scale(picture, 32, 24)).isTrue();
            scaler.copyPlane(0, 32, 24, luma);
        } finally {
            av_frame_free(picture);
        }
        return luma[100] & 0xff;
    }

    /** White on the left, black on the right. */
    private static byte[] jpeg(int width, int height) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
