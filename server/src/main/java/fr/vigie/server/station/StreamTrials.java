package fr.vigie.server.station;

import fr.vigie.camera.SourceAddress;
import fr.vigie.language.Text;
import fr.vigie.setup.StreamTrial;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.analysis.AnalysisListener;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamInfo;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.vision.stream.StreamOptions.Decoding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Opens streams for a moment, to see whether they can be read and what they show. Nothing is
 * watched for and nothing is kept. A still has everything pixelated that moved within the trial,
 * and every mask black. Few at a time. Thread-safe; each trial has a thread of its own, which ends
 * with it.
 */
public final class StreamTrials {

    /** So long the scene is looked at, so that what moves is known before a still is made. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final Duration LONGEST = Duration.ofSeconds(9);
    private static final int AT_ONCE = 2;
    private static final long QUEUE_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** The trials of one server. */
    public StreamTrials() {}

    /** Too many trials at once, or interrupted. */
    public static final class BusyException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Opens a stream, within about ten seconds.
     *
     * @param source the very address to open, checked already
     * @param still whether a picture may be shown
     */
    public StreamTrial tryOut(SourceAddress source, StreamOptions options, boolean still)
            throws StreamException, BusyException {
        try {
            if (!places.tryAcquire(QUEUE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException();
            }
            try {
                return run(source, options, still);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    /** On a platform thread: the stream blocks in native code. */
    private static StreamTrial run(SourceAddress source, StreamOptions options, boolean still)
            throws StreamException, InterruptedException {
        CompletableFuture<StreamTrial> result = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("stream-trial")
                .daemon()
                .start(() -> {
                    try {
                        result.complete(open(source, options, still));
                    } catch (StreamException | RuntimeException e) {
                        result.completeExceptionally(e);
                    }
                });
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StreamException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    private static StreamTrial open(SourceAddress source, StreamOptions options, boolean still)
            throws StreamException {
        StreamOptions all =
                options.withDecoding(Decoding.EVERYTHING)
                        .withTimeouts(Duration.ofSeconds(8), Duration.ofSeconds(5));
        try (PictureStream stream = PictureStream.open(source, all)) {
            StreamInfo info = stream.info();
            Optional<byte[]> picture = still ? look(stream) : Optional.empty();
            return new StreamTrial(
                    info.codec(),
                    info.width(),
                    info.height(),
                    info.picturesPerSecond(),
                    picture,
                    Text.NONE);
        }
    }

    private static Optional<byte[]> look(PictureStream stream) throws StreamException {
        StreamAnalysis analysis =
                new StreamAnalysis(
                        stream, List.of(), StreamAnalysis.PICTURES_PER_SECOND, Pacer.NONE);
        AtomicReference<Optional<byte[]>> picture = new AtomicReference<>(Optional.empty());
        long end = System.nanoTime() + LONGEST.toNanos();
        analysis.run(
                new AnalysisListener() {
                    @Override
                    public void onPicture(Moment moment) {
                        boolean seen = moment.time().since(MediaTime.ZERO).compareTo(LOOK) >= 0;
                        if (seen || System.nanoTime() > end) {
                            picture.set(Optional.of(moment.still().toJpeg()));
                            analysis.stop();
                        }
                    }

                    @Override
                    public void onChange(EpisodeChange change, Moment moment) {}
                });
        return picture.get();
    }
}
