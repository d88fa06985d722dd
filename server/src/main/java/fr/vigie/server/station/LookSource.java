package fr.vigie.server.station;

import fr.vigie.look.LookPolicy;
import fr.vigie.operation.CameraPlan;
import fr.vigie.vision.analysis.Reviewer;
import fr.vigie.watch.Watch;

/** Who looks a second time at what the stations find, and how much it weighs. Thread-safe. */
public interface LookSource {

    /** Nobody does. */
    LookSource NONE =
            new LookSource() {
                @Override
                public Reviewer open() {
                    return Reviewer.NONE;
                }

                @Override
                public LookPolicy policy(CameraPlan plan, Watch watch) {
                    return LookPolicy.OFF;
                }
            };

    /** A reviewer for one opening of one stream. */
    Reviewer open();

    /** How much the second look weighs on a watch, as things stand now. */
    LookPolicy policy(CameraPlan plan, Watch watch);
}
