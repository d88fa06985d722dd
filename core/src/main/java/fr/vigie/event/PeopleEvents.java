package fr.vigie.event;

import fr.vigie.event.EventDefinition.AreaKind;
import java.util.List;
import java.util.Set;

/** The definitions of the events of people and of fire. */
final class PeopleEvents {

    static final List<EventDefinition> ALL =
            List.of(
                    new EventDefinition(
                            EventType.FALL,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofNumber("dwell", Unit.SECONDS, 2, 1, 600),
                                    ParameterDefinition.ofNumber(
                                            "smallest_height", Unit.PICTURE_HEIGHT, 0.1, 0.08, 1)),
                            List.of("down", "drop", "remaining_height", "standing_height")),
                    new EventDefinition(
                            EventType.FIRE,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofNumber("dwell", Unit.SECONDS, 3, 2, 600),
                                    ParameterDefinition.ofNumber(
                                            "smallest_share", Unit.FRACTION, 0.0005, 0.0003, 0.5)),
                            List.of("burning", "share", "unison", "turns")));

    private PeopleEvents() {}
}
