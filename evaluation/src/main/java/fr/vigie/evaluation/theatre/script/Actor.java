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
     * @param carries the thing that comes along; empty for none
     * @param enters when, seconds
     * @param from where
     * @param steps what then
     */
    record Person(
            String id,
            double height,
            Look look,
            Optional<String> carries,
            double enters,
            Place from,
            List<Step> steps)
            implements Mover {

        public Person {
            steps = List.copyOf(steps);
        }
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

    /**
     * A car.
     *
     * @param id name in the scene
     * @param colour of its body
     * @param headlights whether they are on
     * @param enters when, seconds
     * @param from where
     * @param steps what then
     */
    record Car(
            String id,
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
        CHAIR(0.44, 0.86);

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
    }
}
