package fr.vigie.evaluation.theatre.stage;

/** A surface: which colour it has where. Pure functions of the place. */
@FunctionalInterface
public interface Material {

    /**
     * The colour of a place of the surface.
     *
     * @param across metres along the surface: x on the ground and on walls that face the camera, z
     *     on walls along the street
     * @param up metres: the height on walls, z on the ground
     * @param texel takes the colour
     */
    void paint(double across, double up, Texel texel);

    /** The same colour everywhere. */
    static Material plain(Colour colour) {
        return (_, _, texel) -> texel.set(colour, 1);
    }
}
