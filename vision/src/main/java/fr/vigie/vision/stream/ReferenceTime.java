package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_PRFT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVProducerReferenceTime;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;

/**
 * When a packet's picture was taken by the camera's own clock. FFmpeg's RTP reader says so once the
 * camera has sent a sender report (RFC 3550, 6.4.1). Not thread-safe.
 */
final class ReferenceTime implements AutoCloseable {

    /** Said of a packet without. */
    static final long NONE = Long.MIN_VALUE;

    private final SizeTPointer size = new SizeTPointer(1);

    /** Microseconds since 1970 by the camera, or {@link #NONE}. */
    long micros(AVPacket packet) {
        BytePointer data = av_packet_get_side_data(packet, AV_PKT_DATA_PRFT, size);
        return data == null || data.isNull() ? NONE : new AVProducerReferenceTime(data).wallclock();
    }

    @Override
    public void close() {
        size.close();
    }
}
