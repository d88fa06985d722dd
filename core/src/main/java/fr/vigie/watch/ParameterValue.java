package fr.vigie.watch;

import fr.vigie.geometry.Direction;

/** The value of one parameter of a watch. */
public sealed interface ParameterValue {

    /**
     * A number in the unit of the parameter's definition; durations are seconds.
     *
     * @param value the number
     */
    record Quantity(double value) implements ParameterValue {}

    /**
     * A direction in the picture.
     *
     * @param direction the direction
     */
    record Heading(Direction direction) implements ParameterValue {}
}
