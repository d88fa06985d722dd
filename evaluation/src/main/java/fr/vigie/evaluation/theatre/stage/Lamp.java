package fr.vigie.evaluation.theatre.stage;

import fr.vigie.evaluation.theatre.space.Vector;

/**
 * A lamp that hangs on a stage.
 *
 * @param name by which a scene switches it
 * @param place where its bulb is
 * @param colour of its light
 * @param power its strength: the light on a surface one metre away that faces it
 */
public record Lamp(String name, Vector place, Colour colour, double power) {

    /** The light it throws on a surface, before anything that stands in the way. */
    public double lightOn(Vector place, Vector normal) {
        Vector to = this.place.minus(place);
        double squared = to.dot(to);
        double distance = Math.sqrt(squared);
        double facing = Math.max(0, to.dot(normal) / distance);
        // A shade keeps its light from going upwards.
        double shade = Math.clamp(to.y() / distance * 1.6 + 0.15, 0.0, 1.0);
        return power * facing * shade / (squared + 1);
    }
}
