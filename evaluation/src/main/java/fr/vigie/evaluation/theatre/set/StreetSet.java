package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Crown;
import fr.vigie.evaluation.theatre.stage.Material;
import fr.vigie.evaluation.theatre.stage.Railing;
import fr.vigie.evaluation.theatre.stage.Solid;
import fr.vigie.evaluation.theatre.stage.Stage;
import fr.vigie.evaluation.theatre.stage.Texel;
import java.util.ArrayList;
import java.util.List;

/**
 * A street away from the camera: pavement to x = 1.6, road to x = 8.5 with a building site on its
 * near side (x 1.9 to 4.8, z 11.5 to 17), pavement to x = 11.5, houses on both sides.
 */
final class StreetSet {

    private static final double KERB = 1.6;
    private static final double FAR_KERB = 8.5;
    private static final double HOUSES = 11.5;
    private static final Colour PAINT = Colour.ofScreen(0xC8C6BE);
    private static final Colour STONE = Colour.ofScreen(0xA8A49C);
    private static final Colour METAL = Colour.ofScreen(0x3A3F40);
    private static final Colour BARRIER = Colour.ofScreen(0xB9602F);
    private static final Colour LEAF = new Colour(0.085f, 0.135f, 0.045f);

    private StreetSet() {}

    static Stage build() {
        List<Solid> solids = new ArrayList<>();
        solids.add(new Solid.Ground(ground()));
        houses(solids);
        buildingSite(solids);
        furniture(solids);
        List<Crown> crowns = new ArrayList<>();
        tree(solids, crowns, 17.5, 11);
        tree(solids, crowns, 27, 12);
        tree(solids, crowns, 38, 13);
        List<Railing> railings =
                List.of(
                        barrier(new Vector(4.9, 0, 11.3), new Vector(4.9, 0, 17.2)),
                        barrier(new Vector(1.9, 0, 17.2), new Vector(4.9, 0, 17.2)));
        return new Stage(solids, List.of(), crowns, railings, new Colour(1.05f, 1.1f, 1.18f));
    }

    private static Railing barrier(Vector from, Vector to) {
        return new Railing(from, to, 1.1, 0.125, 0.022, BARRIER);
    }

    private static Material ground() {
        Material asphalt = Surfaces.asphalt(21);
        Material pavement = Surfaces.slabs(22, Colour.ofScreen(0x9A958C), 0.6, 0.4);
        Material earth = Surfaces.rough(23, Colour.ofScreen(0x8A7358));
        return (x, z, texel) -> {
            if (x < KERB || x > FAR_KERB + 0.16) {
                pavement.paint(x, z, texel);
            } else if (x < KERB + 0.16 || x > FAR_KERB) {
                texel.set(STONE, 0.85 + 0.3 * Grain.rough(24, x * 3, z));
            } else {
                asphalt.paint(x, z, texel);
                marks(x, z, texel);
                double edge = Math.min(Math.min(x - 1.9, 4.75 - x), Math.min(z - 11.5, 17 - z));
                if (edge + 0.5 * Grain.rough(25, x * 2, z * 2) - 0.25 > 0) {
                    earth.paint(x, z, texel);
                }
            }
        };
    }

    private static void marks(double x, double z, Texel texel) {
        double worn = 0.45 + 0.5 * Grain.rough(26, x * 4, z * 4);
        boolean zebra = z > 22 && z < 25 && x - Math.floor(x) < 0.5;
        boolean dash = Math.abs(x - 5.15) < 0.06 && z - 4.5 * Math.floor(z / 4.5) < 2.2;
        if (zebra || (dash && (z < 21 || z > 26))) {
            texel.mix(PAINT, worn);
        } else if (x - KERB < 0.45) {
            texel.scale(0.85);
        }
    }

    private static void houses(List<Solid> solids) {
        solids.add(
                new Solid.Block(
                        new Vector(-12, 0, 5), new Vector(-3, 12, 64), new Facade(31, 8.3, 0.95)));
        solids.add(
                new Solid.Block(
                        new Vector(HOUSES, 0, -6), new Vector(24, 13, 64), new Facade(32, 7.6, 1)));
        solids.add(
                new Solid.Block(
                        new Vector(-20, 0, 70), new Vector(40, 11, 80), new Facade(33, 9.1, 1)));
    }

    private static void buildingSite(List<Solid> solids) {
        Material sand = Surfaces.rough(27, Colour.ofScreen(0xB59F78));
        solids.add(new Solid.Heap(new Vector(3.9, 0, 15.6), 1.0, 0.75, sand));
        Material board = Surfaces.planks(28, Colour.ofScreen(0xA08660));
        solids.add(new Solid.Block(new Vector(4.1, 0, 12), new Vector(4.7, 0.5, 13.4), board));
        Material cone = Material.plain(Colour.ofScreen(0xC4562A));
        solids.add(new Solid.Post(new Vector(1.95, 0, 11.4), 0.13, 0.7, cone));
        solids.add(new Solid.Post(new Vector(4.85, 0, 11.2), 0.13, 0.7, cone));
    }

    private static void furniture(List<Solid> solids) {
        Material metal = Material.plain(METAL);
        for (int i = 0; i < 4; i++) {
            solids.add(new Solid.Post(new Vector(11.0, 0, 13 + 15 * i), 0.07, 6.5, metal));
        }
        for (int i = 0; i < 7; i++) {
            solids.add(new Solid.Post(new Vector(1.35, 0, 18.5 + 2.2 * i), 0.06, 0.95, metal));
        }
        solids.add(
                new Solid.Block(
                        new Vector(-2.95, 0, 14.2),
                        new Vector(-2.3, 1.1, 14.8),
                        Surfaces.painted(29, Colour.ofScreen(0x3F5B49))));
    }

    private static void tree(List<Solid> solids, List<Crown> crowns, double z, long seed) {
        Material bark = Surfaces.rough(seed, Colour.ofScreen(0x57493B));
        solids.add(new Solid.Post(new Vector(9.7, 0, z), 0.14, 3.4, bark));
        crowns.add(new Crown(new Vector(9.7, 4.4, z), 1.75, LEAF, seed));
    }
}
