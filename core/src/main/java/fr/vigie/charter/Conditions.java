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
 * @param presence how often somebody may enter; present with {@link Guard#EMPTY_SCENE}
 */
public record Conditions(
        Set<Guard> guards,
        Probation probation,
        Optional<Aggregation> aggregation,
        Optional<PresenceLimit> presence) {

    /** Nothing more is asked. */
    public static final Conditions NONE =
            new Conditions(Set.of(), Probation.NONE, Optional.empty(), Optional.empty());

    public Conditions {
        EnumSet<Guard> copy = EnumSet.noneOf(Guard.class);
        copy.addAll(guards);
        guards = Collections.unmodifiableSet(copy);
    }
}
