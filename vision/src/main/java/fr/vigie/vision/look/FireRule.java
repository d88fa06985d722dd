package fr.vigie.vision.look;

import fr.vigie.geometry.Box;
import fr.vigie.look.LookClass;
import fr.vigie.look.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Flame or smoke where the network knows them. Where it does not, what shines is held against
 * itself: a light of the very same shape and place in all pictures is a lamp.
 *
 * @param place where the fire was found
 * @param said what the network can say at all
 */
record FireRule(Box place, Set<LookClass> said) implements LookRule {

    private static final Set<LookClass> BURNING = EnumSet.of(LookClass.FLAME, LookClass.SMOKE);

    private static final double LIKELY = 0.25;
    private static final double SAME_LIGHT = 0.85;

    @Override
    public int priority() {
        return 2;
    }

    @Override
    public Optional<Opinion> early(List<Glance> glances) {
        return Sights.best(glances, BURNING, this::isThere)
                .filter(sight -> sight.score() >= LIKELY)
                .map(sight -> Opinion.of(Verdict.SUPPORTED, sight));
    }

    @Override
    public Opinion last(List<Glance> glances) {
        Optional<Opinion> supported = early(glances);
        if (supported.isPresent()) {
            return supported.get();
        }
        boolean knows = said.contains(LookClass.FLAME);
        boolean lamp = !knows && isLamp(glances);
        Optional<Sight> burning = Sights.best(glances, BURNING, this::isThere);
        return Opinion.of(lamp ? Verdict.CONTRADICTED : Verdict.UNDECIDED, burning);
    }

    private boolean isThere(Sight sight) {
        return Sights.isNear(sight.box(), place);
    }

    /** The first and the last picture show the same crop. */
    private static boolean isLamp(List<Glance> glances) {
        Optional<Glance> first = glances.stream().filter(g -> g.step() == 0).findFirst();
        Optional<Glance> last = glances.stream().filter(g -> g.step() == 2).findFirst();
        return first.isPresent()
                && last.isPresent()
                && !first.get().light().isEmpty()
                && first.get().light().sameness(last.get().light()) >= SAME_LIGHT;
    }
}
