package fr.vigie.vision.look;

import fr.vigie.look.LookClass;
import fr.vigie.sighting.Sighting;
import fr.vigie.watch.Watch;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the second look of one candidate rests on. A rule says supported where it saw what the event
 * needs; contradicted only where it saw, in more than one picture, something that speaks against
 * it; else undecided. That nothing was seen is never a contradiction: networks miss what is small,
 * lies down, or is seen from above. Stateless; any thread.
 */
sealed interface LookRule permits PresenceRule, ObjectRule, FallRule, CrowdRule, FireRule {

    /** How urgent the candidate is: the highest first. */
    int priority();

    /** An opinion that further pictures would not change; empty while there is none. */
    Optional<Opinion> early(List<Glance> glances);

    /**
     * The opinion when no more is waited for.
     *
     * @param glances at least one, in the order of their answers
     */
    Opinion last(List<Glance> glances);

    /**
     * The rule of a candidate.
     *
     * @param said what the network can say at all
     */
    static LookRule of(Watch watch, Sighting sighting, Set<LookClass> said) {
        return switch (watch.event()) {
            case INTRUSION ->
                    new PresenceRule(
                            1,
                            sighting.box(),
                            EnumSet.of(LookClass.PERSON, LookClass.VEHICLE, LookClass.TWO_WHEELER),
                            EnumSet.of(LookClass.ANIMAL));
            case WRONG_WAY, SPEEDING, ILLEGAL_PARKING, STOPPED_VEHICLE ->
                    new PresenceRule(
                            1,
                            sighting.box(),
                            EnumSet.of(LookClass.VEHICLE, LookClass.TWO_WHEELER),
                            EnumSet.of(LookClass.PERSON));
            case ABANDONED_OBJECT -> new ObjectRule(sighting.box(), EnumSet.of(LookClass.BAG));
            case ILLEGAL_DUMPING, OVERFLOWING_BIN ->
                    new ObjectRule(sighting.box(), EnumSet.of(LookClass.WASTE, LookClass.BAG));
            case FALL -> new FallRule(sighting.box());
            case CROWD_DENSITY, GATHERING, CROWD_MOVEMENT ->
                    CrowdRule.of(watch.area(), sighting.measures());
            case FIRE -> new FireRule(sighting.box(), said);
        };
    }
}
