package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Dice;
import fr.vigie.evaluation.theatre.space.Pinhole;
import fr.vigie.evaluation.theatre.space.Projection;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Hit;
import fr.vigie.evaluation.theatre.stage.Lamp;
import fr.vigie.evaluation.theatre.stage.Stage;
import fr.vigie.evaluation.theatre.stage.Texel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Casts the rays of an empty stage: four a pixel for surfaces and shadows, with shadows softened by
 * the sun's and the lamps' size, and a fixed set of directions for the light of the sky (ambient
 * occlusion). Rows are independent of one another, each with its own dice, and painted side by
 * side: the result does not depend on the number of threads.
 */
final class BackdropPainter {

    private static final double VERY_FAR = 1e6;
    private static final int SKY_DIRECTIONS = 20;

    /** Each pixel asks every fifth direction; the softener brings its neighbours' together. */
    private static final int SKY_SHARES = 5;

    private static final double SKY_REACH = 12;

    /** Light that comes back from what hides the sky. */
    private static final double BOUNCE = 0.35;

    private static final double[][] SAMPLES = {
        {0.25, 0.375}, {0.625, 0.125}, {0.375, 0.875}, {0.875, 0.625}
    };

    private final Pinhole camera;
    private final Stage stage;
    private final Vector toSun;
    private final Backdrop backdrop;
    private final Texel texel = new Texel();
    private final List<Vector> skyDirections;
    private final Dice dice;

    private BackdropPainter(
            Pinhole camera,
            Stage stage,
            Vector toSun,
            Backdrop backdrop,
            List<Vector> skyDirections,
            long seed) {
        this.camera = camera;
        this.stage = stage;
        this.toSun = toSun;
        this.backdrop = backdrop;
        this.skyDirections = skyDirections;
        dice = new Dice(seed * 0x51ED2701L);
    }

    static Backdrop paint(Pinhole camera, Stage stage, Vector toSun, long seed) {
        Backdrop backdrop = new Backdrop(camera.width(), camera.height(), stage.lamps().size());
        List<Vector> sky = spreadOverSky();
        IntStream.range(0, camera.height())
                .parallel()
                .forEach(row ->
                        new BackdropPainter(camera, stage, toSun, backdrop, sky, seed + row)
                                .paintRow(row));
        Softener softener = new Softener(backdrop);
        softener.soften(backdrop.sun);
        softener.soften(backdrop.sky);
        for (int lamp = 0; lamp < stage.lamps().size(); lamp++) {
            softener.soften(backdrop.lamps[lamp]);
            paintHalo(camera, stage.lamps().get(lamp), backdrop, lamp);
        }
        return backdrop;
    }

    private void paintRow(int row) {
        for (int column = 0; column < camera.width(); column++) {
            paintPixel(column, row);
        }
    }

    private void paintPixel(int column, int row) {
        int pixel = row * backdrop.width + column;
        backdrop.depth[pixel] = (float) VERY_FAR;
        float share = 1f / SAMPLES.length;
        for (double[] sample : SAMPLES) {
            Vector direction = camera.direction(column + sample[0], row + sample[1]);
            Optional<Hit> hit = stage.findHit(camera.eye(), direction);
            if (hit.isPresent()) {
                addSurface(pixel, hit.get(), share);
            } else {
                addSky(pixel, direction, share);
            }
        }
    }

    private void addSurface(int pixel, Hit hit, float share) {
        hit.paint(texel);
        backdrop.red[pixel] += texel.red() * share;
        backdrop.green[pixel] += texel.green() * share;
        backdrop.blue[pixel] += texel.blue() * share;
        Vector place = hit.place().plus(hit.normal().times(1e-3));
        Vector direction = jittered(toSun, 0.012);
        backdrop.sun[pixel] += (float) sunAt(place, hit.normal(), direction) * share;
        backdrop.leaves[pixel] += (float) stage.throughLeaves(place, direction) * share;
        for (int i = 0; i < stage.lamps().size(); i++) {
            Lamp lamp = stage.lamps().get(i);
            backdrop.lamps[i][pixel] += (float) lampAt(lamp, place, hit.normal()) * share;
        }
        if (hit.distance() < backdrop.depth[pixel]) {
            if (backdrop.depth[pixel] >= VERY_FAR) {
                backdrop.sky[pixel] += (float) skyAt(place, hit.normal(), pixel);
            }
            backdrop.setPlace(pixel, hit.place(), hit.normal(), hit.distance());
        }
    }

    private void addSky(int pixel, Vector direction, float share) {
        double up = direction.y() / direction.length();
        double haze = 1 + 0.5 * Math.clamp(1 - 4 * up, 0.0, 1.0);
        backdrop.red[pixel] += (float) (stage.sky().red() * haze) * share;
        backdrop.green[pixel] += (float) (stage.sky().green() * haze) * share;
        backdrop.blue[pixel] += (float) (stage.sky().blue() * haze) * share;
        if (backdrop.sky[pixel] == 0) {
            backdrop.sky[pixel] = 1;
        }
    }

    private double sunAt(Vector place, Vector normal, Vector direction) {
        double facing = normal.dot(toSun);
        boolean reaches = facing > 0 && !stage.isBlocked(place, direction, Double.MAX_VALUE);
        return reaches ? facing : 0;
    }

    private double lampAt(Lamp lamp, Vector place, Vector normal) {
        double light = lamp.lightOn(place, normal);
        if (light < 1e-5) {
            return 0;
        }
        Vector to = jittered(lamp.place().minus(place), 0.01);
        return stage.isBlocked(place, to, 0.97) ? 0 : light * stage.throughLeaves(place, to.unit());
    }

    private double skyAt(Vector place, Vector normal, int pixel) {
        double open = 0;
        double all = 0;
        // In a block of five by five pixels each row and each column has every share once.
        int share = (pixel % backdrop.width + 2 * (pixel / backdrop.width)) % SKY_SHARES;
        for (int i = share; i < SKY_DIRECTIONS; i += SKY_SHARES) {
            Vector direction = skyDirections.get(i);
            double facing = normal.dot(direction);
            if (facing > 0) {
                all += facing;
                boolean blocked = stage.isBlocked(place, direction, SKY_REACH);
                open += facing * (blocked ? BOUNCE : stage.throughLeaves(place, direction));
            }
        }
        double upwards = 0.6 + 0.4 * Math.max(0, normal.y());
        return all > 0 ? open / all * upwards : BOUNCE * upwards;
    }

    private Vector jittered(Vector direction, double spread) {
        double size = spread * direction.length();
        return direction.plus(
                new Vector(
                        dice.between(-size, size),
                        dice.between(-size, size),
                        dice.between(-size, size)));
    }

    /** Directions over the half sphere on a golden-angle spiral. */
    private static List<Vector> spreadOverSky() {
        List<Vector> directions = new ArrayList<>();
        for (int i = 0; i < SKY_DIRECTIONS; i++) {
            double elevation = StrictMath.toDegrees(StrictMath.asin((i + 0.5) / SKY_DIRECTIONS));
            directions.add(Vector.ofDegrees(i * 137.50776, elevation));
        }
        return directions;
    }

    private static void paintHalo(Pinhole camera, Lamp lamp, Backdrop backdrop, int index) {
        float[] halo = backdrop.halos[index];
        Projection seen = camera.project(lamp.place());
        if (seen.depth() <= 0) {
            return;
        }
        double bulb = Math.max(1.6, 0.16 * seen.scale());
        for (int row = 0; row < backdrop.height; row++) {
            for (int column = 0; column < backdrop.width; column++) {
                double dx = column + 0.5 - seen.x();
                double dy = row + 0.5 - seen.y();
                double distance = Math.sqrt(dx * dx + dy * dy) / bulb;
                double core = Math.clamp(1.5 - distance, 0.0, 1.0) * 1.2;
                double glow = 0.16 / (1 + distance * distance * 0.35);
                halo[row * backdrop.width + column] = (float) (core + Math.max(0, glow - 0.0015));
            }
        }
    }
}
