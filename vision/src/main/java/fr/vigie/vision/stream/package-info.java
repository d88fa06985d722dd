/**
 * From an address to pictures: demux, packets, decode, reconnects, and the encoder that makes test
 * footage (FFmpeg by Bytedeco's presets). Native memory is owned here, by the type that says so,
 * and closed in reverse order of opening; no native type leaves this package.
 */
@NullMarked
package fr.vigie.vision.stream;

import org.jspecify.annotations.NullMarked;
