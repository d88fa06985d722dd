package fr.vigie.evaluation.theatre.set;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.stage.Colour;
import fr.vigie.evaluation.theatre.stage.Material;

/** Surfaces of grounds and things: uneven as real ones are. Lengths in metres. */
final class Surfaces {

    private static final Colour RUST = new Colour(0.13f, 0.07f, 0.04f);

    private Surfaces() {}

    /** Asphalt with mended patches, stains and cracks. */
    static Material asphalt(long seed) {
        Colour tar = Colour.ofGrey(0.105);
        return (x, z, texel) -> {
            double patch = Grain.cell(seed, (long) Math.floor(x / 2.3), (long) Math.floor(z / 5.1));
            double tone = patch > 0.8 ? 0.78 : 1;
            double stain = Grain.rough(seed + 1, x * 0.7, z * 0.7);
            double fine = Grain.smooth(seed + 2, x * 14, z * 14);
            double crack = Math.abs(Grain.rough(seed + 3, x * 0.45, z * 0.45) - 0.5);
            double dark = crack < 0.006 ? 0.6 : 1;
            texel.set(tar, tone * dark * (0.72 + 0.4 * stain + 0.2 * fine));
        };
    }

    /** Slabs of a size, with joints, each of its own tone. */
    static Material slabs(long seed, Colour colour, double wide, double deep) {
        return (x, z, texel) -> {
            double row = Math.floor(z / deep);
            double shifted = x + (Math.floorMod((long) row, 2) == 0 ? 0 : wide / 2);
            double column = Math.floor(shifted / wide);
            double tone = 0.86 + 0.24 * Grain.cell(seed, (long) column, (long) row);
            double dirt = 0.8 + 0.35 * Grain.rough(seed + 1, x * 0.5, z * 0.5);
            double fine = 0.94 + 0.12 * Grain.smooth(seed + 2, x * 11, z * 11);
            boolean joint = shifted - column * wide < 0.022 || z - row * deep < 0.022;
            texel.set(colour, tone * dirt * fine * (joint ? 0.62 : 1));
        };
    }

    /** Earth, sand or gravel. */
    static Material rough(long seed, Colour colour) {
        return (x, z, texel) -> {
            double lumps = Grain.rough(seed, x * 1.6, z * 1.6);
            double fine = Grain.smooth(seed + 1, x * 17, z * 17);
            texel.set(colour, 0.62 + 0.5 * lumps + 0.25 * fine);
        };
    }

    /** Bricks with mortar, damp at the foot. */
    static Material bricks(long seed, Colour colour) {
        return (across, up, texel) -> {
            double row = Math.floor(up / 0.075);
            double shifted = across + (Math.floorMod((long) row, 2) == 0 ? 0 : 0.11);
            double column = Math.floor(shifted / 0.22);
            double tone = 0.75 + 0.45 * Grain.cell(seed, (long) column, (long) row);
            double damp = 0.6 + 0.3 * Math.min(1, up / 0.8);
            double blotches = 0.3 * Grain.rough(seed + 1, across, up);
            boolean mortar = up - row * 0.075 < 0.012 || shifted - column * 0.22 < 0.012;
            texel.set(colour, tone * (damp + blotches) * (mortar ? 1.25 : 1));
        };
    }

    /** Corrugated sheet metal, with rust near the ground. */
    static Material sheet(long seed, Colour colour) {
        return (across, up, texel) -> {
            double wave = across / 0.28 - Math.floor(across / 0.28);
            double fold = 0.82 + 0.6 * Math.abs(wave - 0.5);
            texel.set(colour, fold * (0.85 + 0.3 * Grain.rough(seed, across * 0.6, up * 0.6)));
            double rust = Grain.rough(seed + 1, across * 1.5, up * 1.5) - 0.25 * up;
            if (rust > 0.5) {
                texel.mix(RUST, Math.min(0.7, (rust - 0.5) * 6));
            }
        };
    }

    /** Planks. */
    static Material planks(long seed, Colour colour) {
        return (across, up, texel) -> {
            double plank = Math.floor(across / 0.14);
            double grain = Grain.smooth(seed, across * 40, up * 2);
            double tone = 0.8 + 0.3 * Grain.cell(seed, (long) plank, 3);
            boolean gap = across - plank * 0.14 < 0.012;
            texel.set(colour, tone * (0.85 + 0.25 * grain) * (gap ? 0.4 : 1));
        };
    }

    /** Paint, a little uneven. */
    static Material painted(long seed, Colour colour) {
        return (across, up, texel) ->
                texel.set(colour, 0.88 + 0.24 * Grain.rough(seed, across * 1.3, up * 1.3));
    }
}
