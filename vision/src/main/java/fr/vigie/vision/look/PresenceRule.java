package fr.vigie.vision.look;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;
import fr.vigie.look.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something of some classes has to be there: persons or vehicles for an intrusion, vehicles on a
 * road. What is surely of another class, more than once, contradicts.
 *
 * @param priority of the candidate
 * @param place where it was found; it may move on
 * @param wanted what supports
 * @param others what contradicts where nothing of the wanted is
 */
record PresenceRule(int priority, Box place, Set<LookClass> wanted, Set<LookClass> others)
        implements LookRule {

    /** As much supports, however little is seen in further pictures. */
    private static final double LIKELY = 0.3;

    /** As much of another class, twice, contradicts. */
    private static final double SURE = 0.5;

    /** Below this nothing of the wanted is there. */
    private static final double HARDLY = 0.15;

    @Override
    public Optional<Opinion> early(List<Glance> glances) {
        return Sights.best(glances, wanted, this::isThere)
                .filter(sight -> sight.score() >= LIKELY)
                .map(sight -> Opinion.of(Verdict.SUPPORTED, sight));
    }

    @Override
    public Opinion last(List<Glance> glances) {
        Optional<Opinion> supported = early(glances);
        if (supported.isPresent()) {
            return supported.get();
        }
        Optional<Sight> best = Sights.best(glances, wanted, this::isThere);
        double score = best.map(Sight::score).orElse(0.0);
        Optional<Sight> other = Sights.best(glances, others, this::covers);
        if (score < HARDLY && Sights.count(glances, others, SURE, this::covers) >= 2) {
            return Opinion.of(Verdict.CONTRADICTED, other);
        }
        return Opinion.of(Verdict.UNDECIDED, best.or(() -> other));
    }

    private boolean isThere(Sight sight) {
        return Sights.isNear(sight.box(), place);
    }

    /** What stands beside is no reason against. */
    private boolean covers(Sight sight) {
        return isThere(sight) && sight.box().intersectionOverUnion(place) > 0.2;
    }
}
