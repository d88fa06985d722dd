package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN;

import fr.vigie.camera.SourceAddress;
import fr.vigie.operation.PipelineTimes.Step;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * From packets to pictures, on the caller's thread alone. Owns the codec context and the one
 * decoded picture. Damaged pictures are counted and left out. Not thread-safe.
 */
final class Decoder implements AutoCloseable {

    /** 8192 by 4608: above any camera, and too little to fill the memory with one forged header. */
    private static final long MOST_PIXELS = 8192L * 4608;

    /** Streams without key frames (intra refresh) have shown each place anew after this many. */
    private static final int MOST_SPOILT = 100;

    private final AVCodecContext codec;
    private final AVFrame picture;
    private final StreamTally tally;

    /** What is shown is spoilt by damage before it: so many pictures at most are left out. */
    private int spoilt;

    private long sincePicture;

    private Decoder(AVCodecContext codec, AVFrame picture, StreamTally tally) {
        this.codec = codec;
        this.picture = picture;
        this.tally = tally;
    }

    /** A decoder for the track's codec. */
    static Decoder open(AVStream track, SourceAddress address, StreamTally tally)
            throws StreamException {
        int id = track.codecpar().codec_id();
        AVCodec known = avcodec_find_decoder(id);
        if (known == null) {
            throw Failures.noDecoder(address, nameOf(track));
        }
        AVCodecContext codec = avcodec_alloc_context3(known);
        boolean open = false;
        try {
            codec.thread_count(1);
            codec.max_pixels(MOST_PIXELS);
            open =
                    avcodec_parameters_to_context(codec, track.codecpar()) >= 0
                            && avcodec_open2(codec, known, (AVDictionary) null) >= 0;
            if (!open) {
                throw Failures.noDecoder(address, nameOf(track));
            }
            codec.pkt_timebase(track.time_base());
            return new Decoder(codec, av_frame_alloc(), tally);
        } finally {
            if (!open) {
                avcodec_free_context(codec);
            }
        }
    }

    /** FFmpeg's short name of the track's codec. */
    static String nameOf(AVStream track) {
        return avcodec_get_name(track.codecpar().codec_id()).getString();
    }

    /**
     * Gives the decoder a packet; null at the end, to get the pictures it still holds. All pictures
     * of the packet before have to be taken first.
     */
    void send(@Nullable AVPacket packet) {
        long start = ThreadWork.nanos();
        int error = avcodec_send_packet(codec, packet);
        worked(start);
        if (error < 0 && error != AVERROR_EOF()) {
            damaged();
        }
    }

    /**
     * Takes the next whole picture that is ready.
     *
     * @return false when another packet is needed, or after the last picture
     */
    boolean receive() {
        while (true) {
            long start = ThreadWork.nanos();
            int error = avcodec_receive_frame(codec, picture);
            worked(start);
            if (error == AVERROR_EAGAIN() || error == AVERROR_EOF()) {
                return false;
            }
            boolean whole =
                    error >= 0
                            && (picture.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) == 0
                            && picture.decode_error_flags() == 0
                            && picture.width() > 0
                            && picture.height() > 0;
            if (!whole) {
                damaged();
            } else if (isClean()) {
                tally.decoded.incrementAndGet();
                tally.times.recordNanos(Step.DECODE, sincePicture);
                sincePicture = 0;
                return true;
            } else {
                tally.damaged.incrementAndGet();
            }
        }
    }

    private void worked(long start) {
        long took = ThreadWork.nanos() - start;
        tally.decodeNanos.addAndGet(took);
        sincePicture += took;
    }

    /** Pictures after a damaged one repeat its damage, grey or green, until a key frame comes. */
    private void damaged() {
        tally.damaged.incrementAndGet();
        spoilt = MOST_SPOILT;
    }

    /** Whether the picture stands on sound ones; a stream without key frames heals by itself. */
    private boolean isClean() {
        boolean key = (picture.flags() & AVFrame.AV_FRAME_FLAG_KEY) != 0;
        spoilt = key ? 0 : Math.max(0, spoilt - 1);
        return spoilt == 0;
    }

    /** Forgets all packets: the next one has to be a key frame. */
    void flush() {
        avcodec_flush_buffers(codec);
        spoilt = 0;
    }

    /** The picture that {@link #receive} took last; valid until the next call. */
    AVFrame picture() {
        return picture;
    }

    @Override
    public void close() {
        av_frame_free(picture);
        avcodec_free_context(codec);
    }
}
