package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor.Car;
import fr.vigie.evaluation.theatre.script.Pose;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/** A car of usual size: body, cabin with windows, wheels, lights, and its wheels for others. */
final class CarFigure {

    private static final Colour GLASS = new Colour(0.05f, 0.06f, 0.07f);
    private static final Colour TYRE = Colour.ofGrey(0.02);
    private static final Colour RIM = Colour.ofGrey(0.22);
    private static final Colour RED_LIGHT = new Colour(0.35f, 0.02f, 0.02f);
    private static final Colour WHITE_LIGHT = Colour.ofGrey(0.75);
    private static final double HALF_WIDTH = 0.88;
    private static final double WHEEL = 0.31;
    private static final double HALF_LENGTH = 2.1;

    private CarFigure() {}

    static Figure of(Car car, Pose pose) {
        Standpoint at = new Standpoint(pose.place(), 0, pose.heading());
        List<Part> parts = new ArrayList<>();
        wheels(at, parts);
        double[] sill = {HALF_WIDTH * 0.97, HALF_LENGTH, HALF_WIDTH, HALF_LENGTH * 0.99};
        parts.addAll(at.prism(sill, 0, 0.22, 0.62, car.colour()));
        double[] belt = {HALF_WIDTH, HALF_LENGTH * 0.99, HALF_WIDTH * 0.95, HALF_LENGTH * 0.95};
        parts.addAll(at.prism(belt, 0, 0.62, 0.88, car.colour()));
        double[] windows = {HALF_WIDTH * 0.93, 1.45, HALF_WIDTH * 0.76, 0.95};
        parts.addAll(at.prism(windows, -0.25, 0.88, 1.34, GLASS));
        double[] roof = {HALF_WIDTH * 0.77, 0.98, HALF_WIDTH * 0.70, 0.86};
        parts.addAll(at.prism(roof, -0.25, 1.34, 1.44, car.colour()));
        lights(at, car.headlights(), parts);
        return new Figure(pose.place(), 1.3, parts);
    }

    private static void wheels(Standpoint at, List<Part> parts) {
        for (int side = -1; side <= 1; side += 2) {
            for (int end = -1; end <= 1; end += 2) {
                parts.add(disc(at, side * (HALF_WIDTH + 0.01), end * 1.28, WHEEL, TYRE));
                parts.add(disc(at, side * (HALF_WIDTH + 0.02), end * 1.28, WHEEL * 0.55, RIM));
            }
        }
    }

    /**
     * A disc that stands upright on the ground, on the side that the sign of {@code across} says.
     */
    static Part disc(Standpoint at, double across, double ahead, double radius, Colour colour) {
        List<Vector> corners = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double turn = -Math.signum(across) * i * Math.PI / 6;
            corners.add(
                    at.at(
                            across,
                            Math.max(WHEEL, radius) + radius * StrictMath.sin(turn),
                            ahead + radius * StrictMath.cos(turn)));
        }
        return new Part.Face(corners, colour);
    }

    private static void lights(Standpoint at, boolean on, List<Part> parts) {
        for (int side = -1; side <= 1; side += 2) {
            Colour front = on ? Colour.ofGrey(30) : WHITE_LIGHT;
            Colour back = on ? RED_LIGHT.times(8) : RED_LIGHT;
            parts.add(lens(at, side * 0.62, HALF_LENGTH + 0.01, front));
            parts.add(lens(at, side * 0.66, -HALF_LENGTH - 0.01, back));
        }
    }

    private static Part lens(Standpoint at, double across, double ahead, Colour colour) {
        double w = 0.16;
        Vector a = at.at(across - w, 0.56, ahead);
        Vector b = at.at(across - w, 0.70, ahead);
        Vector c = at.at(across + w, 0.70, ahead);
        Vector d = at.at(across + w, 0.56, ahead);
        return ahead > 0
                ? new Part.Face(List.of(d, c, b, a), colour)
                : new Part.Face(List.of(a, b, c, d), colour);
    }
}
