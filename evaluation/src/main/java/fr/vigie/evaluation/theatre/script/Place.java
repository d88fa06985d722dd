package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.theatre.space.Vector;

/**
 * A place on the ground.
 *
 * @param x metres to the right of the camera's foot
 * @param z metres ahead of it
 */
public record Place(double x, double z) {

    /** The point at this height above the ground. */
    public Vector at(double height) {
        return new Vector(x, height, z);
    }

    /** Metres to another place. */
    public double distance(Place other) {
        double dx = other.x - x;
        double dz = other.z - z;
        return Math.sqrt(dx * dx + dz * dz);
    }

    /** The place between this (0) and the other (1). */
    public Place towards(Place other, double share) {
        return new Place(x + (other.x - x) * share, z + (other.z - z) * share);
    }

    /** The place {@code metres} away in the direction of {@code heading}. */
    public Place ahead(double heading, double metres) {
        return new Place(
                x + StrictMath.sin(heading) * metres, z + StrictMath.cos(heading) * metres);
    }

    /** The heading from here to another place: radians clockwise from straight ahead. */
    public double headingTo(Place other) {
        return StrictMath.atan2(other.x - x, other.z - z);
    }
}
