package fr.vigie.evaluation.theatre.picture;

import fr.vigie.evaluation.theatre.script.Actor.Kind;
import fr.vigie.evaluation.theatre.script.Actor.Thing;
import fr.vigie.evaluation.theatre.script.Place;
import fr.vigie.evaluation.theatre.script.Pose;
import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.ArrayList;
import java.util.List;

/** Things that can be carried: a bag, a suitcase, a box, a chair. */
final class ThingFigure {

    private static final Colour HANDLE = Colour.ofGrey(0.04);

    private ThingFigure() {}

    /** The thing on the ground. */
    static Figure standing(Thing thing, Place place, double heading) {
        return new Figure(place, thing.kind().width() * 0.45, parts(thing, place, 0, heading));
    }

    /** The thing in the hand of somebody who stands like this. */
    static Figure carried(Thing thing, Pose bearer) {
        double right = thing.kind() == Kind.CHAIR ? 0 : 0.30;
        double ahead = thing.kind() == Kind.CHAIR || thing.kind() == Kind.BOX ? 0.34 : 0.02;
        Standpoint at = new Standpoint(bearer.place(), 0, bearer.heading());
        var hand = at.at(right, 0, ahead + 0.4 * bearer.bent());
        double held =
                switch (thing.kind()) {
                    case BAG -> 0.34;
                    case SUITCASE -> 0.06;
                    case BOX -> 0.75;
                    case CHAIR -> 0.35;
                    case MATTRESS -> 0.15;
                    case HEAP, BAGS -> 0.2;
                };
        Place place = new Place(hand.x(), hand.z());
        double lift = bearer.lift() + held * (1 - bearer.bent());
        return new Figure(place, 0.1, parts(thing, place, lift, bearer.heading()));
    }

    private static List<Part> parts(Thing thing, Place place, double lift, double heading) {
        Standpoint at = new Standpoint(place, lift, heading);
        double half = thing.kind().width() / 2;
        double top = thing.kind().height();
        return switch (thing.kind()) {
            case BAG -> bag(at, half, top, thing.colour());
            case SUITCASE -> suitcase(at, half, top, thing.colour());
            case BOX ->
                    at.prism(
                            new double[] {half, half * 0.8, half, half * 0.8},
                            0,
                            0,
                            top,
                            thing.colour());
            case CHAIR -> chair(at, half, top, thing.colour());
            case MATTRESS -> WasteFigure.mattress(at, half, thing.colour());
            case BAGS -> WasteFigure.bags(at, half, 4, thing.colour());
            case HEAP -> WasteFigure.heap(at, half, thing.colour());
        };
    }

    private static List<Part> bag(Standpoint at, double half, double top, Colour colour) {
        List<Part> parts = new ArrayList<>();
        double r = top * 0.36;
        parts.add(new Part.Limb(at.at(-half + 0.05, r, 0), at.at(half - 0.05, r, 0), r, r, colour));
        parts.add(
                new Part.Limb(
                        at.at(-half * 0.5, top * 0.72, 0),
                        at.at(half * 0.5, top * 0.72, 0),
                        r * 0.72,
                        r * 0.72,
                        colour.times(0.85)));
        parts.add(
                new Part.Limb(
                        at.at(-0.07, top * 0.98, 0),
                        at.at(0.07, top * 0.98, 0),
                        0.015,
                        0.015,
                        HANDLE));
        return parts;
    }

    private static List<Part> suitcase(Standpoint at, double half, double top, Colour colour) {
        double deep = half * 0.55;
        List<Part> parts =
                new ArrayList<>(
                        at.prism(new double[] {half, deep, half, deep}, 0, 0.05, top, colour));
        parts.add(
                new Part.Limb(
                        at.at(-half * 0.5, top, 0),
                        at.at(-half * 0.5, top + 0.1, 0),
                        0.012,
                        0.012,
                        HANDLE));
        parts.add(
                new Part.Limb(
                        at.at(half * 0.5, top, 0),
                        at.at(half * 0.5, top + 0.1, 0),
                        0.012,
                        0.012,
                        HANDLE));
        parts.add(
                new Part.Limb(
                        at.at(-half * 0.5, top + 0.1, 0),
                        at.at(half * 0.5, top + 0.1, 0),
                        0.016,
                        0.016,
                        HANDLE));
        return parts;
    }

    private static List<Part> chair(Standpoint at, double half, double top, Colour colour) {
        List<Part> parts = new ArrayList<>();
        for (int side = -1; side <= 1; side += 2) {
            for (int end = -1; end <= 1; end += 2) {
                double up = end < 0 ? top : 0.44;
                parts.add(
                        new Part.Limb(
                                at.at(side * half * 0.9, 0, end * half * 0.9),
                                at.at(side * half * 0.9, up, end * half * 0.9),
                                0.018,
                                0.018,
                                colour.times(0.7)));
            }
        }
        parts.addAll(at.prism(new double[] {half, half, half, half}, 0, 0.42, 0.46, colour));
        parts.addAll(
                at.prism(
                        new double[] {half, 0.02, half, 0.02},
                        -half * 0.9,
                        top * 0.62,
                        top,
                        colour));
        return parts;
    }
}
