package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Crown;
import fr.vigie.evaluation.theatre.stage.Lamp;
import fr.vigie.evaluation.theatre.stage.Material;
import fr.vigie.evaluation.theatre.stage.Railing;
import fr.vigie.evaluation.theatre.stage.Solid;
import fr.vigie.evaluation.theatre.stage.Stage;
import fr.vigie.evaluation.theatre.stage.Texel;
import java.util.ArrayList;
import java.util.List;

/**
 * A dual carriageway away from the camera. To the left of a barrier at x = 0 traffic comes towards
 * the camera in lanes whose middles are x = -2.3 and x = -5.8; to the right it goes away in lanes
 * at x = 2.3 and x = 5.8, with a hard shoulder at x = 9. Grass and trees beyond; lamps "near",
 * "middle" and "far" to the right.
 */
final class RoadSet {

    private static final Colour PAINT = Colour.ofScreen(0xD0CEC6);
    private static final Colour STEEL = Colour.ofScreen(0x8C9194);
    private static final Colour SODIUM = new Colour(1.25f, 0.92f, 0.55f);
    private static final Colour GRASS = new Colour(0.09f, 0.12f, 0.04f);
    private static final Colour LEAF = new Colour(0.07f, 0.11f, 0.04f);
    private static final double EDGE = 10.4;

    private RoadSet() {}

    static Stage build() {
        List<Solid> solids = new ArrayList<>();
        solids.add(new Solid.Ground(ground()));
        List<Crown> crowns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tree(solids, crowns, 15.5 + 1.5 * (i % 2), 24 + 17 * i, 81 + i);
            tree(solids, crowns, -15 - 2 * (i % 2), 30 + 19 * i, 91 + i);
        }
        Material metal = Material.plain(Colour.ofScreen(0x53585B));
        List<Lamp> lamps = new ArrayList<>();
        String[] names = {"near", "middle", "far"};
        for (int i = 0; i < names.length; i++) {
            double z = 16 + 26 * i;
            solids.add(new Solid.Post(new Vector(11.2, 0, z), 0.1, 8.8, metal));
            lamps.add(new Lamp(names[i], new Vector(9.6, 8.8, z), SODIUM, 75));
        }
        solids.add(
                new Solid.Block(
                        new Vector(-60, 0, 150), new Vector(60, 9, 160), new Facade(85, 11, 0.8)));
        return new Stage(solids, lamps, crowns, barriers(), new Colour(1.0f, 1.08f, 1.2f));
    }

    private static List<Railing> barriers() {
        return List.of(
                new Railing(new Vector(0, 0, 4), new Vector(0, 0, 140), 0.75, 2, 0.1, STEEL),
                new Railing(new Vector(EDGE, 0, 4), new Vector(EDGE, 0, 140), 0.75, 2, 0.1, STEEL));
    }

    private static Material ground() {
        Material asphalt = Surfaces.asphalt(82);
        Material grass = Surfaces.rough(83, GRASS);
        return (x, z, texel) -> {
            if (Math.abs(x) > EDGE || z < 2) {
                grass.paint(x, z, texel);
                return;
            }
            asphalt.paint(x, z, texel);
            if (Math.abs(x) < 0.5) {
                texel.scale(0.75);
            }
            wheelTracks(Math.abs(x), z, texel);
            marks(Math.abs(x), z, texel);
        };
    }

    private static void wheelTracks(double x, double z, Texel texel) {
        for (double lane : new double[] {2.3, 5.8}) {
            double track = Math.abs(Math.abs(x - lane) - 0.85);
            if (track < 0.35) {
                texel.scale(1 - 0.16 * (1 - track / 0.35) * Grain.rough(84, x * 0.3, z * 0.05));
            }
        }
    }

    private static void marks(double x, double z, Texel texel) {
        double worn = 0.6 + 0.35 * Grain.rough(86, x * 4, z * 4);
        boolean edge = Math.abs(x - 0.65) < 0.09 || Math.abs(x - 7.6) < 0.11;
        boolean dash = Math.abs(x - 4.05) < 0.08 && z - 13 * Math.floor(z / 13) < 3;
        if (edge || dash) {
            texel.mix(PAINT, worn);
        }
    }

    private static void tree(
            List<Solid> solids, List<Crown> crowns, double x, double z, long seed) {
        Material bark = Surfaces.rough(seed, Colour.ofScreen(0x57493B));
        solids.add(new Solid.Post(new Vector(x, 0, z), 0.2, 3, bark));
        crowns.add(new Crown(new Vector(x, 4.8, z), 2.6, LEAF, seed));
    }
}
