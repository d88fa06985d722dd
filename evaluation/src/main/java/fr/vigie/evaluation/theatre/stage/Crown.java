package fr.vigie.evaluation.theatre.stage;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Vector;

/**
 * The leaves of a tree: a ball of clumps that sways in the wind.
 *
 * @param middle of the ball
 * @param radius metres
 * @param colour of a leaf
 * @param seed which tree it is
 */
public record Crown(Vector middle, double radius, Colour colour, long seed) {

    /** The share of a light that comes through it on the way along {@code direction}, 0 to 1. */
    public double letsThrough(Vector from, Vector direction) {
        Vector to = middle.minus(from);
        double along = to.dot(direction);
        if (along <= 0) {
            return 1;
        }
        Vector closest = to.minus(direction.times(along));
        double squared = radius * radius - closest.dot(closest);
        if (squared <= 0) {
            return 1;
        }
        double thickness = Math.sqrt(squared) / radius;
        double holes = Grain.rough(seed, closest.x() * 2.2 + 50, closest.z() * 2.2 + closest.y());
        return Math.clamp((holes - 0.30 - 0.35 * thickness) * 5 + 0.5, 0.06, 1.0);
    }
}
