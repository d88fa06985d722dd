package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;

import fr.vigie.camera.SourceAddress;
import fr.vigie.operation.PipelineTimes.Step;
import fr.vigie.vision.stream.Turns.Turn;
import java.time.Duration;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.jspecify.annotations.Nullable;

/**
 * From an address to the packets of its one video track. Sound, subtitles and data are discarded
 * here and never decoded. Owns the format context and the connection behind it. Used by one thread;
 * only {@link #cancel} may come from another.
 */
final class Demuxer implements AutoCloseable {

    /** So many unreadable packets in a row, and nothing good is expected any more. */
    private static final int UNREADABLE_IN_A_ROW = 200;

    private final SourceAddress address;
    private final StreamOptions options;
    private final ReadGuard guard;
    private @Nullable Turn turn;
    private final AVFormatContext context;
    private final AVStream track;
    private final StreamTally tally;
    private final BusySpell spell = new BusySpell();

    private Demuxer(
            SourceAddress address,
            StreamOptions options,
            ReadGuard guard,
            AVFormatContext context,
            AVStream track,
            StreamTally tally) {
        this.address = address;
        this.options = options;
        this.guard = guard;
        this.context = context;
        this.track = track;
        this.tally = tally;
    }

    /** Opens the address and finds its video track, within the options' time. */
    static Demuxer open(SourceAddress address, StreamOptions options, StreamTally tally)
            throws StreamException {
        Ffmpeg.load();
        Opening opening = Opening.of(address, options);
        ReadGuard guard = new ReadGuard();
        AVFormatContext context = avformat_alloc_context();
        try {
            guard.guard(context);
            guard.allow(options.connectTimeout());
            if (opening.mayBeSentOn()) {
                guard.keepTo(context, opening.url());
            }
            openInput(context, opening, guard);
            guard.opened();
            int error = avformat_find_stream_info(context, (AVDictionary) null);
            if (error < 0 || guard.cancelled() || guard.expired()) {
                throw opening.failed(error, guard);
            }
            AVStream track = chooseTrack(context, opening);
            if (track.codecpar().width() <= 0 || track.codecpar().height() <= 0) {
                throw opening.noPicture();
            }
            return new Demuxer(address, options, guard, context, track, tally);
        } catch (StreamException | RuntimeException e) {
            avformat_close_input(context);
            guard.close();
            throw e;
        }
    }

    private static void openInput(AVFormatContext context, Opening opening, ReadGuard guard)
            throws StreamException {
        AVDictionary settings = opening.settings();
        try {
            // On failure FFmpeg frees the context and sets the pointer to null by itself.
            int error = avformat_open_input(context, opening.url(), opening.format(), settings);
            if (error < 0) {
                throw opening.failed(error, guard);
            }
        } finally {
            av_dict_free(settings);
        }
    }

    /** The first video track that is no cover picture; all others are discarded. */
    private static AVStream chooseTrack(AVFormatContext context, Opening opening)
            throws StreamException {
        AVStream chosen = null;
        for (int i = 0; i < context.nb_streams(); i++) {
            AVStream stream = context.streams(i);
            boolean video =
                    stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO
                            && (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) == 0;
            if (video && chosen == null) {
                chosen = stream;
            } else {
                stream.discard(AVDISCARD_ALL);
            }
        }
        if (chosen == null) {
            throw opening.noVideoTrack();
        }
        return chosen;
    }

    /** The video track. */
    AVStream track() {
        return track;
    }

    /** The mean rate that the stream announces. */
    OptionalDouble picturesPerSecond() {
        AVRational mean = track.avg_frame_rate();
        AVRational rate = mean.num() > 0 && mean.den() > 0 ? mean : track.r_frame_rate();
        return rate.num() > 0 && rate.den() > 0
                ? OptionalDouble.of((double) rate.num() / rate.den())
                : OptionalDouble.empty();
    }

    /** How long a file lasts. */
    OptionalDouble durationSeconds() {
        long micros = context.duration();
        return address.kind() != SourceAddress.Kind.LIVE && micros != AV_NOPTS_VALUE() && micros > 0
                ? OptionalDouble.of(micros / 1e6)
                : OptionalDouble.empty();
    }

    /** Ends a blocked read, and all later ones, within a fraction of a second. Any thread. */
    void cancel() {
        guard.cancel();
    }

    /**
     * Reads the track's next packet into {@code packet}.
     *
     * @return false at the end of the file or of the camera's stream
     */
    boolean read(AVPacket packet) throws StreamException {
        long start = ThreadWork.nanos();
        try {
            return readTrack(packet);
        } finally {
            tally.took(Step.READ, tally.readNanos, ThreadWork.nanos() - start);
        }
    }

    private boolean readTrack(AVPacket packet) throws StreamException {
        guard.allow(options.stallTimeout());
        int unreadable = 0;
        while (true) {
            int error = guard.cancelled() ? AVERROR_EXIT() : readFrame(packet);
            if (error >= 0 && packet.stream_index() == track.index()) {
                tally.packets.incrementAndGet();
                tally.bytes.addAndGet(packet.size());
                return true;
            }
            av_packet_unref(packet);
            if (guard.cancelled()) {
                throw Failures.closed(address);
            }
            if (guard.expired()) {
                throw Failures.stalled(address, options.stallTimeout());
            }
            if (error == AVERROR_EOF()) {
                return false;
            }
            if (error < 0) {
                tally.damaged.incrementAndGet();
                unreadable++;
            }
            if (error < 0 && (error != AVERROR_INVALIDDATA() || unreadable > UNREADABLE_IN_A_ROW)) {
                throw Failures.unreadable(address, error);
            }
        }
    }

    /** A live stream may wait here, and computes nothing meanwhile. */
    private int readFrame(AVPacket packet) {
        Turn own = turn;
        if (own == null) {
            return readTimed(packet);
        }
        own.giveUp();
        int error = readTimed(packet);
        own.take();
        return error;
    }

    private int readTimed(AVPacket packet) {
        long start = System.nanoTime();
        int error = av_read_frame(context, packet);
        spell.hasRead(start, System.nanoTime(), ThreadWork.nanos());
        return error;
    }

    /** Since when packets have waited for the reader, and not the reader for them. */
    BusySpell spell() {
        return spell;
    }

    /** Gives up this turn while it waits for packets. */
    void share(Turn one) {
        turn = one;
    }

    @Override
    public void close() {
        // The goodbye to the camera (RTSP TEARDOWN) has to be short: somebody waits.
        guard.allowGoodbye(Duration.ofSeconds(1));
        avformat_close_input(context);
        guard.close();
    }
}
