package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor.Car;
import fr.vigie.evaluation.theatre.script.Actor.Vehicle;
import fr.vigie.evaluation.theatre.script.Pose;
import fr.vigie.evaluation.theatre.space.Vector;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/**
 * Vehicles of all kinds: a van and a lorry as boxes with a cab, a bicycle and a motorcycle with who
 * rides them.
 */
final class VehicleFigure {

    private static final Colour GLASS = new Colour(0.05f, 0.06f, 0.07f);
    private static final Colour TYRE = Colour.ofGrey(0.02);
    private static final Colour METAL = Colour.ofGrey(0.12);
    private static final Colour SKIN = Colour.ofScreen(0xB88B6C);

    private VehicleFigure() {}

    static Figure of(Car car, Pose pose) {
        return switch (car.kind()) {
            case CAR -> CarFigure.of(car, pose);
            case VAN, LORRY -> boxed(car, pose);
            case BICYCLE -> bicycle(car, pose);
            case MOTORCYCLE -> motorcycle(car, pose);
        };
    }

    private static Figure boxed(Car car, Pose pose) {
        Standpoint at = new Standpoint(pose.place(), 0, pose.heading());
        Vehicle kind = car.kind();
        double half = kind.width() / 2;
        double length = kind.length() / 2;
        double cab = kind == Vehicle.LORRY ? 2.0 : 1.5;
        double cabTop = kind == Vehicle.LORRY ? 2.8 : 2.0;
        double floor = kind == Vehicle.LORRY ? 0.9 : 0.35;
        Colour body = kind == Vehicle.LORRY ? car.colour().times(1.1) : car.colour();
        List<Part> parts = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            for (double end : new double[] {-0.55, 0.62}) {
                double radius = kind == Vehicle.LORRY ? 0.48 : 0.34;
                parts.add(CarFigure.disc(at, side * (half + 0.01), end * length, radius, TYRE));
            }
        }
        double back = length - cab / 2;
        double[] hold = {half, back, half, back};
        parts.addAll(at.prism(hold, -cab / 2, floor, kind.height(), body));
        double[] front = {half * 0.97, cab / 2, half * 0.95, cab / 2 * 0.9};
        parts.addAll(at.prism(front, length - cab / 2, 0.35, cabTop * 0.62, car.colour()));
        double[] glass = {half * 0.95, cab / 2 * 0.9, half * 0.88, cab / 2 * 0.6};
        parts.addAll(at.prism(glass, length - cab / 2, cabTop * 0.62, cabTop * 0.92, GLASS));
        double[] roof = {half * 0.9, cab / 2 * 0.6, half * 0.88, cab / 2 * 0.55};
        parts.addAll(at.prism(roof, length - cab / 2, cabTop * 0.92, cabTop, car.colour()));
        lights(at, car, half, length, parts);
        return new Figure(pose.place(), half * 1.3, parts);
    }

    private static void lights(
            Standpoint at, Car car, double half, double length, List<Part> parts) {
        for (int side = -1; side <= 1; side += 2) {
            Vector front = at.at(side * half * 0.75, 0.7, length + 0.02);
            Vector back = at.at(side * half * 0.8, 0.8, -length - 0.02);
            boolean on = car.headlights();
            Colour white = Colour.ofGrey(on ? 3 : 0.6);
            Colour red = new Colour(on ? 1.6f : 0.3f, 0.03f, 0.03f);
            parts.add(new Part.Limb(front, front, 0.13, 0.13, white));
            parts.add(new Part.Limb(back, back, 0.1, 0.1, red));
        }
    }

    private static Figure bicycle(Car car, Pose pose) {
        Standpoint at = new Standpoint(pose.place(), 0, pose.heading());
        List<Part> parts = new ArrayList<>();
        for (double ahead : new double[] {-0.52, 0.52}) {
            wheel(at, ahead, 0.022, parts);
        }
        Vector saddle = at.at(0, 0.95, -0.25);
        Vector pedals = at.at(0, 0.3, -0.05);
        Vector bar = at.at(0, 1.02, 0.42);
        Vector hub = at.at(0, 0.34, 0.52);
        limb(parts, saddle, pedals, 0.02, METAL);
        limb(parts, pedals, bar, 0.02, METAL);
        limb(parts, bar, hub, 0.02, METAL);
        limb(parts, at.at(0, 0.34, -0.52), pedals, 0.018, METAL);
        limb(parts, at.at(-0.25, 1.04, 0.4), at.at(0.25, 1.04, 0.4), 0.018, METAL);
        rider(at, pose, car.colour(), parts);
        return new Figure(pose.place(), 0.35, parts);
    }

    /** Two thick wheels, a tank and an engine between them, who rides it under a helmet. */
    private static Figure motorcycle(Car car, Pose pose) {
        Standpoint at = new Standpoint(pose.place(), 0, pose.heading());
        List<Part> parts = new ArrayList<>();
        for (double ahead : new double[] {-0.7, 0.7}) {
            wheel(at, ahead, 0.07, parts);
        }
        limb(parts, at.at(0, 0.42, -0.35), at.at(0, 0.42, 0.25), 0.19, METAL);
        limb(parts, at.at(0, 0.82, -0.1), at.at(0, 0.86, 0.32), 0.17, car.colour());
        limb(parts, at.at(0, 0.8, -0.75), at.at(0, 0.76, -0.1), 0.11, car.colour());
        limb(parts, at.at(0, 0.36, 0.7), at.at(0, 1.02, 0.48), 0.05, METAL);
        limb(parts, at.at(-0.36, 1.05, 0.4), at.at(0.36, 1.05, 0.4), 0.025, METAL);
        Colour leather = Colour.ofGrey(0.03);
        for (int side = -1; side <= 1; side += 2) {
            Vector knee = at.at(side * 0.22, 0.72, 0.22);
            limb(parts, at.at(side * 0.1, 0.88, -0.3), knee, 0.09, leather);
            limb(parts, knee, at.at(side * 0.2, 0.36, -0.1), 0.07, leather);
            Vector shoulder = at.at(side * 0.2, 1.38, 0);
            limb(parts, shoulder, at.at(side * 0.32, 1.08, 0.38), 0.06, leather);
        }
        limb(parts, at.at(0, 0.92, -0.3), at.at(0, 1.38, 0), 0.2, leather);
        limb(parts, at.at(0, 1.55, 0.06), at.at(0, 1.62, 0.06), 0.14, car.colour());
        lights(at, car, 0.1, 0.95, parts);
        return new Figure(pose.place(), 0.4, parts);
    }

    private static void wheel(Standpoint at, double ahead, double thick, List<Part> parts) {
        double radius = 0.33;
        for (int i = 0; i < 10; i++) {
            double a = i * Math.PI / 5;
            double b = (i + 1) * Math.PI / 5;
            Vector from =
                    at.at(0, 0.35 + radius * StrictMath.sin(a), ahead + radius * StrictMath.cos(a));
            Vector to =
                    at.at(0, 0.35 + radius * StrictMath.sin(b), ahead + radius * StrictMath.cos(b));
            limb(parts, from, to, thick, TYRE);
        }
    }

    private static void rider(Standpoint at, Pose pose, Colour top, List<Part> parts) {
        double turn = pose.walked() / 0.75;
        Colour legs = Colour.ofGrey(0.03);
        Vector hip = at.at(0, 1.0, -0.22);
        Vector neck = at.at(0, 1.48, 0.08);
        for (int side = -1; side <= 1; side += 2) {
            double phase = turn + (side > 0 ? Math.PI : 0);
            Vector foot =
                    at.at(
                            side * 0.12,
                            0.3 + 0.17 * StrictMath.sin(phase),
                            -0.05 + 0.17 * StrictMath.cos(phase));
            Vector knee = at.at(side * 0.13, 0.72 + 0.1 * StrictMath.sin(phase), 0.16);
            limb(parts, hip, knee, 0.075, legs);
            limb(parts, knee, foot, 0.055, legs);
            Vector hand = at.at(side * 0.24, 1.04, 0.38);
            limb(parts, at.at(side * 0.17, 1.42, 0.06), hand, 0.045, top);
        }
        limb(parts, hip, neck, 0.15, top);
        Vector head = at.at(0, 1.66, 0.14);
        limb(parts, neck, head, 0.06, SKIN);
        parts.add(new Part.Limb(head, at.at(0, 1.7, 0.13), 0.1, 0.11, Colour.ofGrey(0.08)));
    }

    private static void limb(
            List<Part> parts, Vector from, Vector to, double radius, Colour colour) {
        parts.add(new Part.Limb(from, to, radius, radius, colour));
    }
}
