package fr.vigie.vision.stream;

import fr.vigie.operation.GateCounters;

/**
 * What a stream has cost since it was opened. Seconds are of the wall clock ({@link
 * System#nanoTime}): reading includes waiting for packets; the other two are work of the calling
 * thread and close to its processor time on a machine that is not overloaded.
 *
 * @param packets video packets received
 * @param bytes bytes of those packets
 * @param decoded whole pictures decoded
 * @param damaged packets or pictures that could not be decoded whole, and were left out
 * @param gate what was held, decoded and why
 * @param readSeconds seconds spent receiving and waiting for packets
 * @param decodeSeconds seconds spent decoding
 * @param reduceSeconds seconds spent reducing pictures to frames
 */
public record StreamCounters(
        long packets,
        long bytes,
        long decoded,
        long damaged,
        GateCounters gate,
        double readSeconds,
        double decodeSeconds,
        double reduceSeconds) {}
