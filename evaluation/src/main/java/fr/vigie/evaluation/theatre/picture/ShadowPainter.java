package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.evaluation.theatre.space.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The shadows that actors cast on the ground, one layer a light: 0 where the light is whole, 1
 * where all of it is taken. Edges are softer the higher the part is above the ground. Not
 * thread-safe.
 */
final class ShadowPainter {

    private static final double LONGEST = 14;

    private final Pinhole camera;
    private final Backdrop backdrop;
    private final Tiles changed;

    /**
     * @param changed takes the tiles that shadows fall on
     */
    ShadowPainter(Pinhole camera, Backdrop backdrop, Tiles changed) {
        this.camera = camera;
        this.backdrop = backdrop;
        this.changed = changed;
    }

    /** The shadow under the sun, which stands in a direction. */
    void castFromSun(Figure figure, Vector toSun, float[] layer) {
        cast(figure, point -> point.onGroundAlong(toSun), layer);
    }

    /** The shadow under a lamp, which hangs in a place. */
    void castFromLamp(Figure figure, Vector lamp, float[] layer) {
        List<Part> lower =
                figure.parts().stream().filter(p -> p.middle().y() < lamp.y() * 0.8).toList();
        cast(
                new Figure(figure.place(), figure.footRadius(), lower),
                point -> point.onGroundAlong(lamp.minus(point)),
                layer);
    }

    /** Little light of the sky gets under feet and wheels. */
    void darkenUnder(Figure figure, double lift, Canvas canvas) {
        double radius = figure.footRadius() * 2;
        Vector foot = figure.place().at(0);
        Extent extent = extentUnder(figure);
        double strength = 0.5 * Math.max(0, 1 - lift * 2);
        for (int row = extent.top(); row < extent.bottom(); row++) {
            for (int column = extent.left(); column < extent.right(); column++) {
                int pixel = row * backdrop.width + column;
                double dx = backdrop.x[pixel] - foot.x();
                double dz = backdrop.z[pixel] - foot.z();
                double near = 1 - (dx * dx + dz * dz) / (radius * radius);
                if (near > 0 && backdrop.isGround(pixel)) {
                    canvas.cover(pixel, (float) (strength * near * near), 0, 0, 0);
                }
            }
        }
    }

    /** Marks where {@link #darkenUnder} will draw. */
    void markUnder(Figure figure) {
        changed.mark(extentUnder(figure));
    }

    private Extent extentUnder(Figure figure) {
        Vector foot = figure.place().at(0);
        return extentAround(foot, foot, figure.footRadius() * 2);
    }

    private void cast(Figure figure, UnaryOperator<Vector> onGround, float[] layer) {
        for (Part part : figure.parts()) {
            if (onGround.apply(part.middle()).minus(part.middle()).length() < LONGEST) {
                switch (part) {
                    case Part.Limb limb -> castLimb(limb, onGround, layer);
                    case Part.Face face -> castFace(face, onGround, layer);
                    case Part.Puff _ -> {}
                }
            }
        }
    }

    private void castLimb(Part.Limb limb, UnaryOperator<Vector> onGround, float[] layer) {
        Vector from = onGround.apply(limb.from());
        Vector to = onGround.apply(limb.to());
        double radius = (limb.fromRadius() + limb.toRadius()) / 2;
        double soft = softness(limb);
        double dx = to.x() - from.x();
        double dz = to.z() - from.z();
        double squared = Math.max(1e-9, dx * dx + dz * dz);
        Extent extent = extentAround(from, to, radius + soft);
        changed.mark(extent);
        for (int row = extent.top(); row < extent.bottom(); row++) {
            for (int column = extent.left(); column < extent.right(); column++) {
                int pixel = row * backdrop.width + column;
                double qx = backdrop.x[pixel] - from.x();
                double qz = backdrop.z[pixel] - from.z();
                double along = Math.clamp((qx * dx + qz * dz) / squared, 0.0, 1.0);
                double ox = qx - dx * along;
                double oz = qz - dz * along;
                double distance = Math.sqrt(ox * ox + oz * oz);
                take(layer, pixel, (radius - distance) / soft + 0.5);
            }
        }
    }

    private void castFace(Part.Face face, UnaryOperator<Vector> onGround, float[] layer) {
        Vector down = onGround.apply(face.middle()).minus(face.middle());
        if (face.normal().dot(down) > 0) {
            return; // the sides that face the light cast the same shadow
        }
        double[] xs = new double[face.corners().size()];
        double[] zs = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            Vector ground = onGround.apply(face.corners().get(i));
            xs[i] = ground.x();
            zs[i] = ground.z();
        }
        double soft = softness(face);
        ConvexShape shape = new ConvexShape(xs, zs);
        Vector least =
                new Vector(Arrays.stream(xs).min().orElse(0), 0, Arrays.stream(zs).min().orElse(0));
        Vector most =
                new Vector(Arrays.stream(xs).max().orElse(0), 0, Arrays.stream(zs).max().orElse(0));
        Extent extent = extentAround(least, most, soft);
        changed.mark(extent);
        for (int row = extent.top(); row < extent.bottom(); row++) {
            for (int column = extent.left(); column < extent.right(); column++) {
                int pixel = row * backdrop.width + column;
                take(layer, pixel, shape.share(backdrop.x[pixel], backdrop.z[pixel], soft));
            }
        }
    }

    private static double softness(Part part) {
        return 0.05 + 0.035 * part.middle().y();
    }

    private void take(float[] layer, int pixel, double share) {
        if (share > layer[pixel] && backdrop.isGround(pixel)) {
            layer[pixel] = (float) Math.min(1, share);
        }
    }

    /** The pixels that may show the ground around two places. */
    private Extent extentAround(Vector a, Vector b, double reach) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int corner = 0; corner < 4; corner++) {
            double x =
                    (corner & 1) == 0
                            ? Math.min(a.x(), b.x()) - reach
                            : Math.max(a.x(), b.x()) + reach;
            double z =
                    (corner & 2) == 0
                            ? Math.min(a.z(), b.z()) - reach
                            : Math.max(a.z(), b.z()) + reach;
            Projection seen = camera.project(new Vector(x, 0, z));
            if (seen.depth() < 0.5) {
                return new Extent(0, 0, 0, 0);
            }
            left = Math.min(left, seen.x());
            right = Math.max(right, seen.x());
            top = Math.min(top, seen.y());
            bottom = Math.max(bottom, seen.y());
        }
        return Extent.of(left, top, right, bottom, backdrop.width, backdrop.height);
    }
}
