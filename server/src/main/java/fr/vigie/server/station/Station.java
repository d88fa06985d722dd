package fr.vigie.server.station;

import fr.vigie.camera.AddressGate;
import fr.vigie.camera.AddressRefusedException;
import fr.vigie.camera.SourceAddress;
import fr.vigie.journal.JournalAction;
import fr.vigie.language.Text;
import fr.vigie.operation.CameraPlan;
import fr.vigie.operation.CameraStatus;
import fr.vigie.operation.CameraStatus.Phase;
import fr.vigie.operation.StageCounters;
import fr.vigie.vision.analysis.Moment;
import fr.vigie.vision.analysis.Pacer;
import fr.vigie.vision.analysis.StreamAnalysis;
import fr.vigie.vision.stream.PictureStream;
import fr.vigie.vision.stream.StreamException;
import fr.vigie.vision.stream.StreamOptions;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one camera: asks permission, opens its stream, analyses it, opens it again when it ends or
 * breaks. One thread of its own from {@link #start} to {@link #stop} owns the stream and the
 * analysis; each opening gets a fresh analysis, so that a loop or a reconnect raises nothing by
 * itself. Thread-safe.
 */
final class Station implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Station.class);

    /** A file that ends at once would otherwise be opened as fast as the machine can. */
    private static final Duration SHORTEST_LOOP = Duration.ofSeconds(1);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final CameraPlan plan;
    private final StreamOptions options;
    private final AddressGate gate;
    private final StationContext context;
    private final WatchPermissions permissions;
    private final Preview preview = new Preview();
    private final Optional<PresenceWatch> presence;
    private final FaultRecord faults;

    // Guarded by this.
    private @Nullable Thread thread;
    private @Nullable StreamAnalysis running;
    private Phase phase = Phase.STOPPED;
    private Text words = Text.NONE;
    private Optional<Instant> lastPicture = Optional.empty();
    private Optional<Duration> clockAhead = Optional.empty();
    private int width;
    private int height;
    private StageCounters before = StageCounters.NONE;
    private List<Watch> allowed = List.of();

    Station(CameraPlan plan, StreamOptions options, AddressGate gate, StationContext context) {
        this.plan = plan;
        this.options = options.withMasks(plan.masks());
        this.gate = gate;
        this.context = context;
        permissions = new WatchPermissions(plan, context);
        presence = context.presence().map(limit -> new PresenceWatch(plan, context, limit));
        faults = new FaultRecord(plan.camera().id(), context.desk());
    }

    CameraPlan plan() {
        return plan;
    }

    /** Starts the camera's thread; nothing happens if it runs. */
    synchronized void start(String actor) {
        if (thread != null) {
            return;
        }
        context.desk().note(actor, JournalAction.CAMERA_STARTED, facts());
        before = StageCounters.NONE;
        phase = Phase.CONNECTING;
        faults.begin(context.clock().instant());
        thread =
                Thread.ofPlatform().name("camera-" + plan.camera().id()).daemon().start(this::loop);
    }

    /** Whether somebody wants it to run, permitted or not. */
    synchronized boolean isOn() {
        return thread != null;
    }

    /** Stops the camera within two seconds; nothing happens if it is stopped. */
    void stop(String actor) {
        Thread stopped;
        synchronized (this) {
            stopped = thread;
            if (stopped == null) {
                return;
            }
            thread = null;
            faults.forget(context.clock().instant());
            if (running != null) {
                running.stop();
            }
            show(Phase.STOPPED, Text.NONE);
            notifyAll();
        }
        // Ends the opening of a stream; the desk writes on another thread, out of its reach.
        stopped.interrupt();
        permissions.stopped(actor);
        context.desk().note(actor, JournalAction.CAMERA_STOPPED, facts());
        try {
            stopped.join(LONGEST_STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks permission again; when the answer has changed the stream is closed at once. */
    synchronized void checkPermission() {
        if (thread == null || permissions.ask(context.clock().instant()).equals(allowed)) {
            if (thread != null && allowed.isEmpty() && phase != Phase.CONNECTING) {
                phase = permissions.rests() ? Phase.RESTING : Phase.REFUSED;
            }
            return;
        }
        if (running != null) {
            running.stop();
        }
        notifyAll();
    }

    /** Looks whether pictures still come: a camera that is silent cannot say so itself. */
    synchronized void checkSignal() {
        boolean awaited =
                switch (phase) {
                    case CONNECTING, RUNNING, WAITING -> thread != null && !isFile();
                    case STOPPED, REFUSED, RESTING -> false;
                };
        faults.checkSignal(awaited, context.clock().instant());
    }

    /** The masked picture of now, if the charter lets it be seen. */
    Optional<byte[]> findPreview() {
        return context.keepsStills() ? preview.find() : Optional.empty();
    }

    synchronized CameraStatus status() {
        StageCounters counters =
                running == null ? before : CounterSum.of(before, running.counters());
        return new CameraStatus(
                plan.camera(),
                phase,
                words,
                lastPicture,
                clockAhead,
                width,
                height,
                counters,
                faults.notice(),
                Optional.ofNullable(running).map(StreamAnalysis::laziness),
                permissions.statuses(context.clock().instant()));
    }

    private void loop() {
        Backoff backoff = new Backoff(context.random());
        try {
            while (isMine()) {
                List<Watch> permitted = askAnew();
                if (permitted.isEmpty()) {
                    waitForPermission();
                } else {
                    await(runOnce(permitted, backoff));
                }
            }
        } catch (InterruptedException e) {
            // Stopped: nothing else interrupts this thread.
        }
    }

    private synchronized boolean isMine() {
        return Thread.currentThread().equals(thread);
    }

    private synchronized List<Watch> askAnew() {
        allowed = permissions.ask(context.clock().instant());
        return allowed;
    }

    // A wake-up out of nothing only asks for permission once more.
    @SuppressWarnings("WaitNotInLoop")
    private synchronized void waitForPermission() throws InterruptedException {
        if (isMine()) {
            show(permissions.rests() ? Phase.RESTING : Phase.REFUSED, Text.NONE);
            faults.forget(context.clock().instant());
            wait();
        }
    }

    // A wake-up out of nothing only tries the stream a little earlier.
    @SuppressWarnings("WaitNotInLoop")
    private synchronized void await(Duration delay) throws InterruptedException {
        if (isMine() && delay.isPositive()) {
            wait(delay.toMillis());
        }
    }

    /** Opens the stream and analyses it to its end; says how long to wait before the next time. */
    private Duration runOnce(List<Watch> permitted, Backoff backoff) throws InterruptedException {
        long started = System.nanoTime();
        setPhase(Phase.CONNECTING);
        try (PictureStream stream = open()) {
            StreamAnalysis analysis =
                    new StreamAnalysis(
                            stream,
                            permitted,
                            List.of(),
                            StreamAnalysis.PICTURES_PER_SECOND,
                            pacer(),
                            context.streams(),
                            presence.map(PresenceWatch::begin),
                            context.looks().open());
            if (!begin(analysis, stream)) {
                return Duration.ZERO;
            }
            try {
                analysis.run(
                        new AlertMaker(
                                plan,
                                permitted,
                                permissions,
                                context,
                                moment -> onPicture(moment, backoff),
                                fault -> faults.hear(fault, context.clock().instant())));
            } finally {
                end(analysis);
            }
            return isFile() ? restOfLoop(started) : lost(Text.NONE, backoff);
        } catch (AddressRefusedException e) {
            return lost(e.words(), backoff);
        } catch (StreamException e) {
            return lost(StreamWords.of(e, plan.camera().source()), backoff);
        } catch (RuntimeException e) {
            // A fault of the program on one picture must not blind this camera for good.
            LOG.error("camera {} meets a fault of the program", plan.camera().id(), e);
            return lost(
                    Text.format(
                            "erreur interne (%s) ; le détail est dans le journal technique.",
                            "internal error (%s); the details are in the log.",
                            e.getClass().getSimpleName()),
                    backoff);
        }
    }

    /** The very address that was checked is opened; a name is not resolved a second time. */
    private PictureStream open() throws StreamException, AddressRefusedException {
        return PictureStream.open(gate.admit(plan.camera().source()), options);
    }

    private boolean isFile() {
        return plan.camera().source().kind() != SourceAddress.Kind.LIVE;
    }

    private Pacer pacer() {
        return isFile() ? Pacer.realTime(context.clock()) : Pacer.NONE;
    }

    private static Duration restOfLoop(long started) {
        return SHORTEST_LOOP.minusNanos(System.nanoTime() - started);
    }

    private synchronized Duration lost(Text why, Backoff backoff) throws InterruptedException {
        if (!isMine()) {
            throw new InterruptedException();
        }
        before = CounterSum.plusReconnect(before);
        show(Phase.WAITING, why);
        return backoff.next();
    }

    private synchronized boolean begin(StreamAnalysis analysis, PictureStream stream) {
        // Somebody may have stopped it, or permission may have gone, while the stream was opened.
        if (!isMine() || !permissions.ask(context.clock().instant()).equals(allowed)) {
            return false;
        }
        running = analysis;
        width = stream.info().width();
        height = stream.info().height();
        preview.setOpen(true);
        return true;
    }

    private synchronized void end(StreamAnalysis analysis) {
        // After a stop and a start at once, the new thread's analysis may stand here already.
        if (running == analysis) {
            before = CounterSum.of(before, analysis.counters());
            running = null;
            preview.setOpen(false);
            faults.streamEnded(context.clock().instant());
        }
    }

    private void onPicture(Moment moment, Backoff backoff) {
        backoff.reset();
        synchronized (this) {
            lastPicture = Optional.of(context.clock().instant());
            clockAhead = context.times().cameraAhead(moment);
            faults.pictureCame(context.clock().instant());
            if (isMine() && phase != Phase.RUNNING) {
                show(Phase.RUNNING, Text.NONE);
            }
        }
        if (presence.isPresent() && presence.get().look(context.clock().instant())) {
            checkPermission();
        }
        if (context.keepsStills()) {
            preview.offer(moment);
        }
    }

    private synchronized void setPhase(Phase next) {
        if (isMine()) {
            // A file that begins again goes on running; its name for people does not flicker.
            boolean loops = next == Phase.CONNECTING && phase == Phase.RUNNING && isFile();
            show(loops ? Phase.RUNNING : next, words);
        }
    }

    private synchronized void show(Phase next, Text why) {
        phase = next;
        words = why;
    }

    private SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("camera", plan.camera().id().value());
        return facts;
    }

    @Override
    public void close() {
        stop("vigie");
    }
}
