package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_init_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.jspecify.annotations.Nullable;

/**
 * Brings decoded pictures of any size, format and range to one format of the caller's size. The
 * native context is made anew when a stream changes its pictures. Owns that context and the picture
 * it scales into. Not thread-safe.
 */
final class PictureScaler implements AutoCloseable {

    private final int format;
    private final int method;
    private Kind from = new Kind(0, 0, 0, 0, 0);
    private int width;
    private int height;
    private @Nullable SwsContext context;
    private @Nullable AVFrame target;
    private ByteBuffer[] planes = {};

    /** All of a picture that the native context depends on. */
    private record Kind(int width, int height, int format, int range, int colours) {
        static Kind of(AVFrame picture) {
            return new Kind(
                    picture.width(),
                    picture.height(),
                    picture.format(),
                    picture.color_range(),
                    picture.colorspace());
        }

        boolean is(AVFrame picture) {
            return width == picture.width()
                    && height == picture.height()
                    && format == picture.format()
                    && range == picture.color_range()
                    && colours == picture.colorspace();
        }
    }

    /**
     * @param format what to scale to, of AV_PIX_FMT_…
     * @param method how, of SWS_…
     */
    PictureScaler(int format, int method) {
        Ffmpeg.load();
        this.format = format;
        this.method = method;
    }

    /**
     * Scales the picture.
     *
     * @return false if its format cannot be scaled
     */
    boolean scale(AVFrame picture, int toWidth, int toHeight) {
        if (context == null || !from.is(picture) || width != toWidth || height != toHeight) {
            prepare(picture, toWidth, toHeight);
        }
        SwsContext ready = context;
        AVFrame into = target;
        return ready != null
                && into != null
                && sws_scale(
                                ready,
                                picture.data(),
                                picture.linesize(),
                                0,
                                picture.height(),
                                into.data(),
                                into.linesize())
                        == toHeight;
    }

    /** Copies a plane's rows of {@code rowBytes} bytes without their padding. */
    void copyPlane(int plane, int rowBytes, int rows, byte[] into) {
        AVFrame scaled = target;
        if (scaled == null) {
            throw new IllegalStateException("nothing has been scaled");
        }
        int stride = scaled.linesize(plane);
        ByteBuffer bytes = planes[plane];
        if (stride == rowBytes) {
            bytes.get(0, into, 0, rowBytes * rows);
            return;
        }
        for (int row = 0; row < rows; row++) {
            bytes.get(row * stride, into, row * rowBytes, rowBytes);
        }
    }

    /** A plane as it lies in native memory, with its padding; valid until the next scaling. */
    ByteBuffer plane(int plane) {
        return planes[plane].duplicate().order(java.nio.ByteOrder.LITTLE_ENDIAN);
    }

    /** Bytes from one row of a plane to the next. */
    int stride(int plane) {
        AVFrame scaled = target;
        return scaled == null ? 0 : scaled.linesize(plane);
    }

    private void prepare(AVFrame picture, int toWidth, int toHeight) {
        close();
        SwsContext made = sws_alloc_context();
        made.src_w(picture.width()).src_h(picture.height()).src_format(picture.format());
        made.src_range(picture.color_range() == AVCOL_RANGE_JPEG ? 1 : 0);
        made.dst_w(toWidth).dst_h(toHeight).dst_format(format).dst_range(0);
        made.flags(method).threads(1);
        context = made;
        if (sws_init_context(made, null, null) < 0) {
            close();
            return;
        }
        setColours(made, picture);
        AVFrame into = av_frame_alloc();
        into.format(format).width(toWidth).height(toHeight);
        target = into;
        if (av_frame_get_buffer(into, 0) < 0) {
            throw new OutOfMemoryError("no native memory for a " + toWidth + "x" + toHeight);
        }
        planes = new ByteBuffer[3];
        for (int i = 0; i < 3 && into.linesize(i) > 0; i++) {
            int rows = i == 0 ? toHeight : (toHeight + 1) / 2;
            planes[i] = into.data(i).capacity((long) into.linesize(i) * rows).asBuffer();
        }
        from = Kind.of(picture);
        width = toWidth;
        height = toHeight;
    }

    /** The matrix of the source, for conversions between Y'CbCr and RGB. */
    private static void setColours(SwsContext made, AVFrame picture) {
        int matrix = picture.colorspace() == AVCOL_SPC_BT709 ? SWS_CS_ITU709 : SWS_CS_DEFAULT;
        sws_setColorspaceDetails(
                made,
                sws_getCoefficients(matrix),
                made.src_range(),
                sws_getCoefficients(matrix),
                made.dst_range(),
                0,
                1 << 16,
                1 << 16);
    }

    @Override
    public void close() {
        planes = new ByteBuffer[0];
        if (target != null) {
            av_frame_free(target);
            target = null;
        }
        if (context != null) {
            sws_freeContext(context);
            context = null;
        }
    }
}
