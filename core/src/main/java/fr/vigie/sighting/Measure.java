package fr.vigie.sighting;

import fr.vigie.event.Unit;

/**
 * One measured figure of a sighting against the threshold that it had to meet: a part of the why.
 *
 * @param name a fixed name in snake case, listed on the event's catalogue page ({@code dwell},
 *     {@code height})
 * @param value what was measured, in {@code unit}
 * @param comparison how the value was held against the threshold
 * @param threshold the bound, in {@code unit}
 * @param unit the unit of both
 */
public record Measure(
        String name, double value, Comparison comparison, double threshold, Unit unit) {

    /** How a value is held against its threshold. */
    public enum Comparison {
        /** The value has to reach the threshold. */
        AT_LEAST,
        /** The value must not exceed the threshold. */
        AT_MOST
    }

    /** Whether the value meets its threshold. */
    public boolean holds() {
        return switch (comparison) {
            case AT_LEAST -> value >= threshold;
            case AT_MOST -> value <= threshold;
        };
    }
}
