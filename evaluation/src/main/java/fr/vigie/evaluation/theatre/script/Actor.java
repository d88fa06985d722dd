package fr.vigie.evaluation.theatre.script;

import fr.vigie.evaluation.theatre.stage.Colour;
import java.util.List;
import java.util.Optional;

/** Somebody or something that is not always in the same place. */
public sealed interface Actor {

    /** Its name in the scene. */
    String id();

    /** An actor that moves by itself; it is gone before its entrance and after its last step. */
    sealed interface Mover extends Actor {

        /** When it appears, seconds. */
        double enters();

        /** Where it appears. */
        Place from();

        /** What it does then. */
        List<Step> steps();
    }

    /**
     * A person.
     *
     * @param id name in the scene
     * @param height metres
     * @param look what there is to draw
     * @param aid what the person has along to get about; empty for nothing
     * @param carries the thing that comes along; empty for none
     * @param enters when, seconds
     * @param from where
     * @param steps what then
     */
    record Person(
            String id,
            double height,
            Look look,
            Optional<Aid> aid,
            Optional<String> carries,
            double enters,
            Place from,
            List<Step> steps)
            implements Mover {

        public Person {
            steps = List.copyOf(steps);
        }
    }

    /** What a person pushes, sits in or holds. */
    enum Aid {
        PRAM,
        WHEELCHAIR,
        UMBRELLA,
        CANE
    }

    /**
     * How a person is drawn. It is there for variety in test pictures; nothing reads it back.
     *
     * @param top upper part of the clothes
     * @param legs lower part of the clothes
     * @param skin skin
     * @param hair hair or cap
     * @param coat whether the upper part reaches to the knees
     */
    record Look(Colour top, Colour legs, Colour skin, Colour hair, boolean coat) {}

    /** The kinds of vehicles, with their sizes in metres. */
    enum Vehicle {
        CAR(4.2, 1.76, 1.44),
        VAN(5.4, 2.0, 2.3),
        LORRY(9.5, 2.5, 3.5),
        BICYCLE(1.7, 0.6, 1.75),
        MOTORCYCLE(2.1, 0.8, 1.6);

        private final double length;
        private final double width;
        private final double height;

        Vehicle(double length, double width, double height) {
            this.length = length;
            this.width = width;
            this.height = height;
        }

        /** Metres from front to back. */
        public double length() {
            return length;
        }

        /** Metres from side to side. */
        public double width() {
            return width;
        }

        /** Metres from the ground to its top. */
        public double height() {
            return height;
        }
    }

    /**
     * A vehicle.
     *
     * @param id name in the scene
     * @param kind its kind
     * @param colour of its body
     * @param headlights whether they are on
     * @param enters when, seconds
     * @param from where
     * @param steps what then
     */
    record Car(
            String id,
            Vehicle kind,
            Colour colour,
            boolean headlights,
            double enters,
            Place from,
            List<Step> steps)
            implements Mover {

        public Car {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A thing that can be carried.
     *
     * @param id name in the scene
     * @param kind its shape
     * @param colour its colour
     * @param place where it stands from the start; empty if somebody carries it in
     */
    record Thing(String id, Kind kind, Colour colour, Optional<Place> place) implements Actor {}

    /** The shapes of things. */
    enum Kind {
        BAG(0.30, 0.34),
        SUITCASE(0.46, 0.68),
        BOX(0.42, 0.38),
        CHAIR(0.44, 0.86),
        MATTRESS(1.4, 1.0),
        HEAP(1.9, 0.8),
        BAGS(0.9, 0.5);

        private final double width;
        private final double height;

        Kind(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /** Metres from side to side. */
        public double width() {
            return width;
        }

        /** Metres from the ground to its top. */
        public double height() {
            return height;
        }

        /** Whether it is waste that somebody gets rid of. */
        public boolean isWaste() {
            return this == MATTRESS || this == HEAP || this == BAGS;
        }
    }

    /**
     * A bin that fills up.
     *
     * @param id name in the scene
     * @param colour its colour
     * @param place where it stands
     * @param levels how full it is from when on, 1 for full to the rim, in order of time
     */
    record Bin(String id, Colour colour, Place place, List<Level> levels) implements Actor {

        public Bin {
            levels = List.copyOf(levels);
        }

        /** How full it is at a moment. */
        public double levelAt(double second) {
            double level = 0;
            for (Level one : levels) {
                if (one.at() <= second) {
                    level = one.full();
                }
            }
            return level;
        }
    }

    /**
     * How full a bin is from a moment on.
     *
     * @param at seconds
     * @param full 1 for full to the rim, up to 2
     */
    record Level(double at, double full) {}

    /**
     * Something that shines or smokes.
     *
     * @param id name in the scene
     * @param kind what it is
     * @param place where, on the ground
     * @param height metres above the ground
     * @param from when it begins, seconds
     * @param until when it ends
     * @param size metres across once it is grown
     * @param grows how many seconds it takes to get that large; 0 for at once
     * @param colour of a lamp; of no use for flames
     * @param rate times a second that a lamp blinks or turns; 0 for steady
     */
    record Glow(
            String id,
            GlowKind kind,
            Place place,
            double height,
            double from,
            double until,
            double size,
            double grows,
            Colour colour,
            double rate)
            implements Actor {

        /** Its size at a moment, metres. */
        public double sizeAt(double second) {
            double age = second - from;
            if (age < 0 || second > until) {
                return 0;
            }
            return grows > 0 ? size * Math.min(1, 0.15 + 0.85 * age / grows) : size;
        }
    }

    /**
     * A flag on a mast; it waves as much as the scene's wind is strong.
     *
     * @param id name in the scene
     * @param colour of its cloth
     * @param place of the mast
     * @param height of the mast, metres
     * @param size of the cloth from the mast to its end, metres
     */
    record Flag(String id, Colour colour, Place place, double height, double size)
            implements Actor {}

    /** What shines or smokes. A screen is a lit window whose light changes. */
    enum GlowKind {
        FLAME,
        SMOKE,
        LAMP,
        BEACON,
        SIGN,
        SCREEN;

        /** Whether it is fire. */
        public boolean isFire() {
            return this == FLAME || this == SMOKE;
        }
    }
}
