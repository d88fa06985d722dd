/**
 * ONNX graphs read as bytes of strangers: an own reader of the few parts of the format that matter
 * (github onnx/onnx, onnx.proto), bounded in every direction, and what a graph is refused for. No
 * runtime is needed and none is called.
 */
@NullMarked
package fr.vigie.vision.look.graph;

import org.jspecify.annotations.NullMarked;
