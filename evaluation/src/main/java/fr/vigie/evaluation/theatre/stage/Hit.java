package fr.vigie.evaluation.theatre.stage;

import fr.vigie.evaluation.theatre.space.Vector;

/**
 * Where a ray meets a solid.
 *
 * @param distance along the ray, in lengths of its direction
 * @param place where
 * @param normal of the surface there, length one
 * @param solid what was met
 */
public record Hit(double distance, Vector place, Vector normal, Solid solid) {

    /** The colour of the surface there. */
    public void paint(Texel texel) {
        boolean level = normal.y() > 0.5;
        boolean sideways = Math.abs(normal.x()) > 0.5;
        double across = !level && sideways ? place.z() : place.x();
        solid.material().paint(across, level ? place.z() : place.y(), texel);
    }
}
