package fr.vigie.evaluation.footage;

import fr.vigie.operation.CameraFault;

/**
 * A fault of the camera that the program told of in a clip.
 *
 * @param fault what was said to be wrong
 * @param span from when it was told until it was said to have ended, or the clip ended
 */
public record ToldFault(CameraFault fault, Span span) {}
