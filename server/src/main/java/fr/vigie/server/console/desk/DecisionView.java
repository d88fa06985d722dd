package fr.vigie.server.console.desk;

import fr.vigie.alert.Decision;
import fr.vigie.server.console.wording.Words;

/**
 * A decision in words.
 *
 * @param words which, with the reason of a dismissal
 * @param actor who
 * @param time when, time of day
 */
record DecisionView(String words, String actor, String time) {

    static DecisionView of(Decision decision, Words words) {
        String state = words.say("decision", decision.state());
        String which =
                decision.reason()
                        .map(r -> words.say("decision.with-reason", state, words.say("reason", r)))
                        .orElse(state);
        return new DecisionView(which, words.actor(decision.actor()), words.time(decision.at()));
    }
}
