package fr.vigie.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person decided of an alert.
 *
 * @param state the new state, never {@link AlertState#NEW}
 * @param reason why it was dismissed; present exactly when the state is {@link
 *     AlertState#DISMISSED}
 * @param actor who decided, as the journal names them
 * @param at when
 */
public record Decision(
        AlertState state, Optional<DismissalReason> reason, String actor, Instant at) {

    /**
     * @throws IllegalArgumentException if the state is new, or a dismissal has no reason, or
     *     another state has one
     */
    public Decision {
        if (state == AlertState.NEW) {
            throw new IllegalArgumentException("a decision cannot make an alert new");
        }
        if ((state == AlertState.DISMISSED) != reason.isPresent()) {
            throw new IllegalArgumentException("a reason is given with a dismissal, and only then");
        }
    }
}
