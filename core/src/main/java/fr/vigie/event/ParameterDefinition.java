package fr.vigie.event;

import java.util.OptionalDouble;

/**
 * One parameter of an event type, as published on its catalogue page.
 *
 * @param name its key in files and interfaces, snake case
 * @param unit the unit of its value; {@link Unit#SECONDS} is written as a duration in files
 * @param defaultValue the value where none is given; empty for a direction
 * @param least the smallest value allowed: the floor, which no charter and no setting can lower
 * @param most the largest value allowed
 * @param required whether a watch has to give it
 */
public record ParameterDefinition(
        String name,
        Unit unit,
        OptionalDouble defaultValue,
        double least,
        double most,
        boolean required) {

    /** A number with a default and a range. */
    public static ParameterDefinition ofNumber(
            String name, Unit unit, double defaultValue, double least, double most) {
        return new ParameterDefinition(
                name, unit, OptionalDouble.of(defaultValue), least, most, false);
    }

    /** An optional direction in the picture. */
    public static ParameterDefinition ofDirection(String name) {
        return new ParameterDefinition(name, Unit.DIRECTION, OptionalDouble.empty(), 0, 0, false);
    }

    /** A direction in the picture without which there is no watch. */
    public static ParameterDefinition ofRequiredDirection(String name) {
        return new ParameterDefinition(name, Unit.DIRECTION, OptionalDouble.empty(), 0, 0, true);
    }

    /** Whether the number lies in the range allowed. */
    public boolean allows(double value) {
        return value >= least && value <= most;
    }
}
