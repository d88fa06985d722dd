package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Projection;

/** The outline of a tapering limb in the picture. Remembers where it was asked last. */
final class LimbShape {

    private final double x;
    private final double y;
    private final double dx;
    private final double dy;
    private final double squared;
    private final double fromRadius;
    private final double toRadius;
    private double normalX;
    private double normalY;

    LimbShape(Projection from, Projection to, double fromRadius, double toRadius) {
        x = from.x();
        y = from.y();
        dx = to.x() - from.x();
        dy = to.y() - from.y();
        squared = dx * dx + dy * dy;
        this.fromRadius = fromRadius;
        this.toRadius = toRadius;
    }

    Extent extent(int width, int height) {
        double most = Math.max(fromRadius, toRadius) + 1;
        return Extent.of(
                Math.min(x, x + dx) - most,
                Math.min(y, y + dy) - most,
                Math.max(x, x + dx) + most,
                Math.max(y, y + dy) + most,
                width,
                height);
    }

    /** How much of the pixel around (px, py) lies inside, 0 to 1. */
    double share(double px, double py) {
        double qx = px - x;
        double qy = py - y;
        double along = squared > 1e-9 ? Math.clamp((qx * dx + qy * dy) / squared, 0.0, 1.0) : 0;
        double radius = fromRadius + (toRadius - fromRadius) * along;
        double ox = qx - dx * along;
        double oy = qy - dy * along;
        double distance = Math.sqrt(ox * ox + oy * oy);
        double share = Math.clamp(radius - distance + 0.5, 0.0, 1.0);
        double reach = Math.max(radius, distance);
        normalX = reach > 0 ? ox / reach : 0;
        normalY = reach > 0 ? oy / reach : 0;
        // What is thinner than a pixel cannot fill it.
        return share * Math.min(1, radius * 2);
    }

    /** The surface's normal where {@link #share} was asked last, to the right. */
    double normalX() {
        return normalX;
    }

    /** The same, downwards. */
    double normalY() {
        return normalY;
    }
}
