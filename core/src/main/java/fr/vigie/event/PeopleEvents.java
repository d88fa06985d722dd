package fr.vigie.event;

import fr.vigie.event.EventDefinition.AreaKind;
import java.util.List;
import java.util.Set;

/** The definitions of the events of people and of fire. */
final class PeopleEvents {

    static final List<EventDefinition> ALL =
            List.of(
                    new EventDefinition(
                            EventType.CROWD_DENSITY,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofNumber(
                                            "density", Unit.PEOPLE_PER_SQUARE_METRE, 3, 2, 8),
                                    ParameterDefinition.ofNumber(
                                            "dwell", Unit.SECONDS, 10, 5, 3_600)),
                            List.of("density", "area", "holds")),
                    new EventDefinition(
                            EventType.GATHERING,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofNumber("people", Unit.COUNT, 20, 10, 500),
                                    ParameterDefinition.ofNumber(
                                            "dwell", Unit.SECONDS, 60, 5, 3_600)),
                            List.of("people", "holds")),
                    new EventDefinition(
                            EventType.CROWD_MOVEMENT,
                            Set.of(AreaKind.ZONE),
                            List.of(ParameterDefinition.ofNumber("people", Unit.COUNT, 8, 6, 500)),
                            List.of("people", "hurrying", "before")),
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
