package fr.vigie.vision.analysis;

import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.operation.CameraFault;
import fr.vigie.operation.Laziness;
import fr.vigie.operation.PipelineTimes.Step;
import fr.vigie.operation.StageCounters;
import fr.vigie.sighting.EpisodeChange;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.detect.Detector;
import fr.vigie.vision.detect.Tally;
import fr.vigie.vision.frame.ColourPicture;
import fr.vigie.vision.frame.Frame;
import fr.vigie.vision.frame.MaskedStill;
import fr.vigie.vision.frame.PictureFilter;
import fr.vigie.vision.health.CameraHealth;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamCounters;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamException.Reason;
import fr.vigie.vision.stream.ThreadWork;
import fr.vigie.vision.stream.Turns.Turn;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads one stream to its end, or until it is stopped, into the analysis of one camera. The same
 * file with the same watches gives the same changes, bit for bit, whatever the pace. The stream
 * stays its owner's, who closes it after {@link #run}. One thread runs it; {@link #stop} and {@link
 * #counters} may come from any.
 */
public final class StreamAnalysis {

    /**
     * How many pictures a second of the stream are analysed at most unless said otherwise; those
     * that no watch asks for ({@link Detector#picturesPerSecond}) are not.
     */
    public static final double PICTURES_PER_SECOND = Detector.QUICK;

    private final PictureStream stream;
    private final CameraAnalysis analysis;
    private final Frame frame;
    private final Decimation decimation;
    private final Decimation relief;
    private final StreamGroup group;
    private final RateSteps ownRate = new RateSteps();
    private final Turn turn;
    private final KeyFrameChange keyFrames;
    private final CameraHealth health;
    private final Pacer pacer;
    private final Reviewer reviewer;
    private final PictureFilter filter;
    private final MomentOfNow moment = new MomentOfNow();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicLong analysed = new AtomicLong();
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong shed = new AtomicLong();
    private final AtomicLong analyseNanos = new AtomicLong();
    private Optional<CameraFault> fault = Optional.empty();

    /** Why {@link #run} came back. */
    public enum Ending {
        /** The file has no more pictures, or the camera ended its stream. */
        END_OF_STREAM,
        /** {@link StreamAnalysis#stop} was called. */
        STOPPED
    }

    /**
     * An analysis of an open stream from its first picture on.
     *
     * @param stream opened, nothing read yet
     * @param watches what to look for, all of event types that this version can detect
     * @param picturesPerSecond how many pictures a second of media time are analysed at most, above
     *     zero
     * @param pacer how fast
     */
    public StreamAnalysis(
            PictureStream stream, List<Watch> watches, double picturesPerSecond, Pacer pacer) {
        this(stream, watches, picturesPerSecond, pacer, new StreamGroup());
    }

    /**
     * An analysis that also counts.
     *
     * @param tallies taken from by the caller, after {@link #run} or on its thread
     */
    public StreamAnalysis(
            PictureStream stream,
            List<Watch> watches,
            List<Tally> tallies,
            double picturesPerSecond,
            Pacer pacer) {
        this(
                stream,
                watches,
                tallies,
                picturesPerSecond,
                pacer,
                new StreamGroup(),
                Optional.empty(),
                Reviewer.NONE);
    }

    /**
     * An analysis that does less, together with others, while the machine is too slow for all.
     *
     * @param group the other streams of the process; live streams alone are late
     */
    public StreamAnalysis(
            PictureStream stream,
            List<Watch> watches,
            double picturesPerSecond,
            Pacer pacer,
            StreamGroup group) {
        this(
                stream,
                watches,
                List.of(),
                picturesPerSecond,
                pacer,
                group,
                Optional.empty(),
                Reviewer.NONE);
    }

    /**
     * An analysis with everything that one can have.
     *
     * @param guard drops pictures before any detector sees them, under a charter that wants the
     *     scene to be empty; one of its own for each stream
     * @param reviewer looks a second time at what is found; of this stream alone
     */
    public StreamAnalysis(
            PictureStream stream,
            List<Watch> watches,
            List<Tally> tallies,
            double picturesPerSecond,
            Pacer pacer,
            StreamGroup group,
            Optional<EmptySceneGuard> guard,
            Reviewer reviewer) {
        this(
                stream,
                watches,
                tallies,
                picturesPerSecond,
                pacer,
                group,
                guard,
                reviewer,
                PictureFilter.NONE);
    }

    /**
     * An analysis of other pictures than those of the stream, to try out what would be found then.
     *
     * @param filter changes every picture before it is analysed; stills show the stream's own
     */
    public StreamAnalysis(
            PictureStream stream,
            List<Watch> watches,
            List<Tally> tallies,
            double picturesPerSecond,
            Pacer pacer,
            StreamGroup group,
            Optional<EmptySceneGuard> guard,
            Reviewer reviewer,
            PictureFilter filter) {
        this.stream = stream;
        this.reviewer = reviewer;
        this.filter = filter;
        this.pacer = pacer;
        frame = Frame.sizeFor(stream.info().width(), stream.info().height());
        analysis = new CameraAnalysis(watches, tallies, frame.width(), frame.height(), guard);
        this.group = group;
        turn = group.turns().of();
        double rate = Math.min(picturesPerSecond, analysis.picturesPerSecond());
        decimation = new Decimation(rate);
        relief = new Decimation(rate);
        keyFrames = new KeyFrameChange(frame.width(), frame.height());
        health = new CameraHealth(frame.width(), frame.height());
    }

    /**
     * Reads and analyses until the end or {@link #stop}; called once.
     *
     * @throws StreamException if the stream fails on the way; what was said to the listener until
     *     then stands
     */
    public Ending run(AnalysisListener listener) throws StreamException {
        stream.share(turn, group.times());
        turn.take();
        try {
            while (stream.advance()) {
                boolean look = stream.isLook();
                if (look && looksDifferent()) {
                    stream.goBack();
                } else if (!look && !decimation.takes(stream.time())) {
                    skipped.incrementAndGet();
                } else if (!look && !isAffordable()) {
                    shed.incrementAndGet();
                } else if (waitsInVain(pacer.waitFor(stream.time()))) {
                    return Ending.STOPPED;
                } else {
                    analyse(listener);
                }
            }
            return stopping() ? Ending.STOPPED : Ending.END_OF_STREAM;
        } catch (StreamException e) {
            if (e.reason() == Reason.CLOSED && stopping()) {
                return Ending.STOPPED;
            }
            throw e;
        } finally {
            turn.giveUp();
            reviewer.onEnd();
        }
    }

    /**
     * Whether the machine is fast enough for the picture of now. Whoever is kept from computing
     * slows all streams alike; whoever is behind by its own work, as a stream that is too large for
     * one processor, slows itself.
     */
    private boolean isAffordable() {
        Duration starved = stream.starved();
        group.hear(starved);
        ownRate.hear(stream.behind().minus(starved), System.nanoTime());
        double share = Math.min(group.share(), ownRate.share());
        return share >= 1 || relief.takes(stream.time(), share);
    }

    /** Whether the key frame of now, which is reduced here, shows what was not there before. */
    private boolean looksDifferent() {
        return !reduce() || keyFrames.isIn(frame);
    }

    private boolean reduce() {
        boolean reduced = stream.reduceInto(frame);
        if (reduced) {
            filter.apply(frame);
        }
        return reduced;
    }

    private void analyse(AnalysisListener listener) {
        boolean look = stream.isLook();
        if (!look && !reduce()) {
            skipped.incrementAndGet();
            return;
        }
        long start = ThreadWork.nanos();
        List<EpisodeChange> changes = look ? analysis.glance(frame) : analysis.observe(frame);
        Optional<CameraFault> wrong = health.observe(frame);
        long took = ThreadWork.nanos() - start;
        analyseNanos.addAndGet(took);
        group.times().recordNanos(Step.ANALYSE, took);
        analysed.incrementAndGet();
        reviewer.onPicture(moment);
        listener.onPicture(moment);
        if (!wrong.equals(fault)) {
            fault = wrong;
            listener.onFault(wrong, moment);
        }
        for (EpisodeChange change : changes) {
            listener.onChange(change, moment);
        }
        tellStream();
    }

    /** What was seen decides what has to be decoded next. */
    private void tellStream() {
        boolean look = stream.isLook();
        if (look) {
            keyFrames.wasQuiet();
        }
        Attention attention = analysis.attention(frame.time());
        stream.hear(attention.moving(), attention.restsUntil());
        if (!look && stream.laziness() == Laziness.ASLEEP) {
            keyFrames.begin(frame);
        }
    }

    /** Waits; true if it was stopped or interrupted before its time. */
    private boolean waitsInVain(Duration wait) {
        if (!wait.isPositive()) {
            return stopping();
        }
        turn.giveUp();
        try {
            return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            turn.take();
        }
    }

    private boolean stopping() {
        return stopped.getCount() == 0;
    }

    /** Ends {@link #run} within two seconds, even while it waits for the camera. Any thread. */
    public void stop() {
        stopped.countDown();
        stream.cancel();
    }

    /** Whether everything is decoded now, and why. Any thread. */
    public Laziness laziness() {
        return stream.laziness();
    }

    /** What the stream and its analysis have cost so far; {@code reconnects} is 0. Any thread. */
    public StageCounters counters() {
        StreamCounters read = stream.counters();
        return new StageCounters(
                read.packets(),
                read.bytes(),
                read.decoded(),
                read.damaged(),
                read.gate(),
                analysed.get(),
                skipped.get(),
                shed.get() + read.dropped(),
                0,
                read.readSeconds(),
                read.decodeSeconds(),
                read.reduceSeconds(),
                analyseNanos.get() / 1e9);
    }

    private final class MomentOfNow implements Moment, View {
        @Override
        public MediaTime time() {
            return frame.time();
        }

        @Override
        public Duration age(MediaTime then) {
            return stream.age(then);
        }

        @Override
        public Optional<Instant> cameraInstant(MediaTime then) {
            return stream.cameraInstant(then);
        }

        @Override
        public MaskedStill still() {
            return MaskedStill.of(stream.copyColour(MaskedStill.LARGEST_WIDTH), analysis.moving());
        }

        @Override
        public ColourPicture copy(int largestWidth) {
            return stream.copyColour(largestWidth);
        }

        @Override
        public CompletableFuture<Optional<SecondLook>> secondLook(
                Watch watch, Sighting sighting, LookPolicy policy) {
            return reviewer.review(watch, sighting, policy, this);
        }
    }
}
