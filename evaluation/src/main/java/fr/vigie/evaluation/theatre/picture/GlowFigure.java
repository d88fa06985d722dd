package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor.Glow;
import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/**
 * Flames and smoke as puffs that rise, waver and fade (a particle system as in Reeves, "Particle
 * systems", 1983, but each puff is a function of the second alone), and the lamps that are taken
 * for them.
 */
final class GlowFigure {

    private static final int TONGUES = 90;
    private static final int PUFFS = 34;
    private static final Colour HOT = new Colour(2.6f, 1.35f, 0.24f);
    private static final Colour ORANGE = new Colour(2.1f, 0.62f, 0.05f);
    private static final Colour RED = new Colour(1.0f, 0.16f, 0.02f);
    private static final Colour HALO = new Colour(1.5f, 0.7f, 0.2f);
    private static final Colour CASE = Colour.ofGrey(0.05);

    private final Glow glow;
    private final double size;
    private final double wind;
    private final double second;
    private final long seed;
    private final List<Part> parts = new ArrayList<>();

    private GlowFigure(Glow glow, double wind, double second) {
        this.glow = glow;
        this.wind = wind;
        this.second = second;
        size = glow.sizeAt(second);
        seed = (long) (glow.place().x() * 101 + glow.place().z() * 37 + glow.size() * 13);
    }

    static Figure of(Glow glow, double wind, double second) {
        GlowFigure figure = new GlowFigure(glow, wind, second);
        switch (glow.kind()) {
            case FLAME -> figure.flame();
            case SMOKE -> figure.smoke();
            case LAMP -> figure.lamp(figure.blink());
            case BEACON -> figure.lamp(figure.turn());
            case SIGN -> figure.sign();
            case SCREEN -> figure.screen();
        }
        return new Figure(glow.place(), 0.01, figure.parts);
    }

    private Vector at(double x, double y, double z) {
        return new Vector(glow.place().x() + x, glow.height() + y, glow.place().z() + z);
    }

    /** Tongues live half a second to a second, rise to twice the fire's width and get red. */
    private void flame() {
        double flicker = 0.8 + 0.4 * Grain.smooth(seed, second * 7, 3);
        parts.add(new Part.Puff(at(0, size * 0.5, 0), size * 2.4, 1, 0.07 * flicker, true, HALO));
        for (int i = 0; i < TONGUES; i++) {
            double life = 0.45 + 0.5 * Grain.cell(seed, i, 1);
            double age = second / life + Grain.cell(seed, i, 2);
            long round = (long) Math.floor(age);
            double t = age - round;
            double lean = wind * 0.5 * t * t * size;
            double waver = (Grain.smooth(seed + i, second * 5, t * 3) - 0.5) * size * 0.5 * t;
            double x = (Grain.cell(seed, i, round * 3) - 0.5) * size * (1 - 0.8 * t);
            double z = (Grain.cell(seed, i, round * 3 + 1) - 0.5) * size * 0.6;
            double off = Grain.cell(seed, i, round * 3) - 0.5;
            double reach =
                    (0.5 + 0.9 * Grain.cell(seed, i, round * 3 + 2))
                            * (1 - 2.4 * off * off)
                            * flicker;
            double radius = size * (0.17 - 0.13 * t) * (0.7 + 0.6 * Grain.cell(seed, i, 5));
            Colour colour = t < 0.35 ? mix(HOT, ORANGE, t / 0.35) : mix(ORANGE, RED, t - 0.35);
            parts.add(
                    new Part.Puff(
                            at(x + lean + waver, t * size * 1.9 * reach, z),
                            radius,
                            1.5 + 1.2 * t,
                            0.6 * (1 - t) + 0.08,
                            true,
                            colour));
        }
    }

    /** Puffs rise for seven seconds, widen and thin out, and go with the wind. */
    private void smoke() {
        for (int i = 0; i < PUFFS; i++) {
            double life = 6 + 2 * Grain.cell(seed, i, 1);
            double age = second / life + i / (double) PUFFS;
            long round = (long) Math.floor(age);
            double t = age - round;
            if ((second - glow.from()) < t * life) {
                continue;
            }
            double drift = (0.4 + 1.8 * wind) * t * life * 0.35;
            double curl = (Grain.smooth(seed + i, second * 0.5, t * 4) - 0.5) * size;
            double x = (Grain.cell(seed, i, round + 9) - 0.5) * size * 0.5;
            double grey = 0.10 + 0.45 * glow.colour().green() * Grain.cell(seed, i, 7);
            parts.add(
                    new Part.Puff(
                            at(x + drift + curl * t, 0.2 + t * life * 0.75 * (0.6 + 0.3 * size), 0),
                            size * (0.35 + 1.5 * t),
                            1,
                            0.85 * (1 - t) * Math.min(1, t * 6),
                            false,
                            Colour.ofGrey(grey)));
        }
    }

    private double blink() {
        if (glow.rate() == 0) {
            return 1;
        }
        double turn = second * glow.rate();
        return turn - Math.floor(turn) < 0.5 ? 1 : 0;
    }

    private double turn() {
        double wave = StrictMath.cos(2 * Math.PI * second * glow.rate());
        return Math.max(0, wave) * Math.max(0, wave) * Math.max(0, wave);
    }

    private void lamp(double level) {
        Vector middle = at(0, 0, 0);
        parts.add(
                new Part.Limb(
                        middle, middle, size / 2, size / 2, CASE.plus(glow.colour().times(0.2))));
        if (level > 0.02) {
            Colour light = glow.colour().times(4 * level);
            parts.add(new Part.Puff(middle, size * 0.9, 1, 0.95 * level, true, light));
            parts.add(new Part.Puff(middle, size * 4, 1, 0.3 * level, true, light.times(0.25)));
        }
    }

    /** A lit shop sign of coloured letters, some of which may blink. */
    private void sign() {
        double level = 0.35 + 0.65 * blink();
        for (int i = 0; i < 7; i++) {
            Vector low = at((i - 3) * size * 0.3, 0, 0);
            Vector high = at((i - 3) * size * 0.3, size * 0.45, 0);
            double width = size * (0.06 + 0.05 * Grain.cell(seed, i, 1));
            parts.add(new Part.Limb(low, high, width, width, CASE));
            parts.add(
                    new Part.Puff(
                            low.towards(high, 0.5),
                            size * 0.3,
                            1,
                            0.9,
                            true,
                            glow.colour().times(1.6 * level)));
        }
    }

    /** A lit window behind which pictures change, as a television's do: some every second. */
    private void screen() {
        double pace = glow.rate() > 0 ? glow.rate() : 1;
        long shot = (long) Math.floor(second * pace + Grain.smooth(seed, second * pace, 1));
        double bright = 0.5 + 1.2 * Grain.cell(seed, shot, 0);
        for (int i = 0; i < 8; i++) {
            Colour tint =
                    new Colour(
                            (float) (0.4 + 0.8 * Grain.cell(seed, shot, 10 + i)),
                            (float) (0.4 + 0.8 * Grain.cell(seed, shot, 20 + i)),
                            (float) (0.5 + 0.8 * Grain.cell(seed, shot, 30 + i)));
            int row = i / 4;
            Vector middle = at((i % 4 - 1.5) * size * 0.25, row * size * 0.28, 0);
            parts.add(new Part.Puff(middle, size * 0.24, 1, 0.95, true, tint.times(bright)));
        }
    }

    private static Colour mix(Colour a, Colour b, double share) {
        double s = Math.clamp(share, 0.0, 1.0);
        return a.times(1 - s).plus(b.times(s));
    }
}
