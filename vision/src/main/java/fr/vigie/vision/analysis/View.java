package fr.vigie.vision.analysis;

import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.ColourPicture;

/**
 * The picture of now, sharp, for the second look alone: it never leaves this module. It lives as
 * long as the call, on the thread of the call.
 */
public interface View {

    /** When the picture stands in its stream. */
    MediaTime time();

    /**
     * A copy in colour.
     *
     * @param largestWidth wider pictures are reduced to it, pixels
     */
    ColourPicture copy(int largestWidth);
}
