package fr.vigie.vision.stream;

import fr.vigie.operation.GateCounters;
import fr.vigie.operation.Laziness;
import fr.vigie.operation.PipelineTimes;
import fr.vigie.operation.PipelineTimes.Step;
import java.util.concurrent.atomic.AtomicLong;

/** The running counts behind {@link StreamCounters}. Written by one thread, read by any. */
final class StreamTally {

    final AtomicLong packets = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    final AtomicLong held = new AtomicLong();
    final AtomicLong decoded = new AtomicLong();
    final AtomicLong decodedAwake = new AtomicLong();
    final AtomicLong decodedHeld = new AtomicLong();
    final AtomicLong decodedAsleep = new AtomicLong();
    final AtomicLong decodedAgain = new AtomicLong();
    final AtomicLong wokenBySize = new AtomicLong();
    final AtomicLong wokenByKeyFrame = new AtomicLong();
    final AtomicLong wokenByDue = new AtomicLong();
    final AtomicLong wokenByRhythm = new AtomicLong();
    final AtomicLong damaged = new AtomicLong();
    final AtomicLong readNanos = new AtomicLong();
    final AtomicLong decodeNanos = new AtomicLong();
    final AtomicLong reduceNanos = new AtomicLong();

    final AtomicLong dropped = new AtomicLong();

    /** The camera's own time at the stream's time 0, microseconds since 1970. */
    volatile long cameraMicros = ReferenceTime.NONE;

    volatile long behindMicros;
    volatile long starvedMicros;

    /** Where the time of single steps goes as well; of all streams of the process. */
    volatile PipelineTimes times = new PipelineTimes();

    volatile Laziness laziness = Laziness.LEARNING;

    /** A step took so long. */
    void took(Step step, AtomicLong sum, long nanos) {
        sum.addAndGet(nanos);
        times.recordNanos(step, nanos);
    }

    StreamCounters counters() {
        return new StreamCounters(
                packets.get(),
                bytes.get(),
                decoded.get(),
                damaged.get(),
                gate(),
                dropped.get(),
                readNanos.get() / 1e9,
                decodeNanos.get() / 1e9,
                reduceNanos.get() / 1e9);
    }

    private GateCounters gate() {
        return new GateCounters(
                held.get(),
                decodedAwake.get(),
                decodedHeld.get(),
                decodedAsleep.get(),
                decodedAgain.get(),
                wokenBySize.get(),
                wokenByKeyFrame.get(),
                wokenByDue.get(),
                wokenByRhythm.get());
    }
}
