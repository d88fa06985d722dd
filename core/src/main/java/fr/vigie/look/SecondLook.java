package fr.vigie.look;

import java.util.Optional;

/**
 * A network's verdict on one candidate, as a part of the alert's why. It holds a class, a score and
 * the names of what was asked, and nothing else.
 *
 * @param policy how much the watch let it weigh; never {@link LookPolicy#OFF}
 * @param verdict the verdict
 * @param seen what it rests on; empty where nothing of the closed set was seen
 * @param pack the model pack that was asked, name and version
 */
public record SecondLook(LookPolicy policy, Verdict verdict, Optional<Seen> seen, String pack) {

    /**
     * @throws IllegalArgumentException if the policy is off: then there was no second look
     */
    public SecondLook {
        if (policy == LookPolicy.OFF) {
            throw new IllegalArgumentException("a watch whose second look is off has none");
        }
    }

    /** Whether the candidate becomes no alert. */
    public boolean drops() {
        return policy.drops(verdict);
    }
}
