package fr.vigie.vision.analysis;

import fr.vigie.operation.PipelineTimes;
import fr.vigie.vision.stream.Turns;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What the streams of one process share: the turns in which they compute, how long their steps
 * take, and the share of the usual rate at which they are analysed, which is 1 while the machine
 * keeps up and less, for all alike, while any of them is kept from computing. Thread-safe.
 */
public final class StreamGroup {

    private final Turns turns = new Turns();
    private final PipelineTimes times = new PipelineTimes();
    private final LongSupplier nanos;
    private final RateSteps steps = new RateSteps();

    public StreamGroup() {
        this(System::nanoTime);
    }

    StreamGroup(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Hears with each picture of a stream how long others have kept it from computing. */
    synchronized void hear(Duration starved) {
        steps.hear(starved, nanos.getAsLong());
    }

    /** How long the steps of all its streams took. */
    public PipelineTimes times() {
        return times;
    }

    /** The turns in which all its streams compute. */
    Turns turns() {
        return turns;
    }

    /** Share of the usual rate, 0.2 to 1. */
    public synchronized double share() {
        return steps.share();
    }
}
