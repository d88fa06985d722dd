package fr.vigie.vision.stream;

import java.util.concurrent.atomic.AtomicLong;

/** The running counts behind {@link StreamCounters}. Written by one thread, read by any. */
final class StreamTally {

    final AtomicLong packets = new AtomicLong();
    final AtomicLong bytes = new AtomicLong();
    final AtomicLong decoded = new AtomicLong();
    final AtomicLong damaged = new AtomicLong();
    final AtomicLong readNanos = new AtomicLong();
    final AtomicLong decodeNanos = new AtomicLong();
    final AtomicLong reduceNanos = new AtomicLong();

    StreamCounters counters() {
        return new StreamCounters(
                packets.get(),
                bytes.get(),
                decoded.get(),
                damaged.get(),
                readNanos.get() / 1e9,
                decodeNanos.get() / 1e9,
                reduceNanos.get() / 1e9);
    }
}
