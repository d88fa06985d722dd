package fr.vigie.evaluation.theatre.script;

import java.util.ArrayList;
import java.util.List;

/** Lets vehicles brake before they stand, and gather speed after. */
final class Braking {

    /** Metres a second squared, as people drive. */
    private static final double BRAKES = 2.5;

    private static final double STARTS = 1.8;

    private Braking() {}

    static List<Step> smooth(Place from, List<Step> steps) {
        List<Step> smooth = new ArrayList<>();
        Place place = from;
        for (int i = 0; i < steps.size(); i++) {
            if (!(steps.get(i) instanceof Step.Go go)) {
                smooth.add(steps.get(i));
                continue;
            }
            boolean starts = i > 0 && !(steps.get(i - 1) instanceof Step.Go);
            boolean stops = i + 1 < steps.size() && !(steps.get(i + 1) instanceof Step.Go);
            add(smooth, place, go, starts, stops);
            place = go.to();
        }
        return smooth;
    }

    private static void add(
            List<Step> steps, Place from, Step.Go go, boolean starts, boolean stops) {
        double way = from.distance(go.to());
        double starting = starts ? go.speed() * go.speed() / (2 * STARTS) : 0;
        double braking = stops ? go.speed() * go.speed() / (2 * BRAKES) : 0;
        double both = starting + braking;
        if (way < 0.5 || both == 0) {
            steps.add(go);
            return;
        }
        double fits = Math.min(1, way / both);
        double speed = go.speed() * Math.sqrt(fits);
        double first = starting * fits / way;
        double last = 1 - braking * fits / way;
        if (starts) {
            steps.add(new Step.Go(from.towards(go.to(), first), speed, Step.Pace.STARTING));
        }
        if (last - first > 1e-6) {
            steps.add(new Step.Go(from.towards(go.to(), last), speed));
        }
        if (stops) {
            steps.add(new Step.Go(go.to(), speed, Step.Pace.BRAKING));
        }
    }
}
