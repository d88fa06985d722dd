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
    private double left;
    private double top;
    private double right;
    private double bottom;

    CoveredShare(Polygon zone) {
        this.zone = zone;
    }

    /** The share covered now, 0 to 1. */
    double in(Scene scene) {
        sum = 0;
        scene.forEachStanding(added);
        return Math.min(1, sum / zone.area());
    }

    /** Around all that covers the zone; the zone's own box where nothing does. */
    Box box() {
        return sum > 0 ? new Box(left, top, right, bottom) : zone.bounds();
    }

    private void add(Standing s) {
        if (s.hasArrived() || !zone.contains(s.centreX(), Math.min(s.centreY(), 0.9999))) {
            return;
        }
        boolean first = sum == 0;
        left = first ? s.left() : Math.min(left, s.left());
        top = first ? s.top() : Math.min(top, s.top());
        right = first ? s.right() : Math.max(right, s.right());
        bottom = first ? s.footY() : Math.max(bottom, s.footY());
        sum += s.area();
    }
}
