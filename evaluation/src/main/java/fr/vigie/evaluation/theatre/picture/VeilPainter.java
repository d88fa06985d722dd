package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Dice;
import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Crown;
import fr.vigie.evaluation.theatre.stage.Railing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes veils once: the leaves of a crown, the bars of a fence. */
final class VeilPainter {

    private static final int CLUMPS = 420;
    private static final int FINE = 4;

    private final Pinhole camera;
    private final Backdrop backdrop;
    private final Vector toSun;

    VeilPainter(Pinhole camera, Backdrop backdrop, Vector toSun) {
        this.camera = camera;
        this.backdrop = backdrop;
        this.toSun = toSun;
    }

    /**
     * A clump of leaves.
     *
     * @param middle where it is
     * @param radius metres
     * @param shade how light it is of itself
     */
    private record Clump(Vector middle, double radius, double shade) {}

    Veil ofCrown(Crown crown) {
        Projection seen = camera.project(crown.middle());
        double reach = crown.radius() * 1.25 * seen.scale();
        Extent extent =
                Extent.of(
                        seen.x() - reach,
                        seen.y() - reach,
                        seen.x() + reach,
                        seen.y() + reach,
                        camera.width(),
                        camera.height());
        Veil veil = new Veil(extent, crown.middle(), 0.09 * seen.scale());
        for (Clump clump : clumps(crown)) {
            paintClump(veil, crown, clump);
        }
        hideBehindSolids(veil);
        return veil;
    }

    private List<Clump> clumps(Crown crown) {
        Dice dice = new Dice(crown.seed());
        List<Clump> clumps = new ArrayList<>();
        while (clumps.size() < CLUMPS) {
            Vector offset =
                    new Vector(dice.between(-1, 1), dice.between(-0.85, 0.85), dice.between(-1, 1));
            double radius = dice.between(0.07, 0.17) * crown.radius();
            double shade = dice.between(0.7, 1.25);
            if (offset.length() < 1) {
                Vector middle = crown.middle().plus(offset.times(crown.radius()));
                clumps.add(new Clump(middle, radius, shade));
            }
        }
        clumps.sort(
                Comparator.comparingDouble((Clump c) -> camera.project(c.middle()).depth())
                        .reversed());
        return clumps;
    }

    private void paintClump(Veil veil, Crown crown, Clump clump) {
        Projection seen = camera.project(clump.middle());
        double radius = clump.radius() * seen.scale();
        Vector out = clump.middle().minus(crown.middle()).times(1 / crown.radius());
        double sunny = Math.clamp(0.42 + 0.75 * out.dot(toSun), 0.04, 1.0);
        double open = Math.clamp(0.55 + 0.45 * out.y(), 0.15, 1.0) * clump.shade();
        Extent extent =
                Extent.of(
                        seen.x() - radius,
                        seen.y() - radius,
                        seen.x() + radius,
                        seen.y() + radius,
                        camera.width(),
                        camera.height());
        for (int row = extent.top(); row < Math.min(extent.bottom(), veil.extent.bottom()); row++) {
            for (int column = extent.left();
                    column < Math.min(extent.right(), veil.extent.right());
                    column++) {
                double dx = (column + 0.5 - seen.x()) / radius;
                double dy = (row + 0.5 - seen.y()) / radius;
                double ragged = Grain.cell(crown.seed() + 7, column, row) * 0.9;
                double share =
                        Math.clamp((1.15 - Math.sqrt(dx * dx + dy * dy) - ragged) * 3, 0.0, 1.0);
                if (share > 0 && row >= veil.extent.top() && column >= veil.extent.left()) {
                    double light = 0.75 + 0.5 * Grain.cell(crown.seed() + 9, column, row);
                    cover(
                            veil,
                            column,
                            row,
                            share,
                            crown,
                            open * light,
                            sunny * light * clump.shade());
                    veil.depth[index(veil, column, row)] = (float) seen.depth();
                }
            }
        }
    }

    private static int index(Veil veil, int column, int row) {
        return (row - veil.extent.top()) * veil.width + column - veil.extent.left();
    }

    private static void cover(
            Veil veil, int column, int row, double share, Crown crown, double open, double sunny) {
        int i = index(veil, column, row);
        float s = (float) share;
        float was = veil.share[i];
        float all = was + s - was * s;
        float mix = s / all;
        veil.red[i] += (float) (crown.colour().red() * open - veil.red[i]) * mix;
        veil.green[i] += (float) (crown.colour().green() * open - veil.green[i]) * mix;
        veil.blue[i] += (float) (crown.colour().blue() * open - veil.blue[i]) * mix;
        veil.sun[i] += (float) (sunny - veil.sun[i]) * mix;
        veil.share[i] = all;
    }

    private void hideBehindSolids(Veil veil) {
        for (int row = 0; row < veil.height; row++) {
            for (int column = 0; column < veil.width; column++) {
                int i = row * veil.width + column;
                int pixel =
                        (row + veil.extent.top()) * backdrop.width + column + veil.extent.left();
                if (backdrop.depth[pixel] < veil.depth[i] - 0.3) {
                    veil.share[i] = 0;
                }
            }
        }
    }

    Veil ofRailing(Railing railing) {
        Extent extent = extentOf(railing);
        Vector middle =
                railing.from()
                        .towards(railing.to(), 0.5)
                        .plus(Vector.UP.times(railing.height() / 2));
        Veil veil = new Veil(extent, middle, 0);
        for (int row = extent.top(); row < extent.bottom(); row++) {
            for (int column = extent.left(); column < extent.right(); column++) {
                paintBars(veil, railing, column, row);
            }
        }
        hideBehindSolids(veil);
        return veil;
    }

    private Extent extentOf(Railing railing) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int step = 0; step <= 40; step++) {
            Vector foot = railing.from().towards(railing.to(), step / 40.0);
            for (double up : new double[] {0, railing.height()}) {
                Projection seen = camera.project(foot.plus(Vector.UP.times(up)));
                if (seen.depth() > 0.5) {
                    left = Math.min(left, seen.x());
                    right = Math.max(right, seen.x());
                    top = Math.min(top, seen.y());
                    bottom = Math.max(bottom, seen.y());
                }
            }
        }
        return Extent.of(left, top, right, bottom, camera.width(), camera.height());
    }

    private void paintBars(Veil veil, Railing railing, int column, int row) {
        Vector line = railing.to().minus(railing.from());
        Vector along = line.unit();
        Vector across = new Vector(along.z(), 0, -along.x());
        int covered = 0;
        double depth = 0;
        for (int sample = 0; sample < FINE * FINE; sample++) {
            int fineRow = sample / FINE;
            Vector ray =
                    camera.direction(
                            column + (sample % FINE + 0.5) / FINE, row + (fineRow + 0.5) / FINE);
            double distance = railing.from().minus(camera.eye()).dot(across) / ray.dot(across);
            Vector met = camera.eye().plus(ray.times(distance)).minus(railing.from());
            double at = met.dot(along);
            if (distance > 0 && at >= 0 && at <= railing.length() && railing.covers(at, met.y())) {
                covered++;
                depth += distance;
            }
        }
        if (covered > 0) {
            int i = index(veil, column, row);
            veil.share[i] = covered / (FINE * (float) FINE);
            veil.red[i] = railing.colour().red();
            veil.green[i] = railing.colour().green();
            veil.blue[i] = railing.colour().blue();
            veil.sun[i] = 0.55f;
            veil.depth[i] = (float) (depth / covered);
        }
    }
}
