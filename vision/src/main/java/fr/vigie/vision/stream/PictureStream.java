package fr.vigie.vision.stream;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR0;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;

import fr.vigie.camera.SourceAddress;
import fr.vigie.operation.Laziness;
import fr.vigie.operation.PipelineTimes;
import fr.vigie.operation.PipelineTimes.Step;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.PrivacyMask;
import fr.vigie.vision.stream.Turns.Turn;
import java.nio.IntBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one file or camera, in the order in which they are shown. Only the video track is
 * read: sound is never decoded. One thread reads; {@link #close} may come from any thread and ends
 * a blocked read within two seconds, as does interrupting the reading thread (a name that the
 * network's resolver does not answer is the exception). It blocks in native code: read it on a
 * platform thread.
 *
 * <p>Owns all native memory of the stream: demuxer, decoders, packets, scalers.
 */
public final class PictureStream implements AutoCloseable {

    private static final double RATE_WHERE_UNKNOWN = 25;

    private final SourceAddress address;
    private final StreamTally tally;
    private final Demuxer demuxer;
    private final StreamInfo info;
    private final LazyReader reader;

    /** Rounded alike by every processor, so that a file gives the same frames everywhere. */
    private final PictureScaler reducer =
            new PictureScaler(AV_PIX_FMT_YUV420P, SWS_AREA | SWS_ACCURATE_RND | SWS_BITEXACT);

    private final PictureScaler painter = new PictureScaler(AV_PIX_FMT_BGR0, SWS_AREA);
    private final PrivacyMask mask;
    private final ReentrantLock use = new ReentrantLock();
    private volatile boolean closed;
    private boolean picture;
    private int firstWidth;
    private int firstHeight;

    private PictureStream(
            SourceAddress address,
            StreamTally tally,
            Demuxer demuxer,
            Decoder decoder,
            @Nullable Decoder looker,
            PrivacyMask mask) {
        this.address = address;
        this.mask = mask;
        this.tally = tally;
        this.demuxer = demuxer;
        info =
                new StreamInfo(
                        Decoder.nameOf(demuxer.track()),
                        demuxer.track().codecpar().width(),
                        demuxer.track().codecpar().height(),
                        demuxer.picturesPerSecond(),
                        demuxer.durationSeconds());
        StreamClock clock =
                new StreamClock(
                        (double) demuxer.track().time_base().num()
                                / demuxer.track().time_base().den(),
                        info.picturesPerSecond().orElse(RATE_WHERE_UNKNOWN));
        boolean live = address.kind() == SourceAddress.Kind.LIVE;
        reader = new LazyReader(demuxer, decoder, looker, clock, tally, live);
    }

    /**
     * Opens a file, or an {@code rtsp://} or {@code rtsps://} address. A file may open nothing
     * else: playlists and containers that refer to other files are refused.
     *
     * @throws StreamException if there is nothing that can be read, with what to do about it
     */
    public static PictureStream open(SourceAddress address, StreamOptions options)
            throws StreamException {
        StreamTally tally = new StreamTally();
        Demuxer demuxer = Demuxer.open(address, options, tally);
        Decoder decoder = null;
        try {
            decoder = Decoder.open(demuxer.track(), address, tally);
            Decoder looker =
                    switch (options.decoding()) {
                        case EVERYTHING -> null;
                        case LAZY -> Decoder.open(demuxer.track(), address, tally);
                    };
            return new PictureStream(
                    address, tally, demuxer, decoder, looker, new PrivacyMask(options.masks()));
        } catch (StreamException | RuntimeException e) {
            if (decoder != null) {
                decoder.close();
            }
            demuxer.close();
            throw e;
        }
    }

    /** What the stream said of itself when it was opened. */
    public StreamInfo info() {
        return info;
    }

    /**
     * Goes to the next whole picture; damaged ones are counted and left out.
     *
     * @return false at the end of the file, or when the camera ended the stream
     * @throws StreamException if nothing comes in the time allowed, if the data cannot be read on,
     *     if a camera's pictures change their size, if the end comes before the first whole
     *     picture, or if the stream is closed meanwhile
     */
    public boolean advance() throws StreamException {
        use.lock();
        try {
            picture = false;
            if (closed) {
                throw Failures.closed(address);
            }
            picture = reader.next();
            if (!picture && tally.decoded.get() == 0) {
                throw Failures.noPictures(address, tally.damaged.get());
            }
            if (picture && address.kind() == SourceAddress.Kind.LIVE) {
                checkSize(reader.picture());
            }
            return picture;
        } finally {
            use.unlock();
        }
    }

    /** Another size is another view: nothing that was learned of the scene holds any more. */
    private void checkSize(AVFrame now) throws StreamException {
        if (firstWidth == 0) {
            firstWidth = now.width();
            firstHeight = now.height();
        } else if (now.width() != firstWidth || now.height() != firstHeight) {
            picture = false;
            throw Failures.changed(
                    address, firstWidth + " x " + firstHeight, now.width() + " x " + now.height());
        }
    }

    /**
     * Joins the other streams of the process.
     *
     * @param turn that this stream's thread computes in from now on: given up while packets are
     *     waited for
     * @param times where the time of each step is counted as well
     */
    public void share(Turn turn, PipelineTimes times) {
        use.lock();
        try {
            demuxer.share(turn);
            tally.times = times;
        } finally {
            use.unlock();
        }
    }

    /**
     * Whether the picture of now is a key frame that was decoded for a look while everything else
     * was held: the pictures between it and the one before it have not been given.
     */
    public boolean isLook() {
        return reader.isLooking();
    }

    /**
     * Instead of the look of now, gives all that was held: the next picture is the first one after
     * the picture before, and the one of now comes again in its turn. Nothing happens if the
     * picture of now is no look.
     */
    public void goBack() {
        use.lock();
        try {
            if (!closed && reader.isLooking()) {
                picture = false;
                reader.wake();
            }
        } finally {
            use.unlock();
        }
    }

    /**
     * Says what was seen in the picture of now, so that a lazy stream knows what it need not
     * decode. Means nothing to others.
     *
     * @param moving whether something moves in it
     * @param restsUntil until when no further picture is needed if nothing changes in it; not after
     *     its own time if each is
     */
    public void hear(boolean moving, MediaTime restsUntil) {
        use.lock();
        try {
            if (!closed && picture) {
                reader.hear(moving, restsUntil);
            }
        } finally {
            use.unlock();
        }
    }

    /**
     * How far the reader of a live stream is behind what has come; zero for files. What the camera
     * or the network held up does not count.
     */
    public Duration behind() {
        return Duration.ofNanos(tally.behindMicros * 1000);
    }

    /** How much of {@link #behind} it was kept from computing, by others on this machine. */
    public Duration starved() {
        return Duration.ofNanos(tally.starvedMicros * 1000);
    }

    /**
     * How long ago the picture of this time came from a camera, however late it is looked at; in a
     * file, how far it lies behind the picture of now.
     */
    public Duration age(MediaTime then) {
        return reader.age(then);
    }

    /**
     * When the picture of this time was taken by the camera's own clock; empty while the camera has
     * not told it (RTCP sender reports), and for files.
     */
    public Optional<Instant> cameraInstant(MediaTime then) {
        long zero = tally.cameraMicros;
        return zero == ReferenceTime.NONE
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(zero + then.micros(), ChronoUnit.MICROS));
    }

    /** Whether everything is decoded now, and why. Any thread. */
    public Laziness laziness() {
        return tally.laziness;
    }

    /** When the picture of now stands in the stream, counted from the first picture. */
    public MediaTime time() {
        return reader.time();
    }

    /**
     * Reduces the picture of now to the frame's size, whatever its own size and format, as Y'CbCr
     * of limited range (16 to 235), and sets the frame's time.
     *
     * @return false if the picture's format cannot be reduced; it counts as damaged
     * @throws IllegalStateException if there is no picture of now, or the stream is closed
     */
    public boolean reduceInto(Frame frame) {
        use.lock();
        try {
            long start = ThreadWork.nanos();
            boolean done = reduce(pictureOfNow(), frame);
            if (done) {
                mask.cover(frame);
                frame.setTime(reader.time());
            } else {
                tally.damaged.incrementAndGet();
            }
            tally.took(Step.REDUCE, tally.reduceNanos, ThreadWork.nanos() - start);
            return done;
        } finally {
            use.unlock();
        }
    }

    private boolean reduce(AVFrame now, Frame frame) {
        if (HalfSize.fits(now, frame)) {
            HalfSize.reduce(now, frame);
            return true;
        }
        if (!reducer.scale(now, frame.width(), frame.height())) {
            return false;
        }
        int halfWidth = frame.width() / 2;
        int halfHeight = frame.height() / 2;
        reducer.copyPlane(0, frame.width(), frame.height(), frame.luma());
        reducer.copyPlane(1, halfWidth, halfHeight, frame.blue());
        reducer.copyPlane(2, halfWidth, halfHeight, frame.red());
        return true;
    }

    /**
     * Copies the picture of now in colour, made smaller if it is wider than {@code largestWidth}.
     *
     * @throws IllegalStateException if there is no picture of now, or the stream is closed
     */
    public ColourPicture copyColour(int largestWidth) {
        use.lock();
        try {
            AVFrame now = pictureOfNow();
            int width = Math.max(1, Math.min(largestWidth, now.width()));
            int height = Math.max(1, (int) Math.round((double) now.height() * width / now.width()));
            int[] pixels = new int[width * height];
            if (painter.scale(now, width, height)) {
                IntBuffer rows = painter.plane(0).asIntBuffer();
                int stride = painter.stride(0) / 4;
                for (int y = 0; y < height; y++) {
                    rows.get(y * stride, pixels, y * width, width);
                }
            }
            ColourPicture copy = new ColourPicture(width, height, pixels);
            mask.cover(copy);
            return copy;
        } finally {
            use.unlock();
        }
    }

    private AVFrame pictureOfNow() {
        if (closed || !picture) {
            throw new IllegalStateException("the stream has no picture now");
        }
        return reader.picture();
    }

    /** What the stream has cost so far. Any thread. */
    public StreamCounters counters() {
        return tally.counters();
    }

    /**
     * Ends a blocked {@link #advance} and all later ones with {@link
     * StreamException.Reason#CLOSED}; the picture of now stays. Any thread; {@link #close} is still
     * to come.
     */
    public void cancel() {
        demuxer.cancel();
    }

    /** Ends a blocked read and frees everything. Any thread; a second call does nothing. */
    @Override
    public void close() {
        demuxer.cancel();
        use.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            painter.close();
            reducer.close();
            reader.close();
            demuxer.close();
        } finally {
            use.unlock();
        }
    }
}
