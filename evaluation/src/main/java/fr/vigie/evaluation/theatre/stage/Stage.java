package fr.vigie.evaluation.theatre.stage;

import fr.vigie.evaluation.theatre.space.Vector;
import java.util.List;
import java.util.Optional;

/**
 * Everything that stands on a stage before the actors come. Immutable and thread-safe.
 *
 * @param solids the ground and what stands on it
 * @param lamps in the order of their names
 * @param crowns of trees
 * @param railings fences
 * @param sky the colour of the sky where no solid hides it
 */
public record Stage(
        List<Solid> solids,
        List<Lamp> lamps,
        List<Crown> crowns,
        List<Railing> railings,
        Colour sky) {

    public Stage {
        solids = List.copyOf(solids);
        lamps = List.copyOf(lamps);
        crowns = List.copyOf(crowns);
        railings = List.copyOf(railings);
    }

    /** The first solid that a ray meets. */
    public Optional<Hit> findHit(Vector from, Vector direction) {
        double nearest = Solid.MISSED;
        Optional<Solid> met = Optional.empty();
        for (Solid solid : solids) {
            double distance = solid.distance(from, direction);
            if (distance < nearest) {
                nearest = distance;
                met = Optional.of(solid);
            }
        }
        if (met.isEmpty()) {
            return Optional.empty();
        }
        Vector place = from.plus(direction.times(nearest));
        return Optional.of(new Hit(nearest, place, met.get().normalAt(place), met.get()));
    }

    /** Whether a solid stands in the way within {@code reach} lengths of the direction. */
    public boolean isBlocked(Vector from, Vector direction, double reach) {
        for (Solid solid : solids) {
            if (!(solid instanceof Solid.Ground) && solid.distance(from, direction) < reach) {
                return true;
            }
        }
        return false;
    }

    /** The share of a light that comes through the leaves on its way, 0 to 1. */
    public double throughLeaves(Vector from, Vector direction) {
        double share = 1;
        for (Crown crown : crowns) {
            share *= crown.letsThrough(from, direction);
        }
        return share;
    }
}
