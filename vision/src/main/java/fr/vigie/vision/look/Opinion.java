package fr.vigie.vision.look;

import fr.vigie.look.Seen;
import fr.vigie.look.Verdict;
import java.util.Optional;

/**
 * What a rule makes of what was seen.
 *
 * @param verdict the verdict
 * @param seen what it rests on; empty where nothing of the closed set was there
 */
record Opinion(Verdict verdict, Optional<Seen> seen) {

    static Opinion of(Verdict verdict, Sight sight) {
        return new Opinion(verdict, Optional.of(new Seen(sight.what(), sight.score())));
    }

    /** The verdict with what was seen best, if anything. */
    static Opinion of(Verdict verdict, Optional<Sight> sight) {
        return new Opinion(verdict, sight.map(s -> new Seen(s.what(), s.score())));
    }
}
