package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Lamp;
import fr.vigie.evaluation.theatre.stage.Material;
import fr.vigie.evaluation.theatre.stage.Solid;
import fr.vigie.evaluation.theatre.stage.Stage;
import fr.vigie.evaluation.theatre.stage.Texel;
import java.util.ArrayList;
import java.util.List;

/**
 * A station's hall: polished stone, pillars at x = -7 and x = 7, lit shops in the wall behind z =
 * 30, a ticket machine at (-9, 12), a bench at x = 4.5. Its light comes from above, and from the
 * lamps "front" and "back".
 */
final class StationSet {

    private static final Colour STONE = Colour.ofScreen(0x9C968B);
    private static final Colour DARK_STONE = Colour.ofScreen(0x6B665E);
    private static final Colour WALL = Colour.ofScreen(0xC4BCAA);
    private static final Colour SHOP_LIGHT = new Colour(1.5f, 1.35f, 1.05f);
    private static final Colour LED = new Colour(1.0f, 1.0f, 0.95f);
    private static final double BACK = 30;
    private static final double SHOP = 5.2;

    private StationSet() {}

    static Stage build() {
        List<Solid> solids = new ArrayList<>();
        solids.add(new Solid.Ground(ground()));
        solids.add(new Solid.Block(new Vector(-30, 0, BACK), new Vector(30, 12, 34), shops(121)));
        solids.add(
                new Solid.Block(
                        new Vector(-20, 0, -4),
                        new Vector(-13, 12, BACK),
                        Surfaces.painted(122, WALL)));
        Material pillar = Surfaces.painted(123, Colour.ofScreen(0xB5AC99));
        for (double z : new double[] {11, 19, 27}) {
            solids.add(new Solid.Post(new Vector(-7, 0, z), 0.42, 11, pillar));
            solids.add(new Solid.Post(new Vector(7, 0, z), 0.42, 11, pillar));
        }
        furniture(solids);
        List<Lamp> lamps =
                List.of(
                        new Lamp("front", new Vector(0, 9, 10), LED, 34),
                        new Lamp("back", new Vector(0, 9, 22), LED, 34));
        return new Stage(solids, lamps, List.of(), List.of(), new Colour(0.7f, 0.7f, 0.7f));
    }

    private static Material ground() {
        Material light = Surfaces.slabs(124, STONE, 1.2, 1.2);
        Material dark = Surfaces.slabs(125, DARK_STONE, 1.2, 1.2);
        return (x, z, texel) -> {
            boolean band = Math.abs(x) > 5.6 && Math.abs(x) < 6.4;
            (band || z - 9.6 * Math.floor(z / 9.6) < 0.6 ? dark : light).paint(x, z, texel);
        };
    }

    /** Shop fronts, lit from within, with what is sold in them; plaster between and above. */
    private static Material shops(long seed) {
        Material plaster = Surfaces.painted(seed, WALL);
        return (across, up, texel) -> {
            double shop = Math.floor(across / SHOP);
            double x = across - shop * SHOP;
            plaster.paint(across, up, texel);
            if (x > 0.5 && x < SHOP - 0.5 && up < 2.9) {
                window(seed, (long) shop, x, up, texel);
            }
        };
    }

    private static void window(long seed, long shop, double x, double up, Texel texel) {
        double level = 0.35 + 0.5 * Grain.cell(seed, shop, 1);
        double shelves = Grain.cell(seed + shop, (long) (x * 3), (long) (up * 2.5));
        texel.set(SHOP_LIGHT, level * (0.35 + 0.75 * shelves));
        if (up < 0.35) {
            texel.set(DARK_STONE, 1);
        }
    }

    private static void furniture(List<Solid> solids) {
        solids.add(
                new Solid.Block(
                        new Vector(-9.6, 0, 12),
                        new Vector(-8.8, 1.7, 12.7),
                        Surfaces.painted(126, Colour.ofScreen(0x2F4D7A))));
        Material wood = Surfaces.planks(127, Colour.ofScreen(0x7B5F42));
        solids.add(new Solid.Block(new Vector(4.5, 0.4, 13), new Vector(5, 0.46, 15.4), wood));
        Material feet = Material.plain(Colour.ofGrey(0.06));
        for (double z : new double[] {13.2, 15.1}) {
            solids.add(
                    new Solid.Block(new Vector(4.5, 0, z), new Vector(4.95, 0.4, z + 0.1), feet));
        }
        Material metal = Material.plain(Colour.ofScreen(0x4A4E52));
        solids.add(new Solid.Post(new Vector(-3.2, 0, 24), 0.28, 0.95, metal));
    }
}
