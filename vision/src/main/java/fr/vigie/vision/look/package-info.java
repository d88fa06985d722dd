/**
 * The second look: one network for all cameras, asked about candidates only. Its session, the queue
 * before it, the crops that go in and the rules that make a verdict of what comes out. The only
 * room with ONNX Runtime. Sharp pictures come in and never leave; what leaves is a class of the
 * closed set, a score and a verdict.
 */
@NullMarked
package fr.vigie.vision.look;

import org.jspecify.annotations.NullMarked;
