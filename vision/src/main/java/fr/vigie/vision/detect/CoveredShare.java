package fr.vigie.vision.detect;

import fr.vigie.geometry.Box;
import fr.vigie.geometry.Polygon;
import fr.vigie.vision.scene.Scene;
import fr.vigie.vision.scene.Standing;
import java.util.function.Consumer;

/**
 * How much of a zone is covered by things that were brought there and stay. What came by itself, a
 * person or a vehicle, does not count. Not thread-safe.
 */
final class CoveredShare {

    private final Polygon zone;
    private final Consumer<Standing> added = this::add;
    private double sum;
    private Box box;

    CoveredShare(Polygon zone) {
        this.zone = zone;
        box = zone.bounds();
    }

    /** The share covered now, 0 to 1. */
    double in(Scene scene) {
        sum = 0;
        scene.forEachStanding(added);
        return Math.min(1, sum / zone.area());
    }

    /** Around all that covers the zone; the zone's own box where nothing does. */
    Box box() {
        return sum > 0 ? box : zone.bounds();
    }

    private void add(Standing s) {
        Box its = s.box();
        if (s.hasArrived()
                || !zone.contains(its.centre().x(), Math.min(its.centre().y(), 0.9999))) {
            return;
        }
        box = sum > 0 ? box.union(its) : its;
        sum += s.area();
    }
}
