package fr.vigie.vision.frame;

/**
 * What moves or may be a person in the picture of now, at the size of analysis: everything set is
 * pixelated in stills and previews. Not thread-safe; overwritten by the next picture.
 *
 * @param width pixels
 * @param height pixels
 * @param set {@code width * height} values, not 0 where pixelated
 */
@SuppressWarnings("ArrayRecordComponent")
public record MovingMask(int width, int height, byte[] set) {}
