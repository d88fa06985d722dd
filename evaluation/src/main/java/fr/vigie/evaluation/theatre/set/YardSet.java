package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Lamp;
import fr.vigie.evaluation.theatre.stage.Material;
import fr.vigie.evaluation.theatre.stage.Railing;
import fr.vigie.evaluation.theatre.stage.Solid;
import fr.vigie.evaluation.theatre.stage.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * The yard of a depot: a fence with a gate (z 13 to 16.5) at x = -9, a wall 2.2 m high at z = 24, a
 * warehouse to the right of x = 9; lamps "door" (on the warehouse), "post" (by the fence) and
 * "street" (behind the wall).
 */
final class YardSet {

    private static final Colour LED = new Colour(0.95f, 1.0f, 1.05f);
    private static final Colour SODIUM = new Colour(1.25f, 0.92f, 0.52f);
    private static final Colour YELLOW = Colour.ofScreen(0xC9B24A);
    private static final double WALL = 24;
    private static final double FENCE = -9;
    private static final double WAREHOUSE = 9;

    private YardSet() {}

    static Stage build() {
        List<Solid> solids = new ArrayList<>();
        solids.add(new Solid.Ground(ground()));
        solids.add(
                new Solid.Block(
                        new Vector(-30, 0, WALL),
                        new Vector(30, 2.2, WALL + 0.25),
                        Surfaces.bricks(61, Colour.ofScreen(0x9A6A55))));
        warehouse(solids);
        things(solids);
        solids.add(
                new Solid.Block(
                        new Vector(-40, 0, 40), new Vector(40, 9, 50), new Facade(62, 8.8, 0.8)));
        List<Lamp> lamps =
                List.of(
                        new Lamp("door", new Vector(8.5, 4.6, 13), LED, 10),
                        new Lamp("post", new Vector(-7.6, 6.2, 19), SODIUM, 17),
                        new Lamp("street", new Vector(2, 7.5, 33), SODIUM, 24));
        return new Stage(solids, lamps, List.of(), railings(), new Colour(0.5f, 0.5f, 0.62f));
    }

    private static List<Railing> railings() {
        return List.of(
                fence(new Vector(FENCE, 0, 2), new Vector(FENCE, 0, 13)),
                fence(new Vector(FENCE, 0, 16.5), new Vector(FENCE, 0, WALL)));
    }

    private static Railing fence(Vector from, Vector to) {
        return new Railing(from, to, 1.9, 0.14, 0.03, Colour.ofScreen(0x8B9092));
    }

    private static Material ground() {
        Material concrete = Surfaces.slabs(63, Colour.ofScreen(0x86837C), 4.2, 4.2);
        Material gravel = Surfaces.rough(64, Colour.ofScreen(0x6E6B60));
        return (x, z, texel) -> {
            if (x < FENCE || z > WALL) {
                gravel.paint(x, z, texel);
                return;
            }
            concrete.paint(x, z, texel);
            double oil = Grain.rough(65, x * 0.55, z * 0.55);
            if (oil > 0.62) {
                texel.scale(1 - Math.min(0.45, (oil - 0.62) * 5));
            }
            boolean line = Math.abs(x - 2.6 * Math.rint(x / 2.6)) < 0.06;
            if (line && z > 6 && z < 11 && x > 2) {
                texel.mix(YELLOW, 0.5 * Grain.rough(66, x * 5, z * 5) + 0.2);
            }
        };
    }

    private static void warehouse(List<Solid> solids) {
        Material wall = Surfaces.sheet(67, Colour.ofScreen(0x8D949A));
        Colour door = Colour.ofScreen(0x55636E);
        Material front =
                (across, up, texel) -> {
                    boolean within = Math.abs(across - 13) < 2 || Math.abs(across - 19) < 2;
                    if (within && up < 3.4) {
                        texel.set(door, 0.8 + 0.35 * (up / 0.35 - Math.floor(up / 0.35)));
                    } else {
                        wall.paint(across, up, texel);
                    }
                };
        solids.add(new Solid.Block(new Vector(WAREHOUSE, 0, 2), new Vector(25, 6.5, WALL), front));
    }

    private static void things(List<Solid> solids) {
        Material container = Surfaces.sheet(68, Colour.ofScreen(0x3E6280));
        solids.add(new Solid.Block(new Vector(2.2, 0, 20.6), new Vector(8.2, 2.5, 23), container));
        Material pallet = Surfaces.planks(69, Colour.ofScreen(0x8F7449));
        solids.add(new Solid.Block(new Vector(-7.4, 0, 9), new Vector(-6.2, 0.75, 10.2), pallet));
        solids.add(
                new Solid.Block(new Vector(-7.2, 0, 10.6), new Vector(-6.0, 0.45, 11.8), pallet));
        Material steel = Material.plain(Colour.ofScreen(0x6A6D6E));
        solids.add(new Solid.Post(new Vector(-8.3, 0, 19), 0.07, 6.1, steel));
        Material drum = Surfaces.painted(70, Colour.ofScreen(0x4C5A3C));
        solids.add(new Solid.Post(new Vector(8.3, 0, 16), 0.3, 0.9, drum));
        solids.add(new Solid.Post(new Vector(8.2, 0, 16.7), 0.3, 0.9, drum));
    }
}
