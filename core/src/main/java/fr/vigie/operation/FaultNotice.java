package fr.vigie.operation;

import java.time.Instant;

/**
 * A fault that lasts.
 *
 * @param fault what is wrong
 * @param since when it was noticed
 */
public record FaultNotice(CameraFault fault, Instant since) {}
