package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.List;
import java.util.Optional;

/**
 * The light that lies on the stage: it follows the light of the moment in steps too small to be
 * seen, so that a still stage need not be lit anew for every picture. Not thread-safe.
 */
final class SteadyLight {

    /** A step of light that no eye sees: a quarter of a grey level in the middle of the range. */
    static final double STEP = 0.004;

    private Optional<Illumination> lying = Optional.empty();

    /** Takes the light of a moment; true if it was worth taking over. */
    boolean follow(Illumination moment) {
        if (lying.isPresent() && !isSeen(lying.get(), moment)) {
            return false;
        }
        lying = Optional.of(moment);
        return true;
    }

    Illumination get() {
        return lying.orElseThrow();
    }

    private static boolean isSeen(Illumination was, Illumination is) {
        double daylight = was.sky().green() + was.sun().green();
        boolean lamps = differ(was.lampLight(), is.lampLight());
        return lamps
                || differs(was.sky(), is.sky(), daylight)
                || differs(was.sun(), is.sun(), daylight);
    }

    private static boolean differ(List<Colour> was, List<Colour> is) {
        for (int i = 0; i < was.size(); i++) {
            if (differs(was.get(i), is.get(i), 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differs(Colour was, Colour is, double whole) {
        double most =
                Math.max(
                        Math.abs(was.green() - is.green()),
                        Math.max(Math.abs(was.red() - is.red()), Math.abs(was.blue() - is.blue())));
        return most > STEP * whole;
    }
}
