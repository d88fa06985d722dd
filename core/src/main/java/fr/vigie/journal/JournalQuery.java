package fr.vigie.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries somebody wants to read; what is empty asks nothing.
 *
 * @param actions what was done; all actions where there is none
 * @param actor who did it, as the journal names them
 * @param camera the short name of the camera that an entry's facts name
 * @param from the first instant
 * @param until the instant before which it was
 */
public record JournalQuery(
        Set<JournalAction> actions,
        Optional<String> actor,
        Optional<String> camera,
        Optional<Instant> from,
        Optional<Instant> until) {

    /** Every entry. */
    public static final JournalQuery ALL =
            new JournalQuery(
                    Set.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    public JournalQuery {
        EnumSet<JournalAction> copy = EnumSet.noneOf(JournalAction.class);
        copy.addAll(actions);
        actions = Collections.unmodifiableSet(copy);
    }

    /** Whether an entry is one of those that are asked for. */
    public boolean matches(JournalEntry entry) {
        return (actions.isEmpty() || actions.contains(entry.action()))
                && actor.map(entry.actor()::equals).orElse(true)
                && camera.map(c -> c.equals(entry.facts().get("camera"))).orElse(true)
                && from.map(first -> !entry.at().isBefore(first)).orElse(true)
                && until.map(end -> entry.at().isBefore(end)).orElse(true);
    }
}
