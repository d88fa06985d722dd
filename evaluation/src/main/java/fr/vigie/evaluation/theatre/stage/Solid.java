package fr.vigie.evaluation.theatre.stage;

import fr.vigie.evaluation.theatre.space.Vector;

/** A thing that stands on a stage: it hides what lies behind it and casts a shadow. */
public sealed interface Solid {

    /** What no ray meets. */
    double MISSED = Double.POSITIVE_INFINITY;

    /** Its surface. */
    Material material();

    /** How far along the ray it is met, in lengths of the direction; {@link #MISSED} if never. */
    double distance(Vector from, Vector direction);

    /** The outward normal at a place of its surface. */
    Vector normalAt(Vector place);

    /**
     * The ground, endless.
     *
     * @param material its surface
     */
    record Ground(Material material) implements Solid {
        @Override
        public double distance(Vector from, Vector direction) {
            double t = -from.y() / direction.y();
            return t > 1e-4 ? t : MISSED;
        }

        @Override
        public Vector normalAt(Vector place) {
            return Vector.UP;
        }
    }

    /**
     * An upright box along the axes.
     *
     * @param least the corner with the smallest coordinates
     * @param most the corner with the largest
     * @param material its surface
     */
    record Block(Vector least, Vector most, Material material) implements Solid {
        @Override
        public double distance(Vector from, Vector direction) {
            double ax = (least.x() - from.x()) / direction.x();
            double bx = (most.x() - from.x()) / direction.x();
            double ay = (least.y() - from.y()) / direction.y();
            double by = (most.y() - from.y()) / direction.y();
            double az = (least.z() - from.z()) / direction.z();
            double bz = (most.z() - from.z()) / direction.z();
            double near = Math.max(Math.max(Math.min(ax, bx), Math.min(ay, by)), Math.min(az, bz));
            double far = Math.min(Math.min(Math.max(ax, bx), Math.max(ay, by)), Math.max(az, bz));
            return near > 1e-4 && near <= far ? near : MISSED;
        }

        @Override
        public Vector normalAt(Vector place) {
            Vector middle = least.towards(most, 0.5);
            Vector half = most.minus(least).times(0.5);
            Vector off = place.minus(middle);
            double x = off.x() / half.x();
            double y = off.y() / half.y();
            double z = off.z() / half.z();
            if (Math.abs(x) >= Math.abs(y) && Math.abs(x) >= Math.abs(z)) {
                return new Vector(Math.signum(x), 0, 0);
            }
            return Math.abs(y) >= Math.abs(z)
                    ? new Vector(0, Math.signum(y), 0)
                    : new Vector(0, 0, Math.signum(z));
        }
    }

    /**
     * An upright round post, or the rim of a basin.
     *
     * @param foot the middle of its foot
     * @param radius metres
     * @param height metres
     * @param material its surface
     */
    record Post(Vector foot, double radius, double height, Material material) implements Solid {
        @Override
        public double distance(Vector from, Vector direction) {
            double ox = from.x() - foot.x();
            double oz = from.z() - foot.z();
            double a = direction.x() * direction.x() + direction.z() * direction.z();
            double b = ox * direction.x() + oz * direction.z();
            double c = ox * ox + oz * oz - radius * radius;
            double root = b * b - a * c;
            if (root < 0) {
                return MISSED;
            }
            double side = (-b - Math.sqrt(root)) / a;
            double y = from.y() + side * direction.y() - foot.y();
            if (side > 1e-4 && y >= 0 && y <= height) {
                return side;
            }
            double top = (foot.y() + height - from.y()) / direction.y();
            double x = ox + top * direction.x();
            double z = oz + top * direction.z();
            return top > 1e-4 && x * x + z * z <= radius * radius ? top : MISSED;
        }

        @Override
        public Vector normalAt(Vector place) {
            if (place.y() > foot.y() + height - 1e-6) {
                return Vector.UP;
            }
            return new Vector(place.x() - foot.x(), 0, place.z() - foot.z()).unit();
        }
    }

    /**
     * A heap or a bush: half an ellipsoid on the ground.
     *
     * @param foot the middle of its foot
     * @param radius of its foot, metres
     * @param height metres
     * @param material its surface
     */
    record Heap(Vector foot, double radius, double height, Material material) implements Solid {
        @Override
        public double distance(Vector from, Vector direction) {
            Vector o = shrunk(from.minus(foot));
            Vector d = shrunk(direction);
            double a = d.dot(d);
            double b = o.dot(d);
            double root = b * b - a * (o.dot(o) - 1);
            if (root < 0) {
                return MISSED;
            }
            double t = (-b - Math.sqrt(root)) / a;
            return t > 1e-4 && from.y() + t * direction.y() >= foot.y() ? t : MISSED;
        }

        @Override
        public Vector normalAt(Vector place) {
            Vector s = shrunk(place.minus(foot));
            return shrunk(s).unit();
        }

        private Vector shrunk(Vector v) {
            return new Vector(v.x() / radius, v.y() / height, v.z() / radius);
        }
    }
}
