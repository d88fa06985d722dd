package fr.vigie.vision.analysis;

import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.MaskedStill;

/**
 * The picture that has just been analysed, as listeners may see it. It lives as long as the
 * listener's call, on the thread of the call.
 */
public interface Moment {

    /** When the picture stands in its stream. */
    MediaTime time();

    /**
     * The picture in colour with everything that moves pixelated, at most {@value
     * MaskedStill#LARGEST_WIDTH} pixels wide; drawn anew at each call.
     */
    MaskedStill still();
}
