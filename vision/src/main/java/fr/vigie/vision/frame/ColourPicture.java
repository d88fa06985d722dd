package fr.vigie.vision.frame;

/**
 * One picture in colour, for a still: it is masked before it leaves this module.
 *
 * @param width pixels
 * @param height pixels
 * @param pixels {@code width * height} values 0xRRGGBB (the upper byte means nothing), rows from
 *     the top
 */
@SuppressWarnings("ArrayRecordComponent")
public record ColourPicture(int width, int height, int[] pixels) {}
