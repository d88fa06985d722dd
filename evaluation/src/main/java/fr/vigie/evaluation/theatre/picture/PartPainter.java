package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.picture.Illumination.Beam;
import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Draws figures: each part as its projected outline with smooth edges (signed distance to the edge,
 * one pixel wide), lit by the beams that reach it, hidden by what stands before it. Not
 * thread-safe.
 */
final class PartPainter {

    private static final double NEAREST = 0.5;

    /** How much nearer than the actor a solid must be to hide it, metres. */
    private static final float NEARER = 0.25f;

    private final Pinhole camera;
    private final Backdrop backdrop;
    private final Canvas canvas;
    private final Vector up;
    private final Haze haze;

    /** The share of the light that comes back from a mirror; 1 for what is seen itself. */
    private double mirrors = 1;

    PartPainter(Pinhole camera, Backdrop backdrop, Canvas canvas, Haze haze) {
        this.haze = haze;
        this.camera = camera;
        this.backdrop = backdrop;
        this.canvas = canvas;
        up = camera.seenDirection(Vector.UP);
    }

    void paint(Figure figure, Colour sky, List<Beam> beams) {
        figure.parts().stream()
                .sorted(Comparator.comparingDouble(this::depth).reversed())
                .forEach(part -> paint(part, sky, beams));
    }

    /**
     * Draws what wet ground mirrors of a figure.
     *
     * @param share of the light that comes back, 0 to 1
     */
    void paintMirrored(Figure figure, Colour sky, List<Beam> beams, double share) {
        mirrors = share;
        paint(figure.mirrored(), sky, beams);
        mirrors = 1;
    }

    /** A pixel of an actor, seen through the fog before it. */
    private void cover(int pixel, double share, double depth, double r, double g, double b) {
        double lost = haze.lost(depth);
        double light = haze.light();
        canvas.cover(
                pixel,
                (float) (share * mirrors),
                (float) (r + (light - r) * lost),
                (float) (g + (light - g) * lost),
                (float) (b + (light - b) * lost));
    }

    /** Marks where {@link #paint} will draw. */
    void mark(Figure figure, Tiles changed) {
        for (Part part : figure.parts()) {
            switch (part) {
                case Part.Limb limb ->
                        findShape(limb)
                                .map(shape -> shape.extent(canvas.width, canvas.height))
                                .ifPresent(changed::mark);
                case Part.Face face ->
                        findShape(face)
                                .map(shape -> shape.extent(canvas.width, canvas.height))
                                .ifPresent(changed::mark);
                case Part.Puff puff -> changed.mark(extent(puff));
            }
        }
    }

    private Extent extent(Part.Puff puff) {
        Projection seen = camera.project(puff.middle());
        if (seen.depth() < NEAREST) {
            return new Extent(0, 0, 0, 0);
        }
        double radius = puff.radius() * seen.scale();
        double high = radius * puff.stretch();
        return Extent.of(
                seen.x() - radius,
                seen.y() - high,
                seen.x() + radius,
                seen.y() + high,
                canvas.width,
                canvas.height);
    }

    private void paintPuff(Part.Puff puff, Colour sky, List<Beam> beams) {
        Projection seen = camera.project(puff.middle());
        Extent extent = extent(puff);
        double radius = Math.max(0.6, puff.radius() * seen.scale());
        Colour light = sky.times(0.8);
        for (Beam beam : beams) {
            light = light.plus(beam.light().times(0.45));
        }
        Colour colour = puff.glows() ? puff.colour() : puff.colour().under(light);
        for (int row = extent.top(); row < extent.bottom(); row++) {
            for (int column = extent.left(); column < extent.right(); column++) {
                double dx = (column + 0.5 - seen.x()) / radius;
                double dy = (row + 0.5 - seen.y()) / (radius * puff.stretch());
                double inside = 1 - dx * dx - dy * dy;
                int pixel = row * canvas.width + column;
                if (inside > 0 && isSeen(pixel, (float) seen.depth())) {
                    double share = puff.density() * inside * inside;
                    cover(pixel, share, seen.depth(), colour.red(), colour.green(), colour.blue());
                }
            }
        }
    }

    private Optional<LimbShape> findShape(Part.Limb limb) {
        Projection from = camera.project(limb.from());
        Projection to = camera.project(limb.to());
        if (from.depth() < NEAREST || to.depth() < NEAREST) {
            return Optional.empty();
        }
        return Optional.of(
                new LimbShape(
                        from, to, limb.fromRadius() * from.scale(), limb.toRadius() * to.scale()));
    }

    /** Empty for a face that looks away or is behind the camera. */
    private Optional<ConvexShape> findShape(Part.Face face) {
        if (face.normal().dot(face.corners().getFirst().minus(camera.eye())) >= 0) {
            return Optional.empty();
        }
        double[] xs = new double[face.corners().size()];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            Projection seen = camera.project(face.corners().get(i));
            if (seen.depth() < NEAREST) {
                return Optional.empty();
            }
            xs[i] = seen.x();
            ys[i] = seen.y();
        }
        return Optional.of(new ConvexShape(xs, ys));
    }

    private double depth(Part part) {
        return camera.project(part.middle()).depth();
    }

    private void paint(Part part, Colour sky, List<Beam> beams) {
        switch (part) {
            case Part.Limb limb -> paintLimb(limb, sky, beams);
            case Part.Face face -> paintFace(face, sky, beams);
            case Part.Puff puff -> paintPuff(puff, sky, beams);
        }
    }

    private void paintLimb(Part.Limb limb, Colour sky, List<Beam> beams) {
        Optional<LimbShape> found = findShape(limb);
        if (found.isEmpty()) {
            return;
        }
        LimbShape shape = found.get();
        Extent extent = shape.extent(canvas.width, canvas.height);
        float depth = (float) depth(limb);
        Vector[] towards = new Vector[beams.size()];
        for (int i = 0; i < towards.length; i++) {
            towards[i] = camera.seenDirection(beams.get(i).towards());
        }
        for (int row = extent.top(); row < extent.bottom(); row++) {
            for (int column = extent.left(); column < extent.right(); column++) {
                int pixel = row * canvas.width + column;
                double share = shape.share(column + 0.5, row + 0.5);
                if (share > 0 && isSeen(pixel, depth)) {
                    shadeLimb(pixel, share, depth, limb.colour(), shape, sky, beams, towards);
                }
            }
        }
    }

    private void shadeLimb(
            int pixel,
            double share,
            float depth,
            Colour colour,
            LimbShape shape,
            Colour sky,
            List<Beam> beams,
            Vector[] towards) {
        double nx = shape.normalX();
        double ny = shape.normalY();
        double nz = -Math.sqrt(Math.max(0, 1 - nx * nx - ny * ny));
        double open = 0.56 + 0.30 * (nx * up.x() + ny * up.y() + nz * up.z());
        double r = sky.red() * open;
        double g = sky.green() * open;
        double b = sky.blue() * open;
        for (int i = 0; i < towards.length; i++) {
            Vector to = towards[i];
            double facing = Math.max(0, nx * to.x() + ny * to.y() + nz * to.z()) + 0.05;
            Colour light = beams.get(i).light();
            r += light.red() * facing;
            g += light.green() * facing;
            b += light.blue() * facing;
        }
        cover(pixel, share, depth, colour.red() * r, colour.green() * g, colour.blue() * b);
        markActor(pixel, share, depth);
    }

    private void paintFace(Part.Face face, Colour sky, List<Beam> beams) {
        Colour colour = lit(face, face.normal(), sky, beams);
        findShape(face).ifPresent(shape -> fill(shape, (float) depth(face), colour));
    }

    private static Colour lit(Part.Face face, Vector normal, Colour sky, List<Beam> beams) {
        Colour light = sky.times(0.56 + 0.34 * normal.y());
        for (Beam beam : beams) {
            double facing = Math.max(0, normal.dot(beam.towards())) + 0.04;
            light = light.plus(beam.light().times(facing));
        }
        return face.colour().under(light);
    }

    private void fill(ConvexShape shape, float depth, Colour colour) {
        Extent extent = shape.extent(canvas.width, canvas.height);
        for (int row = extent.top(); row < extent.bottom(); row++) {
            for (int column = extent.left(); column < extent.right(); column++) {
                int pixel = row * canvas.width + column;
                double share = shape.share(column + 0.5, row + 0.5, 1);
                if (share > 0 && isSeen(pixel, depth)) {
                    cover(pixel, share, depth, colour.red(), colour.green(), colour.blue());
                    markActor(pixel, share, depth);
                }
            }
        }
    }

    /** The ground hides nobody who stands on it, and it alone is a mirror. */
    private boolean isSeen(int pixel, float depth) {
        return mirrors < 1
                ? backdrop.isGround(pixel)
                : backdrop.depth[pixel] > depth - NEARER || backdrop.isGround(pixel);
    }

    private void markActor(int pixel, double share, float depth) {
        if (share > 0.5 && mirrors >= 1) {
            canvas.actorDepth[pixel] = depth;
        }
    }
}
