package fr.vigie.vision.analysis;

import fr.vigie.look.LookPolicy;
import fr.vigie.look.SecondLook;
import fr.vigie.sighting.Sighting;
import fr.vigie.watch.Watch;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Looks a second time at what the detectors of one stream found. All calls come on the thread that
 * reads the stream, and return at once: pictures are copied and looked at elsewhere.
 */
public interface Reviewer {

    /** Nobody looks: there is no second look. */
    Reviewer NONE =
            new Reviewer() {
                @Override
                public CompletableFuture<Optional<SecondLook>> review(
                        Watch watch, Sighting sighting, LookPolicy policy, View view) {
                    return CompletableFuture.completedFuture(Optional.empty());
                }

                @Override
                public void onPicture(View view) {}

                @Override
                public void onEnd() {}
            };

    /**
     * Asks about a candidate that was found by the picture of now.
     *
     * @return the verdict; comes in any case, within a bound, on any thread; empty if the policy is
     *     off or there is nobody to ask
     */
    CompletableFuture<Optional<SecondLook>> review(
            Watch watch, Sighting sighting, LookPolicy policy, View view);

    /** Another picture was analysed: candidates that wait may want to be seen in it. */
    void onPicture(View view);

    /** No further picture comes: candidates that wait are decided by those that came. */
    void onEnd();
}
