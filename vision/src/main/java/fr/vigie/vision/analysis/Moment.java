package fr.vigie.vision.analysis;

import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.MaskedStill;
import fr.vigie.watch.Watch;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

    /**
     * Asks for a second look at what was found by this picture. Returns at once; the verdict comes
     * within a bound, on any thread. Empty where there is no network to ask or the policy is off.
     */
    CompletableFuture<Optional<SecondLook>> secondLook(
            Watch watch, Sighting sighting, LookPolicy policy);
}
