package fr.vigie.vision.analysis;

import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.sighting.Sighting;
import fr.vigie.time.MediaTime;
import fr.vigie.vision.frame.MaskedStill;
import fr.vigie.watch.Watch;
import java.time.Duration;
import java.time.Instant;
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
     * How long ago the picture of this time came from the camera, however late it is looked at; in
     * a file, how far it lies behind the picture of now.
     */
    Duration age(MediaTime then);

    /** When the picture of this time was taken by the camera's own clock, if it tells one. */
    Optional<Instant> cameraInstant(MediaTime then);

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
