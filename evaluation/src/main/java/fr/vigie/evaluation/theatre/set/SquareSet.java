package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Crown;
import fr.vigie.evaluation.theatre.stage.Material;
import fr.vigie.evaluation.theatre.stage.Solid;
import fr.vigie.evaluation.theatre.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * A paved square: a fountain at (4, 21), benches at x = -6.5 and at x = 8.2, trees, houses behind z
 * = 36 and to the left of x = -15.
 */
final class SquareSet {

    private static final double FOUNTAIN_X = 4;
    private static final double FOUNTAIN_Z = 21;
    private static final Colour STONE = Colour.ofScreen(0xB3A996);
    private static final Colour LEAF = new Colour(0.075f, 0.12f, 0.04f);
    private static final Colour WATER = new Colour(0.10f, 0.15f, 0.16f);

    private SquareSet() {}

    static Stage build() {
        List<Solid> solids = new ArrayList<>();
        solids.add(new Solid.Ground(paving()));
        solids.add(
                new Solid.Block(
                        new Vector(-40, 0, 36), new Vector(40, 13, 46), new Facade(41, 8.7, 1)));
        solids.add(
                new Solid.Block(
                        new Vector(-30, 0, 6), new Vector(-15, 12, 36), new Facade(42, 7.9, 0.9)));
        fountain(solids);
        bench(solids, -6.5, 12.5);
        bench(solids, -6.5, 17);
        bench(solids, 8.2, 14);
        List<Crown> crowns = new ArrayList<>();
        tree(solids, crowns, -9.5, 21, 51);
        tree(solids, crowns, -4.5, 29.5, 52);
        tree(solids, crowns, 12, 27, 53);
        furniture(solids);
        return new Stage(solids, List.of(), crowns, List.of(), new Colour(1.0f, 1.08f, 1.18f));
    }

    private static Material paving() {
        Material slabs = Surfaces.slabs(43, Colour.ofScreen(0xA59C8C), 0.8, 0.5);
        Material setts = Surfaces.slabs(44, Colour.ofScreen(0x857E74), 0.17, 0.17);
        return (x, z, texel) -> {
            double dx = x - FOUNTAIN_X;
            double dz = z - FOUNTAIN_Z;
            boolean round = dx * dx + dz * dz < 3.6 * 3.6;
            boolean band = z - 6 * Math.floor(z / 6) < 0.5 || Math.abs(x + 2) < 0.25;
            (round || band ? setts : slabs).paint(x, z, texel);
            if (Grain.rough(45, x * 0.9, z * 0.9) > 0.68) {
                texel.scale(0.86);
            }
        };
    }

    private static void fountain(List<Solid> solids) {
        Vector foot = new Vector(FOUNTAIN_X, 0, FOUNTAIN_Z);
        Material rim = Surfaces.rough(46, STONE);
        Material basin =
                (x, z, texel) -> {
                    double dx = x - FOUNTAIN_X;
                    double dz = z - FOUNTAIN_Z;
                    if (dx * dx + dz * dz < 1.75 * 1.75) {
                        texel.set(WATER, 0.8 + 0.5 * Grain.rough(47, x * 2, z * 2));
                    } else {
                        rim.paint(x, z, texel);
                    }
                };
        solids.add(new Solid.Post(foot, 2.0, 0.5, basin));
        solids.add(new Solid.Post(foot, 0.22, 1.3, rim));
        solids.add(new Solid.Post(foot.plus(new Vector(0, 1.3, 0)), 0.6, 0.16, rim));
    }

    private static void bench(List<Solid> solids, double x, double z) {
        Material wood = Surfaces.planks(48, Colour.ofScreen(0x7B5F42));
        Material feet = Material.plain(Colour.ofGrey(0.06));
        solids.add(
                new Solid.Block(new Vector(x, 0.40, z), new Vector(x + 0.5, 0.46, z + 1.8), wood));
        for (double at : new double[] {0.1, 1.6}) {
            solids.add(
                    new Solid.Block(
                            new Vector(x, 0, z + at),
                            new Vector(x + 0.45, 0.4, z + at + 0.1),
                            feet));
        }
    }

    private static void tree(
            List<Solid> solids, List<Crown> crowns, double x, double z, long seed) {
        Material bark = Surfaces.rough(seed, Colour.ofScreen(0x5B4D3E));
        solids.add(new Solid.Post(new Vector(x, 0, z), 0.17, 3.2, bark));
        crowns.add(new Crown(new Vector(x, 4.6, z), 2.2, LEAF, seed));
    }

    private static void furniture(List<Solid> solids) {
        Material metal = Material.plain(Colour.ofScreen(0x34383A));
        solids.add(new Solid.Post(new Vector(-8.2, 0, 14.6), 0.25, 0.9, metal));
        solids.add(new Solid.Post(new Vector(-1, 0, 33), 0.08, 5.5, metal));
        solids.add(new Solid.Post(new Vector(10.5, 0, 20), 0.08, 5.5, metal));
        Material box = Surfaces.rough(49, Colour.ofScreen(0x9C8F7E));
        solids.add(new Solid.Block(new Vector(9.4, 0, 30), new Vector(11.4, 0.7, 31.2), box));
        Material bush = Surfaces.rough(50, new Colour(0.06f, 0.1f, 0.035f));
        solids.add(new Solid.Heap(new Vector(10.4, 0.6, 30.6), 0.8, 0.7, bush));
    }
}
