package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor.Flag;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/**
 * A flag: a mast, and cloth in strips along which waves run away from the mast. It hangs down where
 * there is no wind.
 */
final class FlagFigure {

    private static final Colour MAST = Colour.ofGrey(0.35);
    private static final int STRIPS = 7;

    /** How high the cloth is, for its length. */
    private static final double HIGH = 0.62;

    private FlagFigure() {}

    static Figure of(Flag flag, double wind, double second) {
        List<Part> parts = new ArrayList<>();
        Vector foot = flag.place().at(0);
        Vector top = flag.place().at(flag.height());
        parts.add(new Part.Limb(foot, top, 0.05, 0.03, MAST));
        for (int i = 0; i < STRIPS; i++) {
            Vector a = edge(flag, wind, second, i);
            Vector b = edge(flag, wind, second, i + 1);
            Vector down = new Vector(0, -HIGH * flag.size(), 0);
            Vector c = b.plus(down);
            Vector d = a.plus(down);
            parts.add(new Part.Face(List.of(a, b, c, d), flag.colour()));
            parts.add(new Part.Face(List.of(d, c, b, a), flag.colour()));
        }
        return new Figure(flag.place(), 0.05, parts);
    }

    /** Where the upper edge of the cloth is at the end of so many strips. */
    private static Vector edge(Flag flag, double wind, double second, int strips) {
        double along = strips / (double) STRIPS;
        double out = flag.size() * along * (0.25 + 0.7 * wind);
        double droop = flag.size() * along * (1 - wind) * 0.6;
        double gust = 0.6 + 0.4 * StrictMath.sin(second * 0.7 + flag.place().x());
        double wave = StrictMath.sin(second * (3 + 5 * wind) - along * 5);
        double aside = flag.size() * 0.22 * along * wind * gust * wave;
        return flag.place().at(flag.height() - 0.1 - droop).plus(new Vector(out, 0, aside));
    }
}
