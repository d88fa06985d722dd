package fr.vigie.charter;

import fr.vigie.act.ActField;
import fr.vigie.act.ActKind;
import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an act has to be, to count as the document that a charter asks for.
 *
 * @param kind the kind of act
 * @param requires what the act has to state
 * @param longest the longest time from its first day for which it counts, whatever it says itself
 * @param excludesPropertyOnly whether an act counts for nothing whose only risk is damage to
 *     property (requirement R-12)
 * @param binding to which bytes it has to be bound
 * @param events the names of the events and aggregates that need it; empty where all do
 * @param locks whether the charter cannot even be chosen without it (requirement R-06)
 */
public record DocumentTerms(
        ActKind kind,
        Set<ActField> requires,
        Optional<Period> longest,
        boolean excludesPropertyOnly,
        Binding binding,
        Set<String> events,
        boolean locks) {

    /** To which bytes an act has to be bound. */
    public enum Binding {
        NONE,
        /** This charter, byte by byte of its canonical form. */
        CHARTER,
        /** This program and each of its models (requirement R-08). */
        PROGRAM
    }

    public DocumentTerms {
        EnumSet<ActField> copy = EnumSet.noneOf(ActField.class);
        copy.addAll(requires);
        requires = Collections.unmodifiableSet(copy);
        events = Set.copyOf(events);
    }

    /** Any act of a kind, with its file. */
    public static DocumentTerms ofKind(ActKind kind) {
        return new DocumentTerms(
                kind,
                Set.of(ActField.FILE),
                Optional.empty(),
                false,
                Binding.NONE,
                Set.of(),
                false);
    }
}
