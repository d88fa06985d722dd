package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor.Aid;
import fr.vigie.evaluation.theatre.script.Pose;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/** What people push, sit in or hold. */
final class AidFigure {

    private static final Colour METAL = Colour.ofGrey(0.1);
    private static final Colour CLOTH = Colour.ofScreen(0x2E3C52);
    private static final Colour TYRE = Colour.ofGrey(0.02);

    private AidFigure() {}

    static void add(Aid aid, Standpoint at, double height, Pose pose, List<Part> parts) {
        switch (aid) {
            case PRAM -> pram(at, parts);
            case WHEELCHAIR -> wheelchair(at, height, parts);
            case UMBRELLA -> umbrella(at, height, parts);
            case CANE -> {
                double step = 0.25 * StrictMath.sin(2 * Math.PI * pose.walked() / 1.4);
                Vector hand = at.at(0.16 * height, 0.45 * height, 0.12);
                limb(parts, hand, at.at(0.18 * height, 0, 0.2 + step), 0.014, METAL);
            }
        }
    }

    private static void pram(Standpoint at, List<Part> parts) {
        double[] body = {0.22, 0.3, 0.27, 0.4};
        parts.addAll(at.prism(body, 0.85, 0.45, 0.8, CLOTH));
        limb(parts, at.at(0, 0.75, 1.05), at.at(0, 0.85, 1.1), 0.26, CLOTH.times(0.8));
        for (int side = -1; side <= 1; side += 2) {
            limb(parts, at.at(side * 0.24, 0.7, 0.5), at.at(side * 0.24, 0.98, 0.3), 0.018, METAL);
            for (double ahead : new double[] {0.6, 1.15}) {
                wheel(at, side * 0.26, ahead, 0.14, parts);
            }
        }
        limb(parts, at.at(-0.24, 0.98, 0.3), at.at(0.24, 0.98, 0.3), 0.02, METAL);
    }

    private static void wheelchair(Standpoint at, double height, List<Part> parts) {
        double seat = 0.26 * height;
        double[] cushion = {0.22, 0.22, 0.22, 0.22};
        parts.addAll(at.prism(cushion, 0.05, seat - 0.1, seat - 0.04, CLOTH));
        double[] back = {0.22, 0.03, 0.22, 0.03};
        parts.addAll(at.prism(back, -0.22, seat, seat + 0.5, CLOTH));
        for (int side = -1; side <= 1; side += 2) {
            wheel(at, side * 0.29, -0.05, 0.3, parts);
            wheel(at, side * 0.24, 0.42, 0.1, parts);
            limb(
                    parts,
                    at.at(side * 0.24, seat + 0.5, -0.24),
                    at.at(side * 0.24, seat + 0.5, -0.38),
                    0.02,
                    METAL);
            limb(
                    parts,
                    at.at(side * 0.2, seat - 0.05, 0.3),
                    at.at(side * 0.16, 0.1, 0.5),
                    0.018,
                    METAL);
        }
    }

    private static void umbrella(Standpoint at, double height, List<Part> parts) {
        Vector top = at.at(0.05, height + 0.42, 0.1);
        limb(parts, at.at(0.12 * height, 0.6 * height, 0.2), top, 0.012, METAL);
        for (int i = 0; i < 8; i++) {
            List<Vector> corners = new ArrayList<>();
            corners.add(top);
            for (int edge = 1; edge >= 0; edge--) {
                double turn = (i + edge) * Math.PI / 4;
                corners.add(
                        at.at(
                                0.05 + 0.55 * StrictMath.cos(turn),
                                height + 0.2,
                                0.1 + 0.55 * StrictMath.sin(turn)));
            }
            parts.add(new Part.Face(corners, CLOTH.times(i % 2 == 0 ? 1 : 1.2)));
        }
    }

    private static void wheel(
            Standpoint at, double across, double ahead, double radius, List<Part> parts) {
        for (int i = 0; i < 8; i++) {
            double a = i * Math.PI / 4;
            double b = (i + 1) * Math.PI / 4;
            limb(
                    parts,
                    at.at(
                            across,
                            radius + radius * StrictMath.sin(a),
                            ahead + radius * StrictMath.cos(a)),
                    at.at(
                            across,
                            radius + radius * StrictMath.sin(b),
                            ahead + radius * StrictMath.cos(b)),
                    0.02,
                    TYRE);
        }
    }

    private static void limb(
            List<Part> parts, Vector from, Vector to, double radius, Colour colour) {
        parts.add(new Part.Limb(from, to, radius, radius, colour));
    }
}
