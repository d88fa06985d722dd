package fr.vigie.look;

import fr.vigie.event.EventType;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which classes the second look of an event rests on. A network may look for what the events need
 * that the charter admits, and for nothing else.
 */
public final class LookNeeds {

    private LookNeeds() {}

    /** The classes that some of these events need. */
    public static Set<LookClass> of(Set<EventType> events) {
        Set<LookClass> needed = EnumSet.noneOf(LookClass.class);
        events.forEach(event -> needed.addAll(of(event)));
        return needed;
    }

    /** What supports an event, and what speaks against it. */
    public static Set<LookClass> of(EventType event) {
        return switch (event) {
            case INTRUSION ->
                    EnumSet.of(
                            LookClass.PERSON,
                            LookClass.VEHICLE,
                            LookClass.TWO_WHEELER,
                            LookClass.ANIMAL);
            case WRONG_WAY, SPEEDING, ILLEGAL_PARKING, STOPPED_VEHICLE ->
                    EnumSet.of(LookClass.VEHICLE, LookClass.TWO_WHEELER, LookClass.PERSON);
            case ABANDONED_OBJECT -> EnumSet.of(LookClass.BAG, LookClass.PERSON);
            case ILLEGAL_DUMPING, OVERFLOWING_BIN ->
                    EnumSet.of(LookClass.WASTE, LookClass.BAG, LookClass.PERSON);
            case FALL, CROWD_DENSITY, GATHERING, CROWD_MOVEMENT -> EnumSet.of(LookClass.PERSON);
            case FIRE -> EnumSet.of(LookClass.FLAME, LookClass.SMOKE);
        };
    }
}
