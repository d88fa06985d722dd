package fr.vigie.charter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a charter asks beyond scope, dates and documents.
 *
 * @param guards what the program itself has to do
 * @param probation what a watch has to show
 * @param aggregation how figures are made; present where the charter admits any
 */
public record Conditions(
        Set<Guard> guards, Probation probation, Optional<Aggregation> aggregation) {

    /** Nothing more is asked. */
    public static final Conditions NONE =
            new Conditions(Set.of(), Probation.NONE, Optional.empty());

    public Conditions {
        EnumSet<Guard> copy = EnumSet.noneOf(Guard.class);
        copy.addAll(guards);
        guards = Collections.unmodifiableSet(copy);
    }

    /** Whether the program lacks a guard that is asked for. */
    public boolean lacksGuard() {
        return !Guard.listBuilt().containsAll(guards);
    }
}
