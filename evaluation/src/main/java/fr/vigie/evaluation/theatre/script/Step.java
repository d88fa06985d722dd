package fr.vigie.evaluation.theatre.script;

/** One thing that an actor does, after the one before. */
public sealed interface Step {

    /**
     * Goes straight to a place.
     *
     * @param to where
     * @param speed metres a second; at the beginning or the end where it changes
     * @param pace how the speed changes on the way
     */
    record Go(Place to, double speed, Pace pace) implements Step {

        /** At one speed. */
        public Go(Place to, double speed) {
            this(to, speed, Pace.STEADY);
        }
    }

    /** How a speed changes on the way; evenly, from or to nothing. */
    enum Pace {
        STEADY,
        STARTING,
        BRAKING
    }

    /**
     * Gets down, lies and gets up.
     *
     * @param seconds how long in all
     * @param down how long getting down takes: a fall takes less than a second
     * @param up how long getting up takes; 0 for staying down
     * @param height of what it lies on, metres; 0 for the ground
     */
    record Lie(double seconds, double down, double up, double height) implements Step {

        private static final double LONGEST_FALL = 1.2;

        /** Whether it is a fall: nobody lies down as fast. */
        public boolean isFall() {
            return down <= LONGEST_FALL;
        }
    }

    /**
     * Crouches.
     *
     * @param seconds how long
     */
    record Crouch(double seconds) implements Step {}

    /**
     * Gets to a place over something in the way.
     *
     * @param to where
     * @param over its height, metres
     * @param seconds how long that takes
     */
    record Climb(Place to, double over, double seconds) implements Step {}

    /**
     * Stays where it is.
     *
     * @param seconds how long
     */
    record Stand(double seconds) implements Step {}

    /**
     * Sits.
     *
     * @param seconds how long
     */
    record Sit(double seconds) implements Step {}

    /**
     * Stays where it is until a moment of the scene; no time at all if that has passed.
     *
     * @param second the moment
     */
    record Until(double second) implements Step {}

    /**
     * Puts down what it carries, just ahead.
     *
     * @param thing the thing's name
     */
    record PutDown(String thing) implements Step {}

    /**
     * Picks up a thing that stands here.
     *
     * @param thing the thing's name
     */
    record PickUp(String thing) implements Step {}
}
