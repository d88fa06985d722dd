package fr.vigie.event;

import fr.vigie.event.EventDefinition.AreaKind;
import java.util.List;
import java.util.Set;

/** The definitions of the events of roads, car parks and what is left there. */
final class VehicleEvents {

    static final List<EventDefinition> ALL =
            List.of(
                    new EventDefinition(
                            EventType.WRONG_WAY,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofRequiredDirection("allowed"),
                                    ParameterDefinition.ofNumber(
                                            "way", Unit.PICTURE_HEIGHT, 0.12, 0.05, 1),
                                    ParameterDefinition.ofNumber(
                                            "smallest_height", Unit.PICTURE_HEIGHT, 0.03, 0.02, 1)),
                            List.of("way", "against", "straightness", "seen", "height")),
                    standing(EventType.STOPPED_VEHICLE, 20, 3, 3_600),
                    standing(EventType.ILLEGAL_PARKING, 120, 5, 86_400),
                    new EventDefinition(
                            EventType.SPEEDING,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofNumber(
                                            "limit", Unit.KILOMETRES_PER_HOUR, 50, 10, 200),
                                    ParameterDefinition.ofNumber(
                                            "distance", Unit.METRES, 12, 6, 200),
                                    ParameterDefinition.ofNumber(
                                            "smallest_height", Unit.PICTURE_HEIGHT, 0.03, 0.02, 1)),
                            List.of("at_least", "error", "distance")),
                    new EventDefinition(
                            EventType.ILLEGAL_DUMPING,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofNumber(
                                            "dwell", Unit.SECONDS, 120, 5, 86_400),
                                    ParameterDefinition.ofNumber(
                                            "smallest_height", Unit.PICTURE_HEIGHT, 0.05, 0.03, 1)),
                            List.of("alone", "stillness", "height")),
                    new EventDefinition(
                            EventType.OVERFLOWING_BIN,
                            Set.of(AreaKind.ZONE),
                            List.of(
                                    ParameterDefinition.ofNumber(
                                            "dwell", Unit.SECONDS, 300, 5, 86_400),
                                    ParameterDefinition.ofNumber(
                                            "share", Unit.FRACTION, 0.15, 0.05, 0.9)),
                            List.of("share", "stays")));

    private VehicleEvents() {}

    private static EventDefinition standing(
            EventType type, double dwell, double least, double most) {
        return new EventDefinition(
                type,
                Set.of(AreaKind.ZONE),
                List.of(
                        ParameterDefinition.ofNumber("dwell", Unit.SECONDS, dwell, least, most),
                        ParameterDefinition.ofNumber(
                                "smallest_height", Unit.PICTURE_HEIGHT, 0.07, 0.04, 1)),
                List.of("stands", "stillness", "height", "breadth"));
    }
}
