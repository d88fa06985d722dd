package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.List;

/** A piece of a figure, in metres of the stage. */
sealed interface Part {

    /** Its colour. */
    Colour colour();

    /** Its middle. */
    Vector middle();

    /** The same as a mirror on the ground shows it. */
    Part mirrored();

    private static Vector below(Vector v) {
        return new Vector(v.x(), -v.y(), v.z());
    }

    /**
     * A round limb that may taper: all points within a radius of a line.
     *
     * @param from one end of the line
     * @param to the other end
     * @param fromRadius metres
     * @param toRadius metres
     * @param colour its colour
     */
    record Limb(Vector from, Vector to, double fromRadius, double toRadius, Colour colour)
            implements Part {
        @Override
        public Vector middle() {
            return from.towards(to, 0.5);
        }

        @Override
        public Part mirrored() {
            return new Limb(below(from), below(to), fromRadius, toRadius, colour);
        }
    }

    /**
     * A flat convex face.
     *
     * @param corners at least three, clockwise as seen from outside
     * @param colour its colour
     */
    record Face(List<Vector> corners, Colour colour) implements Part {
        public Face {
            corners = List.copyOf(corners);
        }

        @Override
        public Vector middle() {
            Vector sum = new Vector(0, 0, 0);
            for (Vector corner : corners) {
                sum = sum.plus(corner);
            }
            return sum.times(1.0 / corners.size());
        }

        @Override
        public Part mirrored() {
            return new Face(corners.reversed().stream().map(Part::below).toList(), colour);
        }

        Vector normal() {
            Vector a = corners.get(1).minus(corners.get(0));
            Vector b = corners.get(2).minus(corners.get(1));
            return a.cross(b).unit();
        }
    }

    /**
     * A soft ball that one sees through: a tongue of flame, a puff of smoke, the shine around a
     * lamp.
     *
     * @param middle its middle
     * @param radius metres from side to side
     * @param stretch by how much it is higher than wide, 1 for a ball
     * @param density the share of what lies behind that its middle hides, 0 to 1
     * @param glows whether its colour is light of its own, which no other light changes
     * @param colour its colour
     */
    record Puff(
            Vector middle,
            double radius,
            double stretch,
            double density,
            boolean glows,
            Colour colour)
            implements Part {

        @Override
        public Part mirrored() {
            return new Puff(below(middle), radius, stretch, density, glows, colour);
        }
    }
}
