package fr.vigie.vision.look;

import fr.vigie.look.LookBoard;
import fr.vigie.look.LookCounters;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.vision.look.pack.ModelPack;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The second look of this process: one network and one queue for all cameras. Thread-safe. Owns the
 * queue (which owns the network) and the timer of the candidates' deadlines, and closes the timer
 * first; candidates that still wait go out without a look.
 */
public final class SecondLooks implements LookBoard, AutoCloseable {

    /** A candidate waits no longer for its second look: with what follows, 1.5 s are kept. */
    public static final Duration LONGEST_WAIT = Duration.ofMillis(1_450);

    private final ModelPack pack;
    private final LookQueue queue;
    private final AtomicLong candidates = new AtomicLong();
    private final AtomicLong unlooked = new AtomicLong();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("second-look-timer").daemon().factory());

    SecondLooks(ModelPack pack, Looker looker, LongSupplier nanoClock) {
        this.pack = pack;
        queue = new LookQueue(looker, nanoClock);
    }

    /**
     * Loads the network of a pack.
     *
     * @throws NetworkException if it cannot be loaded here
     */
    public static SecondLooks open(ModelPack pack, Engine engine) throws NetworkException {
        return new SecondLooks(pack, Network.open(pack, engine), System::nanoTime);
    }

    /** The pack that is asked. */
    public ModelPack pack() {
        return pack;
    }

    /** A reviewer of one live stream: no candidate waits longer than {@link #LONGEST_WAIT}. */
    public Reviewer ofLive() {
        return new CameraLook(this, LONGEST_WAIT);
    }

    /**
     * A reviewer of one file that is read as fast as it goes: it waits for every answer, so that
     * the same file gives the same verdicts.
     */
    public Reviewer ofFile() {
        return new CameraLook(this, Duration.ZERO);
    }

    @Override
    public LookCounters counters() {
        return queue.counters(candidates.get(), unlooked.get());
    }

    @Override
    public Optional<String> findPack() {
        return Optional.of(pack.manifest().title());
    }

    LookQueue queue() {
        return queue;
    }

    void countCandidate() {
        candidates.incrementAndGet();
    }

    void countUnlooked() {
        unlooked.incrementAndGet();
    }

    /** Does something later, unless this is closed before. */
    void after(Duration wait, Runnable work) {
        var _ = timer.schedule(work, wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        queue.close();
    }
}
