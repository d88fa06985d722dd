package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.space.Grain;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/** Waste that somebody left: a mattress, bags, a heap of all sorts. */
final class WasteFigure {

    private static final Colour CARDBOARD = Colour.ofScreen(0x9A7B52);
    private static final Colour WOOD = Colour.ofScreen(0x6E5136);
    private static final Colour WHITE = Colour.ofScreen(0xCFCBC0);

    private WasteFigure() {}

    static List<Part> mattress(Standpoint at, double half, Colour colour) {
        List<Part> parts = new ArrayList<>();
        double[] foot = {half, 0.16, half, 0.14};
        parts.addAll(at.prism(foot, 0, 0, 0.95, colour));
        for (int i = -1; i <= 1; i++) {
            parts.add(
                    new Part.Limb(
                            at.at(-half * 0.9, 0.48 + 0.28 * i, -0.16),
                            at.at(half * 0.9, 0.48 + 0.28 * i, -0.16),
                            0.012,
                            0.012,
                            colour.times(0.6)));
        }
        return parts;
    }

    static List<Part> bags(Standpoint at, double half, int count, Colour colour) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double across = (Grain.cell(91, i, 1) - 0.5) * 2 * half;
            double ahead = (Grain.cell(91, i, 2) - 0.5) * half;
            double radius = 0.2 + 0.08 * Grain.cell(91, i, 3);
            Colour own = colour.times(0.6 + 0.7 * Grain.cell(91, i, 4));
            parts.add(
                    new Part.Limb(
                            at.at(across, radius * 0.85, ahead),
                            at.at(across + 0.04, radius * 2, ahead),
                            radius,
                            radius * 0.3,
                            own));
        }
        return parts;
    }

    static List<Part> heap(Standpoint at, double half, Colour colour) {
        List<Part> parts = new ArrayList<>(bags(at, half, 6, colour));
        double[] box = {0.34, 0.26, 0.34, 0.26};
        parts.addAll(at.prism(box, -0.35, 0, 0.5, CARDBOARD));
        double[] small = {0.2, 0.2, 0.18, 0.18};
        parts.addAll(at.prism(small, -0.3, 0.5, 0.78, CARDBOARD.times(1.2)));
        parts.add(
                new Part.Limb(
                        at.at(-half, 0.1, 0.3), at.at(half * 0.3, 0.85, 0.1), 0.05, 0.05, WOOD));
        parts.add(new Part.Limb(at.at(half, 0.05, 0), at.at(0.1, 0.75, 0.25), 0.045, 0.045, WHITE));
        return parts;
    }
}
