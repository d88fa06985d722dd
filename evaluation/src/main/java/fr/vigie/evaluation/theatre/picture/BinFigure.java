package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor.Bin;
import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/**
 * A wheeled bin of the street. Below its rim the rubbish is not seen; bags heap up above it, and
 * lie beside it when it holds more than it can.
 */
final class BinFigure {

    private static final double HALF = 0.42;
    private static final double RIM = 1.05;
    private static final Colour INSIDE = Colour.ofGrey(0.015);

    private static final Colour[] BAGS = {
        Colour.ofGrey(0.025),
        Colour.ofScreen(0x37424A),
        Colour.ofScreen(0xC7C4BA),
        Colour.ofScreen(0x8A7450),
        Colour.ofScreen(0x4A5C70)
    };

    private BinFigure() {}

    static Figure of(Bin bin, double second) {
        List<Part> parts = new ArrayList<>(body(bin));
        parts.addAll(waste(bin, second));
        return new Figure(bin.place(), HALF, parts);
    }

    /** The bin without what is in it. */
    static List<Part> body(Bin bin) {
        Standpoint at = standpoint(bin);
        List<Part> parts = new ArrayList<>();
        double[] body = {HALF * 0.8, HALF * 0.75, HALF, HALF};
        parts.addAll(at.prism(body, 0, 0.12, RIM - 0.1, bin.colour()));
        double[] rim = {HALF * 1.06, HALF * 1.06, HALF * 1.06, HALF * 1.06};
        parts.addAll(at.prism(rim, 0, RIM - 0.1, RIM, bin.colour().times(1.25)));
        double[] mouth = {HALF * 0.9, HALF * 0.9, HALF * 0.9, HALF * 0.9};
        parts.addAll(at.prism(mouth, 0, RIM - 0.02, RIM + 0.005, INSIDE));
        return parts;
    }

    private static Standpoint standpoint(Bin bin) {
        return new Standpoint(bin.place(), 0, 0.2);
    }

    /** What is to be seen of the waste in it and beside it. */
    static List<Part> waste(Bin bin, double second) {
        double level = bin.levelAt(second);
        Standpoint at = standpoint(bin);
        List<Part> parts = new ArrayList<>();
        long seed = (long) (bin.place().x() * 31 + bin.place().z() * 17);
        int above = (int) Math.clamp((level - 0.75) * 14, 0.0, 9.0);
        for (int i = 0; i < above; i++) {
            double across = (Grain.cell(seed, i, 1) - 0.5) * HALF * 1.2;
            double ahead = (Grain.cell(seed, i, 2) - 0.5) * HALF * 1.2;
            double up = RIM - 0.06 + 0.055 * i;
            bag(parts, at.at(across, up, ahead), 0.17, (int) (Grain.cell(seed, i, 3) * 5));
        }
        int beside = (int) Math.clamp((level - 1) * 10, 0.0, 7.0);
        for (int i = 0; i < beside; i++) {
            double side = i % 2 == 0 ? 0.75 : -0.75;
            double across = side + (Grain.cell(seed, i, 4) - 0.5) * 0.5;
            double ahead = -0.3 + (Grain.cell(seed, i, 5) - 0.5) * 0.9;
            bag(parts, at.at(across, 0.2, ahead), 0.24, (int) (Grain.cell(seed, i, 6) * 5));
        }
        return parts;
    }

    private static void bag(List<Part> parts, Vector middle, double radius, int colour) {
        Vector knot = middle.plus(new Vector(0.02, radius * 1.15, 0));
        parts.add(new Part.Limb(middle, knot, radius, radius * 0.35, BAGS[colour]));
    }
}
