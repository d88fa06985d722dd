package fr.vigie.vision.look;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;
import fr.vigie.look.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thing that was left: a person at its very place, who stays there for a second, is a veto. Who
 * walks past, or stands beside it, is none. Few networks know a bag that was left alone, so that
 * not to see one says nothing.
 *
 * @param place where the thing is; it does not move
 * @param things what supports
 */
record ObjectRule(Box place, Set<LookClass> things) implements LookRule {

    private static final Set<LookClass> LIVING = EnumSet.of(LookClass.PERSON);

    private static final double LIKELY = 0.25;
    private static final double LEAST_COVER = 0.2;

    /** A person's box that is much larger than the thing stands before it or beside it. */
    private static final double LARGEST_TIMES = 12;

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public Optional<Opinion> early(List<Glance> glances) {
        return Optional.empty();
    }

    @Override
    public Opinion last(List<Glance> glances) {
        Optional<Sight> person = Sights.best(glances, LIVING, this::isThere);
        if (person.isPresent() && Sights.count(glances, LIVING, LIKELY, this::isThere) >= 2) {
            return Opinion.of(Verdict.CONTRADICTED, person);
        }
        Optional<Sight> thing = Sights.best(glances, things, this::isThere);
        boolean seen = thing.filter(sight -> sight.score() >= LIKELY).isPresent();
        return Opinion.of(seen ? Verdict.SUPPORTED : Verdict.UNDECIDED, thing.or(() -> person));
    }

    private boolean isThere(Sight sight) {
        return Sights.cover(sight.box(), place) >= LEAST_COVER
                && sight.box().area() <= LARGEST_TIMES * place.area();
    }
}
