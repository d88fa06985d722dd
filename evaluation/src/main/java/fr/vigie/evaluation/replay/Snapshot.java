package fr.vigie.evaluation.replay;

import fr.vigie.time.MediaTime;

/**
 * A masked picture of a moment that counts. The bytes are not copied: they are written once and
 * only read.
 *
 * @param at the moment
 * @param jpeg the picture, everything that moves pixelated, the watch's area drawn
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
public record Snapshot(MediaTime at, byte[] jpeg) {}
