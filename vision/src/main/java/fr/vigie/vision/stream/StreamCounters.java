package fr.vigie.vision.stream;

import fr.vigie.operation.GateCounters;

/**
 * What a stream has cost since it was opened. Seconds are processor time of the reading thread
 * ({@link ThreadWork}): waiting for packets is not in them.
 *
 * @param packets video packets received
 * @param bytes bytes of those packets
 * @param decoded whole pictures decoded
 * @param damaged packets or pictures that could not be decoded whole, and were left out
 * @param gate what was held, decoded and why
 * @param dropped packets of a live stream left out up to the next key frame, because reading was
 *     seconds behind
 * @param readSeconds seconds spent receiving packets
 * @param decodeSeconds seconds spent decoding
 * @param reduceSeconds seconds spent reducing pictures to frames
 */
public record StreamCounters(
        long packets,
        long bytes,
        long decoded,
        long damaged,
        GateCounters gate,
        long dropped,
        double readSeconds,
        double decodeSeconds,
        double reduceSeconds) {}
