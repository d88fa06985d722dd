package fr.vigie.evaluation.footage;

/**
 * A fault of the camera in a clip.
 *
 * @param fault its kind, in lower case: {@code frozen}, {@code covered}, {@code sprayed}, {@code
 *     blurred}, {@code dark}, {@code blinded}, {@code turned}
 * @param span how long it lasts
 */
public record FaultSpan(String fault, Span span) {}
