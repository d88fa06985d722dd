package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;

import fr.vigie.vision.frame.Frame;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Halves a decoded picture straight from the decoder's planes: each sample is the mean of four,
 * rounded as FFmpeg's area scaler rounds, to the bit. Eight bytes are worked on at once, in lanes
 * of 16 bits. For pictures of exactly twice the frame's size, as many cameras' second streams are.
 */
final class HalfSize {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOW = 0x00FF_00FF_00FF_00FFL;
    private static final long TWOS = 0x0002_0002_0002_0002L;

    private HalfSize() {}

    /** Whether a picture is of the kind that {@link #reduce} takes. */
    static boolean fits(AVFrame picture, Frame frame) {
        return picture.format() == AV_PIX_FMT_YUV420P
                && picture.color_range() != AVCOL_RANGE_JPEG
                && picture.width() == 2 * frame.width()
                && picture.height() == 2 * frame.height()
                && frame.width() % 16 == 0
                && frame.height() % 2 == 0
                && picture.linesize(0) >= picture.width()
                && picture.linesize(1) >= frame.width()
                && picture.linesize(2) >= frame.width();
    }

    /** Fills the frame's three planes. */
    static void reduce(AVFrame picture, Frame frame) {
        int width = frame.width();
        int height = frame.height();
        reducePlane(picture, 0, width, height, frame.luma());
        reducePlane(picture, 1, width / 2, height / 2, frame.blue());
        reducePlane(picture, 2, width / 2, height / 2, frame.red());
    }

    private static void reducePlane(
            AVFrame picture, int plane, int width, int height, byte[] into) {
        int stride = picture.linesize(plane);
        ByteBuffer in =
                picture.data(plane)
                        .capacity((long) stride * (2 * height - 1) + 2L * width)
                        .asBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < height; y++) {
            int above = 2 * y * stride;
            int below = above + stride;
            for (int x = 0; x < width; x += 8) {
                long left = means(in.getLong(above + 2 * x), in.getLong(below + 2 * x));
                long right = means(in.getLong(above + 2 * x + 8), in.getLong(below + 2 * x + 8));
                LONGS.set(into, y * width + x, left | (right << 32));
            }
        }
    }

    /** Two rows of eight bytes become one of four. */
    private static long means(long above, long below) {
        long sums = (above & LOW) + ((above >>> 8) & LOW) + (below & LOW) + ((below >>> 8) & LOW);
        long lanes = ((sums + TWOS) >>> 2) & LOW;
        long pairs = (lanes | (lanes >>> 8)) & 0x0000_FFFF_0000_FFFFL;
        return (pairs | (pairs >>> 16)) & 0xFFFF_FFFFL;
    }
}
