package fr.vigie.vision.look;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;
import fr.vigie.look.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person who lies. Whoever is seen upright at the place in more than one picture contradicts.
 * Networks of street pictures miss most people who lie and take some for animals: neither says
 * anything against.
 *
 * @param place where the fall was found
 */
record FallRule(Box place) implements LookRule {

    private static final Set<LookClass> PERSON = EnumSet.of(LookClass.PERSON);

    private static final double SURE = 0.5;
    private static final double LIKELY = 0.25;
    private static final double LEAST_COVER = 0.4;
    private static final double SAME = 0.5;

    /** Width by height, both in fractions of a picture of about 16:9. */
    private static final double LYING = 0.55;

    private static final double UPRIGHT = 0.4;

    @Override
    public int priority() {
        return 2;
    }

    @Override
    public Optional<Opinion> early(List<Glance> glances) {
        return Sights.best(glances, PERSON, s -> isThere(s) && shape(s) >= LYING)
                .filter(sight -> sight.score() >= LIKELY)
                .map(sight -> Opinion.of(Verdict.SUPPORTED, sight));
    }

    @Override
    public Opinion last(List<Glance> glances) {
        Optional<Opinion> supported = early(glances);
        if (supported.isPresent()) {
            return supported.get();
        }
        Optional<Sight> upright = Sights.best(glances, PERSON, this::isUpright);
        if (Sights.count(glances, PERSON, SURE, this::isUpright) >= 2) {
            return Opinion.of(Verdict.CONTRADICTED, upright);
        }
        return Opinion.of(Verdict.UNDECIDED, Sights.best(glances, PERSON, this::isThere));
    }

    /** Who stands beside somebody who lies is larger than what was found. */
    private boolean isUpright(Sight sight) {
        return sight.box().intersectionOverUnion(place) >= SAME && shape(sight) <= UPRIGHT;
    }

    private static double shape(Sight sight) {
        return sight.box().width() / sight.box().height();
    }

    private boolean isThere(Sight sight) {
        return Sights.cover(sight.box(), place) >= LEAST_COVER;
    }
}
